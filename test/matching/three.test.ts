import { expect, test } from 'vitest';
import {
  costOf,
  coversOf,
  FORBIDDEN,
  ifForced,
  matchPool,
  nextBest,
  type Objective,
  type Pool,
  scoreOf,
  stepOf,
  worthOf,
} from '../../bot/matching/index.ts';
import { randomPool } from '../bench/people.ts';
import { bestOfAll, compare } from './graphs.ts';
import { drawPool, drawRelaxedPool } from './pools.ts';

const byTiers: Objective = { preset: 'default', floor: 5 };

/** As many people as can be, then tier by tier: the best group of three there can be with the best pairs of all others, or none. */
function bestWithThree(pool: Pool, adds: (worth: number) => number[]): number[] {
  const everyone = Array.from({ length: pool.n }, (_, person) => person);
  const matched = (people: number[]) =>
    bestOfAll(people.length, adds(0).length, (i, j) => {
      const worth = pool.worth(people[i]!, people[j]!);
      return worth === FORBIDDEN ? undefined : adds(worth);
    });
  let best = matched(everyone);
  for (const a of everyone) {
    for (let b = 0; b < a; b++) {
      for (let c = 0; c < b; c++) {
        const worths = [pool.worth(a, b), pool.worth(a, c), pool.worth(b, c)];
        if (worths.includes(FORBIDDEN)) continue;
        const three = worthOf(
          Math.min(...worths.map(coversOf)),
          Math.min(...worths.map(scoreOf)),
          Math.max(...worths.map(stepOf)),
        );
        const rest = matched(everyone.filter((person) => ![a, b, c].includes(person)));
        const value = adds(three).map((entry, i) => rest[i]! + entry + (i === 0 ? 1 : 0));
        if (compare(value, best) > 0) best = value;
      }
    }
  }
  return best;
}

test('the group of three is made where it costs least, of all that could be, and no rule is relaxed for it in vain', () => {
  const adds = (worth: number) => {
    const steps = [3, 2, 1].map((one) => (stepOf(worth) === one ? -1 : 0));
    return [2, ...steps, coversOf(worth), scoreOf(worth) < 5 ? -1 : 0, scoreOf(worth)];
  };
  let threes = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const pool = drawRelaxedPool(seed, 3 + 2 * (seed % 4), true);
    const { tally, three, certified } = matchPool(pool, byTiers);
    const { people, byStep, covered, underFloor, total } = tally;
    const steps = [2, 1, 0].map((i) => -byStep[i]! + 0);
    const found = [people, ...steps, covered, -underFloor + 0, total];
    expect([seed, certified, ...found]).toEqual([
      seed,
      true,
      ...bestWithThree(pool, adds).map((one) => one + 0),
    ]);
    if (three) threes++;
  }
  expect(threes).toBeGreaterThan(10);
});

test('an odd pool makes one group of three, an even one none, and a program may forbid it', async () => {
  const odd = await randomPool(61, 1);
  expect(matchPool(odd, byTiers)).toMatchObject({
    three: [expect.any(Number), expect.any(Number), expect.any(Number)],
    waiting: [],
  });
  expect(matchPool({ ...odd, threes: false }, byTiers)).toMatchObject({
    three: undefined,
    waiting: [expect.any(Number)],
  });
  expect(matchPool(await randomPool(60, 1), byTiers)).toMatchObject({ three: undefined, waiting: [] });
});

test('in an odd pool nobody waits for the sake of a better group of three', () => {
  const friends = [
    [0, 1, 900],
    [0, 2, 900],
    [1, 2, 900],
    [3, 4, 1],
  ] as const;
  const worth = (u: number, v: number) => {
    const score = friends.find(([a, b]) => (a === u && b === v) || (a === v && b === u))?.[2];
    return score === undefined ? FORBIDDEN : worthOf(0, score);
  };
  const pool: Pool = { n: 5, threes: true, worth, candidates: () => [] };
  for (const preset of ['default', 'greatest-total', 'raise-the-weakest'] as const) {
    const { pairs, three, waiting } = matchPool(pool, { preset, floor: 500 });
    expect({ pairs, three: three?.toSorted(), waiting }).toEqual({
      pairs: [[3, 4]],
      three: [0, 1, 2],
      waiting: [],
    });
  }
});

test('with a group of three, forcing a pair costs never less than the duals say at once', () => {
  let told = 0;
  for (const [seed, n] of [
    ...Array.from({ length: 12 }, (_, i) => [i + 1, 7] as const),
    [73, 7] as const,
    [279, 19] as const,
  ]) {
    const pool = drawPool(seed, n, true);
    const now = matchPool(pool, { preset: 'greatest-total', floor: 5 });
    for (let one = 0; one < n; one += 2) {
      for (const { person, costsAtLeast } of nextBest(pool, now, one, 3)) {
        const { people, total } = costOf(now.tally, ifForced(pool, now, [one, person]).tally);
        if (people !== 0) continue;
        expect({ seed, one, person, holds: total >= costsAtLeast }).toMatchObject({ holds: true });
        if (costsAtLeast > 0) told++;
      }
    }
  }
  expect(told).toBeGreaterThan(20);
});
