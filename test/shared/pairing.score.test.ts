import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assessment, criteria, ways } from '../../shared/assessment.ts';
import { covers, exchange, gives, worthOfOffer } from '../../shared/pairing/exchange.ts';
import { sharedGoals, similarGoals, similarWays } from '../../shared/pairing/likeness.ts';
import { meets } from '../../shared/pairing/preferences.ts';
import type { Profile } from '../../shared/pairing/profile.ts';
import { criterionMet, partsOf, pointsOf, preferred, score, sharesFor } from '../../shared/pairing/score.ts';
import { preferences } from '../../shared/program.ts';
import { offers, person, wants } from './profiles.ts';

test('teaching wants a head start and gladness', () => {
  const offer = (level: 1 | 2 | 3 | 4, willing: 1 | 2 | 3) => ({ skill: 'x', level, willing });
  const want = { skill: 'x', level: 2, main: true } as const;
  expect(worthOfOffer(offer(4, 3), want)).toBe(1);
  expect(worthOfOffer(offer(3, 3), want)).toBe(1);
  expect(worthOfOffer(offer(2, 3), want)).toBe(1 / 2);
  expect(worthOfOffer(offer(1, 3), want)).toBe(1 / 4);
  expect(worthOfOffer(offer(4, 2), want)).toBe(3 / 4);
  expect(worthOfOffer(offer(4, 1), want)).toBe(1 / 2);
});

test('a main want counts double', () => {
  const asks = person('b', wants('Main', 'Other'));
  expect(gives(person('a', offers('Main')), asks)).toBeCloseTo(2 / 3);
  expect(gives(person('a', offers('Other')), asks)).toBeCloseTo(1 / 3);
  expect(gives(person('a'), person('b'))).toBe(0);
});

test('two who both get something are worth more than one who gets all', () => {
  expect(exchange(1 / 2, 1 / 2)).toBeGreaterThan(exchange(1, 0));
  expect(exchange(1, 1 / 4)).toBe(exchange(1 / 4, 1));
  expect(covers(person('a', offers('P')), person('b', wants('P')))).toBe(1);
});

test('what the weaker direction loses costs twice what the stronger one would earn by as much', () => {
  const even = exchange(1 / 2, 1 / 2);
  expect(even - exchange(1 / 4, 1 / 2)).toBeCloseTo(2 * (exchange(1 / 2, 3 / 4) - even));
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

test('each part of a score keeps to its range, and its points to its share; the points make the score', () => {
  fc.assert(
    fc.property(anybody('a'), anybody('b'), anyOrder, (a, b, order) => {
      const parts = partsOf(a, b, order);
      const { wishes, ...shares } = parts;
      for (const part of [
        ...Object.values(shares),
        wishes / 2,
        gives(a, b),
        similarWays(a, b),
        similarGoals(a, b),
        preferred(a, b, order),
      ])
        expect(part >= 0 && part <= 1).toBe(true);
      const most = sharesFor(order);
      const points = pointsOf(parts, most);
      for (const part of Object.keys(most) as (keyof typeof most)[])
        expect(points[part] >= 0 && points[part] <= most[part]).toBe(true);
      expect(Object.values(points).reduce((sum, one) => sum + one, 0)).toBe(score(a, b, order));
    }),
    { numRuns: 150 },
  );
});

test('the shares follow from the order of the parts: what stands earlier outweighs all that comes after it', () => {
  for (const order of [[], ['same-site'], preferences] as const) {
    const { exchange, ways, goals, preferences: preferred, criteria, wishes } = sharesFor(order);
    const later = [[exchange], [ways, goals], [preferred, criteria], [wishes]].map((line) =>
      line.reduce((sum, one) => sum + one),
    );
    expect(later.reduce((sum, one) => sum + one)).toBe(1000);
    later.forEach((line, at) => {
      expect(line).toBeGreaterThan(later.slice(at + 1).reduce((sum, one) => sum + one, 0));
    });
    expect(ways).toBeGreaterThan(goals);
    expect(preferred > 0).toBe(order.length > 0);
  }
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
