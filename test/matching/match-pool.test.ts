import { expect, test } from 'vitest';
import {
  coversOf,
  FORBIDDEN,
  graphFrom,
  matchPool,
  type Objective,
  type Pool,
  type PoolMatching,
  scoreOf,
  solve,
  stepOf,
} from '../../bot/matching/index.ts';
import { weightsFor } from '../../bot/matching/tiers.ts';
import { randomPool } from '../bench/people.ts';
import { randomFrom } from '../bench/random.ts';
import { bestOfAll } from './graphs.ts';
import { drawCircles, drawPool, drawRelaxedPool } from './pools.ts';

const byTiers: Objective = { preset: 'default', floor: 5 };
const byTotal: Objective = { preset: 'greatest-total', floor: 5 };
const byWeakest: Objective = { preset: 'raise-the-weakest', floor: 5 };

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

test('rules are relaxed only for who would wait else: fewest pairs at the deepest step, then at the next', () => {
  const relaxed: number[] = [];
  for (const { seed, n } of drawn) {
    const pool = drawRelaxedPool(seed, n);
    const best = bestOfAll(n, 7, (u, v) => {
      const worth = pool.worth(u, v);
      const [score, step] = [scoreOf(worth), stepOf(worth)];
      if (worth === FORBIDDEN) return undefined;
      return [
        2,
        ...[3, 2, 1].map((one) => (step === one ? -1 : 0)),
        coversOf(worth),
        score < 5 ? -1 : 0,
        score,
      ];
    });
    const { tally, certified } = matchPool(pool, byTiers);
    const { people, byStep, covered, underFloor, total } = tally;
    const steps = [2, 1, 0].map((i) => -byStep[i]! + 0);
    expect([seed, certified, people, ...steps, covered, -underFloor + 0, total]).toEqual([
      seed,
      true,
      ...best.map((entry) => entry + 0),
    ]);
    relaxed.push(tally.relaxed);
  }
  expect(Math.max(...relaxed)).toBeGreaterThan(2);
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

test('a shortlist of candidates takes nothing away: the outcome is the best over all pairs', async () => {
  const pool = await randomPool(300, 7, false);
  const edges = [];
  for (let u = 0; u < 300; u++) {
    for (let v = 0; v < u; v++) {
      const worth = pool.worth(u, v);
      if (worth !== FORBIDDEN && stepOf(worth) === 0) edges.push({ u, v, weight: scoreOf(worth) });
    }
  }
  const dense = solve(graphFrom(300, edges));
  const priced = matchPool(pool, byTotal);
  expect(dense.certified && priced.certified).toBe(true);
  expect(priced.tally.total).toBe(dense.total);
  expect(priced.tally.people).toBe(2 * dense.cardinality);
});

test('pricing finds what solving with all pairs at once finds', () => {
  for (const seed of [165, 435, ...Array.from({ length: 40 }, (_, i) => i + 1)]) {
    const pool = drawCircles(seed);
    for (const objective of [byTiers, byTotal]) {
      const weights = weightsFor(objective, { steps: 0, least: 0 }, (pool.n >> 1) + 1).byWorth;
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

test('pairs that are locked stay, and people who stay away are not matched', async () => {
  const pool = await randomPool(40, 3);
  const { pairs, waiting } = matchPool(pool, byTiers, { locked: [[3, 17]], without: [5, 6] });
  expect(pairs).toContainEqual([3, 17]);
  expect(pairs.flat().filter((person) => person === 3 || person === 17)).toHaveLength(2);
  expect([...pairs.flat(), ...waiting]).not.toContain(5);
  expect(pairs).toHaveLength(19);
});

test('beginning with the last outcome gives the same as beginning anew', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const pool = await randomPool(100 + seed, seed);
    const before = matchPool(pool, byTiers);
    const changes = { without: [seed], locked: [[seed + 1, seed + 2] as const] };
    const anew = matchPool(pool, byTiers, changes);
    const after = matchPool(pool, byTiers, { ...changes, from: before.basis, changed: [] });
    expect({ seed, certified: after.certified, tally: { ...after.tally, weakest: 0 } }).toEqual({
      seed,
      certified: true,
      tally: { ...anew.tally, weakest: 0 },
    });
  }
});

test('going on from outcome to outcome, whoever leaves, returns or may not be paired, stays as good as beginning anew', async () => {
  const pools = [1, 2, 3, 4].map((seed) => drawCircles(seed * 7));
  for (const [at, pool] of [...pools, await randomPool(240, 5, false)].entries()) {
    const random = randomFrom(at + 1);
    const somebody = () => random.below(pool.n);
    let { basis } = matchPool(pool, byTiers);
    for (let step = 0; step < 8; step++) {
      const changes = {
        without: Array.from({ length: random.below(4) }, somebody),
        forbidden: Array.from({ length: random.below(4) }, () => [somebody(), somebody()] as const),
        first: Array.from({ length: random.below(4) }, somebody),
      };
      const anew = matchPool(pool, byTiers, changes);
      const after = matchPool(pool, byTiers, { ...changes, from: basis, changed: [] });
      const sought = ({ tally: { weakest: _, ...tally }, certified }: PoolMatching) => ({ tally, certified });
      expect({ at, step, ...sought(after) }).toEqual({ at, step, ...sought(anew) });
      expect(after.certified).toBe(true);
      basis = after.basis;
    }
  }
});

test('progress never falls, and calling off ends the matching', async () => {
  const pool = await randomPool(101, 3);
  const heard: number[] = [];
  matchPool(pool, byWeakest, { onProgress: ({ done }) => heard.push(done) });
  expect(heard).toEqual([...heard].sort((a, b) => a - b));
  expect(heard.every((done) => done >= 0 && done <= 1)).toBe(true);
  const relaxed: number[] = [];
  const { worth } = drawRelaxedPool(21, 9);
  const hard: Pool = { n: 9, threes: false, steps: 3, candidates: () => [], worth };
  matchPool(hard, byTiers, { onProgress: ({ done }) => relaxed.push(done) });
  expect(relaxed).toEqual([...relaxed].sort((a, b) => a - b));
  const controller = new AbortController();
  const callOff = () =>
    matchPool(pool, byTiers, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(callOff).toThrow(/abort/i);
});
