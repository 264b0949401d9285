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
} from '../../bot/matching/index.ts';
import { weightsFor } from '../../bot/matching/tiers.ts';
import { randomPool } from '../bench/people.ts';
import { randomFrom } from '../bench/random.ts';
import { bestOfAll } from './graphs.ts';
import { drawCircles, drawPool, drawRelaxedPool } from './pools.ts';

const byTiers: Objective = { preset: 'default', floor: 5 };
const byTotal: Objective = { preset: 'greatest-total', floor: 5 };
const byWeakest: Objective = { preset: 'raise-the-weakest', floor: 5 };

/** Some of the people, or none, or all. */
function drawFirst(seed: number, n: number): number[] {
  const random = randomFrom(seed + 5000);
  const share = [0, 10, 50, 90, 100][random.below(5)]!;
  return Array.from({ length: n }, (_, person) => person).filter(() => random.chance(share));
}

const drawn = Array.from({ length: 240 }, (_, i) => {
  const [seed, n] = [i + 1, i % 12];
  return { seed, n, first: drawFirst(seed, n) };
});

const ahead = (first: readonly number[], u: number, v: number) =>
  Number(first.includes(u)) + Number(first.includes(v));
const whole = (entries: number[]) => entries.map((entry) => entry + 0);

test('of those who go first as many are paired as trying everything would, before all that a pair is worth', () => {
  for (const { seed, n, first } of drawn) {
    const pool = drawPool(seed, n);
    const best = bestOfAll(n, 5, (u, v) => {
      const worth = pool.worth(u, v);
      const score = scoreOf(worth);
      if (worth === FORBIDDEN) return undefined;
      return [2, ahead(first, u, v), coversOf(worth), score < 5 ? -1 : 0, score];
    });
    const { tally, certified } = matchPool(pool, byTiers, { first });
    const { people, covered, underFloor, total } = tally;
    expect([seed, certified, people, tally.first, covered, ...whole([-underFloor]), total]).toEqual([
      seed,
      true,
      ...whole(best),
    ]);
  }
});

test('a rule is relaxed for who goes first, though as many would be paired without', () => {
  let given = 0;
  for (const { seed, n, first } of drawn) {
    const pool = drawRelaxedPool(seed, n);
    const best = bestOfAll(n, 8, (u, v) => {
      const worth = pool.worth(u, v);
      const [score, step] = [scoreOf(worth), stepOf(worth)];
      if (worth === FORBIDDEN) return undefined;
      const steps = [3, 2, 1].map((one) => (step === one ? -1 : 0));
      return [2, ahead(first, u, v), ...steps, coversOf(worth), score < 5 ? -1 : 0, score];
    });
    const { tally, certified } = matchPool(pool, byTiers, { first });
    const { people, byStep, covered, underFloor, total } = tally;
    const steps = [2, 1, 0].map((i) => -byStep[i]!);
    const found = [people, tally.first, ...whole(steps), covered, ...whole([-underFloor]), total];
    expect([seed, certified, ...found]).toEqual([seed, true, ...whole(best)]);
    if (tally.relaxed > matchPool(pool, byTiers).tally.relaxed) given++;
  }
  expect(given).toBeGreaterThan(2);
});

test('who goes first does so whatever else is sought', () => {
  for (const { seed, n, first } of drawn.slice(0, 80)) {
    const pool = drawPool(seed, n);
    const reach = (least: number) =>
      bestOfAll(n, 3, (u, v) => {
        const worth = pool.worth(u, v);
        if (worth === FORBIDDEN || scoreOf(worth) < least) return undefined;
        return [2, ahead(first, u, v), scoreOf(worth)];
      });
    const { tally, certified } = matchPool(pool, byTotal, { first });
    expect([seed, certified, tally.people, tally.first, tally.total]).toEqual([seed, true, ...reach(0)]);
    const raised = matchPool(pool, byWeakest, { first }).tally;
    expect([seed, raised.people, raised.first]).toEqual([seed, tally.people, tally.first]);
    expect([seed, raised.people, raised.first, raised.total]).toEqual([seed, ...reach(raised.weakest)]);
    if (raised.people > 0)
      expect(reach(raised.weakest + 1).slice(0, 2)).not.toEqual([raised.people, raised.first]);
  }
});

