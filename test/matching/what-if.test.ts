import { expect, test } from 'vitest';
import { costOf, ifForbidden, ifForced, matchPool, nextBest } from '../../bot/matching/index.ts';
import { randomPeople } from '../bench/people.ts';
import { poolOf } from '../bench/worth.ts';

const pool = poolOf(randomPeople(120, 11));

test('forcing a pair costs what a matching with it locked brings less, and never less than the duals say', () => {
  for (const preset of ['greatest-total', 'default'] as const) {
    const objective = { preset, floor: 360 };
    const now = matchPool(pool, objective);
    for (const person of [0, 7, 60]) {
      const partners = nextBest(pool, now, person, 5);
      expect(partners).toHaveLength(5);
      for (const { person: other, costsAtLeast } of partners) {
        const then = ifForced(pool, now, [person, other]);
        expect(then.tally).toEqual(matchPool(pool, objective, { locked: [[person, other]] }).tally);
        expect(then.certified).toBe(true);
        if (preset === 'greatest-total')
          expect(costOf(now.tally, then.tally).total).toBeGreaterThanOrEqual(costsAtLeast);
      }
    }
  }
});

test('forbidding a pair that was not made costs nothing, one that was made something or nothing', () => {
  const objective = { preset: 'greatest-total', floor: 360 } as const;
  const now = matchPool(pool, objective);
  const [a, b] = now.pairs[0]!;
  const then = ifForbidden(pool, now, [a, b]);
  expect(then.pairs).not.toContainEqual([a, b]);
  expect(costOf(now.tally, then.tally).total).toBeGreaterThanOrEqual(0);
  const [c] = now.pairs[1]!;
  expect(ifForbidden(pool, now, [a, c]).tally).toEqual(now.tally);
});
