import { expect, test } from 'vitest';
import {
  coversOf,
  FORBIDDEN,
  graphFrom,
  matchPool,
  type Objective,
  type Pool,
  scoreOf,
  solve,
  worthOf,
} from '../../bot/matching/index.ts';
import { weightsOf } from '../../bot/matching/tiers.ts';
import { randomPeople } from '../bench/people.ts';
import { randomFrom } from '../bench/random.ts';
import { poolOf } from '../bench/worth.ts';
import { bestOfAll } from './graphs.ts';

const byTiers: Objective = { preset: 'default', floor: 5 };
const byTotal: Objective = { preset: 'greatest-total', floor: 5 };
const byWeakest: Objective = { preset: 'raise-the-weakest', floor: 5 };

/** A pool of random worths; with few distinct ones if `scores` is small. */
function drawPool(seed: number, n: number, threes = false): Pool & { table: number[][] } {
  const random = randomFrom(seed);
  const forbidden = [0, 20, 60, 90][random.below(4)]!;
  const scores = [2, 10, 1001][random.below(3)]!;
  const listed = random.below(4);
  const table: number[][] = Array.from({ length: n }, () => new Array(n).fill(FORBIDDEN));
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < u; v++) {
      if (random.chance(forbidden)) continue;
      table[u]![v] = table[v]![u] = worthOf(random.below(3), random.below(scores));
    }
  }
  const candidates = Array.from({ length: n }, () => Array.from({ length: listed }, () => random.below(n)));
  return { n, threes, table, worth: (u, v) => table[u]![v]!, candidates: (u) => candidates[u]! };
}

const drawn = Array.from({ length: 500 }, (_, i) => ({ seed: i + 1, n: i % 12 }));

test('tier by tier, small pools are matched as well as trying everything would', () => {
  for (const { seed, n } of drawn) {
    const pool = drawPool(seed, n);
    const best = bestOfAll(n, 4, (u, v) => {
      const worth = pool.worth(u, v);
      const score = scoreOf(worth);
      return worth === FORBIDDEN ? undefined : [2, coversOf(worth), score < 5 ? -1 : 0, score];
    });
    const { tally, certified } = matchPool(pool, byTiers);
    expect([seed, certified, tally.people, tally.covered, -tally.underFloor + 0, tally.total]).toEqual([
      seed,
      true,
      ...best.map((entry) => entry + 0),
    ]);
  }
});

test('the greatest total of a small pool is found', () => {
  for (const { seed, n } of drawn) {
    const pool = drawPool(seed, n);
    const best = bestOfAll(n, 2, (u, v) =>
      pool.worth(u, v) === FORBIDDEN ? undefined : [2, scoreOf(pool.worth(u, v))],
    );
    const { tally, certified } = matchPool(pool, byTotal);
    expect([seed, certified, tally.people, tally.total]).toEqual([seed, true, ...best]);
  }
});

test('the weakest pair is raised as far as it can be without leaving anybody out', () => {
  for (const { seed, n } of drawn.slice(0, 100)) {
    const pool = drawPool(seed, n);
    const free = matchPool(pool, byTotal);
    const raised = matchPool(pool, byWeakest);
    const reach = (least: number) =>
      bestOfAll(n, 2, (u, v) =>
        scoreOf(pool.worth(u, v)) < least || pool.worth(u, v) === FORBIDDEN
          ? undefined
          : [2, scoreOf(pool.worth(u, v))],
      );
    expect(raised.tally.people).toBe(free.tally.people);
    expect([seed, ...reach(raised.tally.weakest)]).toEqual([seed, raised.tally.people, raised.tally.total]);
    if (raised.pairs.length > 0) expect(reach(raised.tally.weakest + 1)[0]).toBeLessThan(raised.tally.people);
  }
});

test('nobody stands twice, nobody is lost, and no forbidden pair is made', () => {
  for (const { seed, n } of drawn) {
    const pool = drawPool(seed, n, true);
    const { pairs, three, waiting } = matchPool(pool, byTiers);
    const everyone = [...pairs.flat(), ...(three ?? []), ...waiting].sort((a, b) => a - b);
    expect({ seed, everyone }).toEqual({ seed, everyone: Array.from({ length: n }, (_, v) => v) });
    for (const [u, v] of pairs) expect(pool.worth(u, v)).not.toBe(FORBIDDEN);
    if (three)
      for (const u of three) for (const v of three) if (u !== v) expect(pool.worth(u, v)).not.toBe(FORBIDDEN);
  }
});

