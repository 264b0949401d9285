import { expect, test } from 'vitest';
import {
  costOf,
  ifForbidden,
  ifForced,
  matchPool,
  nextBest,
  type PoolMatching,
} from '../../bot/matching/index.ts';
import { randomPool } from '../bench/people.ts';

/** What the objective settles: of the rest, equally good matchings may differ. */
const sought = ({
  objective: { preset },
  tally: { people, byStep, total, covered, underFloor },
}: PoolMatching) =>
  preset === 'default' ? { people, byStep, total, covered, underFloor } : { people, byStep, total };

const pool = await randomPool(80, 11);

test('forcing a pair costs what a matching with it locked brings less, and never less than the duals say', () => {
  for (const preset of ['greatest-total', 'default'] as const) {
    const objective = { preset, floor: 500 };
    const now = matchPool(pool, objective);
    for (const person of [0, 60]) {
      const partners = nextBest(pool, now, person, 5);
      expect(partners).toHaveLength(5);
      for (const { person: other, costsAtLeast } of partners) {
        const then = ifForced(pool, now, [person, other]);
        const anew = matchPool(pool, objective, { locked: [[person, other]] });
        expect(sought(then)).toEqual(sought(anew));
        expect(then.certified).toBe(true);
        if (preset === 'greatest-total')
          expect(costOf(now.tally, then.tally).total).toBeGreaterThanOrEqual(costsAtLeast);
      }
    }
  }
});

test('forbidding a pair that was not made costs nothing, one that was made something or nothing', () => {
  const objective = { preset: 'greatest-total', floor: 500 } as const;
  const now = matchPool(pool, objective);
  const [a, b] = now.pairs[0]!;
  const then = ifForbidden(pool, now, [a, b]);
  expect(then.pairs).not.toContainEqual([a, b]);
  expect(costOf(now.tally, then.tally).total).toBeGreaterThanOrEqual(0);
  const [c] = now.pairs[1]!;
  expect(sought(ifForbidden(pool, now, [a, c]))).toEqual(sought(now));
});
