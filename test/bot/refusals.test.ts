import { expect, test } from 'vitest';
import { wordsOf } from '../../bot/refusals.ts';
import { Refusal } from '../../shared/refusal.ts';

const says = wordsOf([
  { name: 'one', refusals: { en: { late: 'It is {hours}:00.' }, de: { late: 'Es ist {hours} Uhr.' } } },
  { name: 'other', refusals: { en: { closed: 'It is closed.', late: 'You are late.' } } },
]);
const reader = (language: string) => ({ language, hours: null });

test('a refusal is said in its reader’s language where we speak it, else in English', () => {
  expect(says('one.open', new Refusal('late', { hours: 9 }), reader('de-AT'))).toBe('Es ist 9 Uhr.');
  expect(says('one.open', new Refusal('late', { hours: 9 }))).toBe('It is 9:00.');
  expect(says('other.open', new Refusal('closed'), reader('de'))).toBe('It is closed.');
  expect(says('other.open', new Refusal('closed'), reader('qps-ploc'))).toBe('⟦It is closed.⟧');
});

test('where two stages refuse alike, each says so in its own words', () => {
  expect(says('other.open', new Refusal('late'))).toBe('You are late.');
  expect(says('one.open', new Refusal('closed'))).toBe('It is closed.');
});

test('a refusal that nobody has words for is still one in words', () => {
  expect(says('one.open', new Refusal('whatever'), reader('fr'))).toBe(
    'This is not possible as things stand.',
  );
});