test('an odd pool makes one group of three, an even one none, and a program may forbid it', () => {
  const people = randomPeople(61, 1);
  expect(matchPool(poolOf(people), byTiers)).toMatchObject({
    three: [expect.any(Number), expect.any(Number), expect.any(Number)],
    waiting: [],
  });
  expect(matchPool({ ...poolOf(people), threes: false }, byTiers)).toMatchObject({
    three: undefined,
    waiting: [expect.any(Number)],
  });
  expect(matchPool(poolOf(randomPeople(60, 1)), byTiers)).toMatchObject({ three: undefined, waiting: [] });
});

test('a shortlist of candidates takes nothing away: the outcome is the best over all pairs', () => {
  const people = randomPeople(300, 7);
  const pool = poolOf(people);
  const edges = [];
  for (let u = 0; u < 300; u++) {
    for (let v = 0; v < u; v++)
      if (pool.worth(u, v) !== FORBIDDEN) edges.push({ u, v, weight: scoreOf(pool.worth(u, v)) });
  }
  const dense = solve(graphFrom(300, edges));
  const priced = matchPool(pool, byTotal);
  expect(dense.certified && priced.certified).toBe(true);
  expect(priced.tally.total).toBe(dense.total);
  expect(priced.tally.people).toBe(2 * dense.cardinality);
});

/** A larger pool of loose circles, in which many pairs are forbidden: odd parts, and people who cannot be placed. */
function drawCircles(seed: number): Pool {
  const random = randomFrom(seed);
  const n = 2 + random.below(120);
  const forbidden = [0, 50, 90, 95, 98][random.below(5)]!;
  const scores = [2, 20, 1001][random.below(3)]!;
  const listed = random.below(6);
  const circles = 1 + random.below(6);
  const table = new Int32Array(n * n).fill(FORBIDDEN);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < u; v++) {
      if (random.chance(forbidden) || (u % circles !== v % circles && !random.chance(3))) continue;
      table[u * n + v] = table[v * n + u] = worthOf(random.below(3), random.below(scores));
    }
  }
  const candidates = Array.from({ length: n }, () => Array.from({ length: listed }, () => random.below(n)));
  return { n, threes: false, worth: (u, v) => table[u * n + v]!, candidates: (u) => candidates[u]! };
}

test('pricing finds what solving with all pairs at once finds', () => {
  for (const seed of [165, 435, ...Array.from({ length: 40 }, (_, i) => i + 1)]) {
    const pool = drawCircles(seed);
    for (const objective of [byTiers, byTotal]) {
      const weights = weightsOf(objective, (pool.n >> 1) + 1, 0);
      const edges = [];
      for (let u = 0; u < pool.n; u++) {
        for (let v = 0; v < u; v++) {
          if (pool.worth(u, v) !== FORBIDDEN) edges.push({ u, v, weight: weights[pool.worth(u, v)]! });
        }
      }
      const dense = solve(graphFrom(pool.n, edges));
      const { pairs, certified } = matchPool(pool, objective);
      const total = pairs.reduce((sum, [u, v]) => sum + weights[pool.worth(u, v)]!, 0);
      expect([seed, certified, pairs.length, total]).toEqual([
        seed,
        dense.certified,
        dense.cardinality,
        dense.total,
      ]);
    }
  }
});

test('pairs that are locked stay, and people who stay away are not matched', () => {
  const pool = poolOf(randomPeople(40, 3));
  const { pairs, waiting } = matchPool(pool, byTiers, { locked: [[3, 17]], without: [5, 6] });
  expect(pairs).toContainEqual([3, 17]);
  expect(pairs.flat().filter((person) => person === 3 || person === 17)).toHaveLength(2);
  expect([...pairs.flat(), ...waiting]).not.toContain(5);
  expect(pairs).toHaveLength(19);
});

test('beginning with the last outcome gives the same as beginning anew', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const pool = poolOf(randomPeople(100 + seed, seed));
    const before = matchPool(pool, byTiers);
    const changes = { without: [seed], locked: [[seed + 1, seed + 2] as const] };
    const anew = matchPool(pool, byTiers, changes);
    const after = matchPool(pool, byTiers, { ...changes, from: before.basis, changed: [] });
    expect({ seed, certified: after.certified, tally: after.tally }).toEqual({
      seed,
      certified: true,
      tally: anew.tally,
    });
  }
});

test('progress never falls, and calling off ends the matching', () => {
  const pool = poolOf(randomPeople(101, 3));
  const heard: number[] = [];
  matchPool(pool, byWeakest, { onProgress: ({ done }) => heard.push(done) });
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard.every((done) => done >= 0 && done <= 1)).toBe(true);
  const controller = new AbortController();
  const callOff = () =>
    matchPool(pool, byTiers, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(callOff).toThrow(/abort/i);
});
