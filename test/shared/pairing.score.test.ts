import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assessment, criteria, ways } from '../../shared/assessment.ts';
import { meets } from '../../shared/pairing/preferences.ts';
import type { Profile } from '../../shared/pairing/profile.ts';
import {
  covers,
  criterionMet,
  exchange,
  gives,
  score,
  sharedGoals,
  shares,
  worthOfOffer,
} from '../../shared/pairing/score.ts';
import { preferences } from '../../shared/program.ts';
import { offers, person, wants } from './profiles.ts';

test('teaching wants a head start and gladness', () => {
  const offer = (level: 1 | 2 | 3 | 4, willing: 1 | 2 | 3) => ({ skill: 'x', level, willing });
  const want = { skill: 'x', level: 2, main: true } as const;
  expect(worthOfOffer(offer(4, 3), want)).toBe(1);
  expect(worthOfOffer(offer(3, 3), want)).toBe(1);
  expect(worthOfOffer(offer(2, 3), want)).toBeCloseTo(0.6);
  expect(worthOfOffer(offer(1, 3), want)).toBeCloseTo(0.2);
  expect(worthOfOffer(offer(4, 1), want)).toBeCloseTo(0.6);
});

test('a main want counts double', () => {
  const asks = person('b', wants('Main', 'Other'));
  expect(gives(person('a', offers('Main')), asks)).toBeCloseTo(2 / 3);
  expect(gives(person('a', offers('Other')), asks)).toBeCloseTo(1 / 3);
  expect(gives(person('a'), person('b'))).toBe(0);
});

test('two who both get something are worth more than one who gets all', () => {
  const oneWay = exchange(person('a', { ...offers('P', 'Q'), ...wants('X') }), person('b', wants('P', 'Q')));
  const both = exchange(
    person('a', { ...offers('P'), ...wants('X', 'Y') }),
    person('b', { ...offers('Y'), ...wants('Q', 'P') }),
  );
  expect(both).toBeGreaterThan(oneWay);
  expect(covers(person('a', offers('P')), person('b', wants('P')))).toBe(1);
});

const skill = fc.constantFrom('A', 'B', 'C', 'D', 'E');
const level = fc.constantFrom(1, 2, 3, 4);
const way = fc.option(fc.constantFrom(1, 2, 3), { nil: undefined });
const anybody = (id: string): fc.Arbitrary<Profile> =>
  fc
    .record({
      department: fc.option(fc.constantFrom('Sales', 'Finance')),
      level: fc.option(fc.integer({ min: 1, max: 7 })),
      site: fc.option(fc.constantFrom('Berlin', 'Paris')),
      hiredOn: fc.option(fc.constantFrom('2020-01-01', '2025-01-01')),
      offers: fc.uniqueArray(fc.record({ skill, level, willing: fc.constantFrom(1, 2, 3) }), {
        selector: (o) => o.skill,
      }),
      wants: fc.uniqueArray(fc.record({ skill, level, main: fc.boolean() }), { selector: (o) => o.skill }),
      goals: fc.array(fc.constantFrom('Give better presentations', 'Presentations for customers', 'Sleep'), {
        maxLength: 3,
      }),
      ways: fc.record(Object.fromEntries(ways.map((one) => [one, way]))),
      criterion: fc.constantFrom(...criteria),
      offset: fc.constantFrom(0, 60, 330, -300),
      wishes: fc.subarray(['a', 'b', 'c']).map((ids) => new Set(ids)),
    })
    .map((part) => person(id, part as Partial<Profile>));
const anyOrder = fc.shuffledSubarray([...preferences]);

test('a score is whole, from 0 to 1000, the same from both sides, and rises to each of its parts', () => {
  expect(Object.values(shares).reduce((sum, one) => sum + one, 0)).toBe(1000);
  fc.assert(
    fc.property(anybody('a'), anybody('b'), anyOrder, (a, b, order) => {
      const worth = score(a, b, order);
      expect(Number.isInteger(worth) && worth >= 0 && worth <= 1000).toBe(true);
      expect(score(b, a, order)).toBe(worth);
      const better = (change: Partial<Profile>, other: Partial<Profile> = {}) =>
        expect(score({ ...a, ...change }, { ...b, ...other }, order)).toBeGreaterThanOrEqual(worth);
      better({ wishes: new Set([...a.wishes, 'b']) });
      better({ ways: b.ways });
      better({ goals: [...a.goals, ...b.goals] });
      better(offers('A', 'B', 'C', 'D', 'E'));
      const glad = a.offers.map((offer) => ({ ...offer, level: 4 as const, willing: 3 as const }));
      better({ offers: glad });
    }),
    { numRuns: 150 },
  );
});

test('keeping one more preference never costs anything', () => {
  fc.assert(
    fc.property(anybody('a'), anybody('b'), anyOrder, (a, b, order) => {
      const met = order.filter((one) => meets(one, a, b));
      const alike = { ...b, site: a.site ?? 'Berlin' };
      const known = { ...a, site: a.site ?? 'Berlin' };
      if (!order.includes('same-site') || met.includes('same-site')) return;
      expect(score(known, alike, order)).toBeGreaterThanOrEqual(score(a, b, order));
    }),
  );
});

test('the best two in the world are worth 1000, and two who share nothing next to nothing', () => {
  const same = { ways: {}, goals: ['Present better', 'Write better'], criterion: 'skills' as const };
  const a = person('a', { ...same, ...offers('X'), ...wants('Y'), wishes: new Set(['b']) });
  const b = person('b', {
    ...same,
    ...offers('Y'),
    ...wants('X'),
    wishes: new Set(['a']),
    department: 'Finance',
  });
  expect(score(a, b, ['other-department', 'similar-level'])).toBe(1000);
  const opposite = Object.fromEntries(ways.map((one) => [one, 3]));
  const apart = Object.fromEntries(ways.map((one) => [one, 1]));
  expect(score(person('a', { ways: apart }), person('b', { ways: opposite }), [])).toBe(0);
});

test.each<[Assessment['criterion'], Partial<Profile>, number]>([
  ['skills', offers('Y'), 1],
  ['goals', { goals: ['Write a novel'] }, 0.5],
  ['ways', {}, 1],
  ['other-department', {}, 0],
  ['similar-level', {}, 1],
  ['near-in-time', { offset: 600 }, 0],
])('what matters most to someone: %s, met by %o as far as %s', (criterion, other, far) => {
  const mine = person('a', { ...wants('Y'), goals: ['My first novel'] });
  expect(criterionMet(criterion, mine, person('b', other))).toBeCloseTo(far);
});

test.each<[string, string, string[]]>([
  ['Give one talk about negotiating', 'Learn more about budgets', []],
  ['Become better at writing', 'Getting better at selling', []],
  ['Use Python in a real project', 'Lead a project', ['project']],
  ['Write a novel', 'My first NOVEL, finally', ['novel']],
])('“%s” and “%s” have %j in common', (mine, other, words) => {
  expect(sharedGoals(person('a', { goals: [mine] }), person('b', { goals: [other] }))).toEqual(words);
});
