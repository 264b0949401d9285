import { expect, test } from 'vitest';
import type { PairReasons } from '../../../../shared/pair.ts';
import { whyUs } from '../../../../tab/stages/guidance/words.ts';
import { inWords } from '../../../../tab/ui/in-words.ts';

const reasons: PairReasons = {
  gives: [
    { from: 'grace', to: 'ada', skills: ['Public speaking'] },
    { from: 'ada', to: 'grace', skills: ['SQL'] },
  ],
  languages: ['en', 'de'],
  goals: [],
  ways: ['plan'],
  preferences: ['other-department'],
  mutualWish: false,
  relaxed: ['met-before'],
};

const unknown = { title: null, department: null, site: null };
const grace = { id: 'grace', name: 'Grace Hopper', ...unknown };
const alan = { id: 'alan', name: 'Alan Turing', ...unknown };

test('Ada reads what she gets from Grace and what she gives her', () => {
  const why = whyUs({ reasons, partners: [grace], matters: null }, inWords('en'));
  expect(why.gets).toEqual([{ name: 'Grace Hopper', skills: ['Public speaking'] }]);
  expect(why.gives).toEqual([{ name: 'Grace Hopper', skills: ['SQL'] }]);
});

test('in a group of three, what the two others give each other is not hers', () => {
  const three = { ...reasons, gives: [...reasons.gives, { from: 'alan', to: 'grace', skills: ['Python'] }] };
  const why = whyUs({ reasons: three, partners: [grace, alan], matters: null }, inWords('en'));
  expect([...why.gets, ...why.gives].flatMap(({ skills }) => skills)).toEqual(['Public speaking', 'SQL']);
});

test('languages are named, and a wish that was not mutual is not told', () => {
  const { common } = whyUs({ reasons, partners: [grace], matters: null }, inWords('en'));
  expect(common).toContain('You can meet in English and German.');
  expect(common.join(' ')).not.toContain('wished');
});

test('what Ada said matters most to her is told first, where the pair brings it', () => {
  const { common } = whyUs({ reasons, partners: [grace], matters: 'similar-level' }, inWords('en'));
  expect(common[0]).toBe('You said that a similar level matters most to you: theirs is.');
});

test('a rule that was relaxed is told', () => {
  expect(whyUs({ reasons, partners: [grace], matters: null }, inWords('en')).relaxed[0]).toContain(
    'You were paired before',
  );
});