test('in larger pools too, the same comes of it whether it is begun anew or goes on from a run in which others went first', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const pool = drawCircles(seed);
    const [first, before] = [drawFirst(seed, pool.n), drawFirst(seed + 100, pool.n)];
    const anew = matchPool(pool, byTiers, { first });
    const { basis } = matchPool(pool, byTiers, { first: before });
    const after = matchPool(pool, byTiers, { first, from: basis, changed: [] });
    const { weakest: _, ...sought } = anew.tally;
    expect({ seed, certified: after.certified, tally: after.tally }).toMatchObject({
      seed,
      certified: true,
      tally: sought,
    });
    expect(anew.certified).toBe(true);
    expect(anew.tally.people).toBe(matchPool(pool, byTiers).tally.people);
  }
});

test('the seat of a third goes to who goes first', () => {
  const languages = [0, 0, 1, 1, 1, 2, 2, 2, 2];
  const score = (u: number, v: number) => 100 + ((u * 7 + v * 7) % 5);
  const worth = (u: number, v: number) =>
    languages[u] === languages[v] && u !== v ? score(u, v) : FORBIDDEN;
  const pool: Pool = { n: 9, threes: true, worth, candidates: () => [] };
  for (const person of [2, 3, 4]) {
    const { waiting, tally } = matchPool(pool, byTiers, { first: [person] });
    expect([waiting, tally.people, tally.first]).toEqual([[], 9, 1]);
  }
  const two: Pool = { ...pool, worth: (u, v) => (u < 6 && v < 6 ? worth(u, v) : FORBIDDEN), n: 7 };
  for (const person of [2, 3, 4]) {
    expect(matchPool(two, byTiers, { first: [person] }).waiting).not.toContain(person);
  }
});

test('what it costs to put somebody behind is known to the tier, and at least what the duals say', async () => {
  const pool = await randomPool(61, 3, false);
  const [left] = matchPool(pool, byTotal).waiting;
  const options = { first: [left!, 5, 6] };
  const now = matchPool(pool, byTotal, options);
  const { first: unit } = now.basis;
  expect(now.tally.first).toBe(3);
  const [instead] = now.waiting;
  const bounds = nextBest(pool, now, instead!, 60).map(({ person, costsAtLeast }) => {
    const then = ifForced(pool, now, [instead!, person], options);
    const { people, first, relaxed, total } = costOf(now.tally, then.tally);
    expect([then.certified, people, relaxed]).toEqual([true, 0, 0]);
    expect(first * unit + total).toBeGreaterThanOrEqual(costsAtLeast);
    return costsAtLeast;
  });
  expect(bounds.length).toBeGreaterThan(50);
});

test('where nobody goes first, or everybody, no tier is added', async () => {
  const pool = await randomPool(61, 3, false);
  const everybody = Array.from({ length: 61 }, (_, person) => person);
  const without = matchPool(pool, byTiers);
  expect(without.basis.first).toBe(0);
  expect(matchPool(pool, byTiers, { first: everybody }).basis.first).toBe(0);
  expect(matchPool(pool, byTiers, { first: [without.waiting[0]!], locked: [] }).basis.first).toBeGreaterThan(
    0,
  );
  expect(matchPool(pool, byTiers, { first: everybody }).pairs).toEqual(without.pairs);
});

test('with all tiers there can be the weights are exact, and each tier outweighs what comes after it', () => {
  for (const groups of [1, 100, 10_000, 50_000]) {
    const { byWorth, first } = weightsFor(byTiers, { steps: 7, least: 0, first: true }, groups);
    const heaviest = Math.max(...byWorth.map(Math.abs));
    expect(first).toBeGreaterThan(heaviest);
    expect(heaviest + 2 * first).toBeLessThan(2 ** 48);
  }
});
