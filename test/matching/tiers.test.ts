import { expect, test } from 'vitest';
import { coversOf, scoreOf, stepOf, worthOf } from '../../bot/matching/index.ts';
import { firstPairs, marketOf } from '../../bot/matching/market.ts';
import { optimise, type Task } from '../../bot/matching/optimise.ts';
import { surveyAlone } from '../../bot/matching/pricing.ts';
import { tierHolds } from '../../bot/matching/tier-holds.ts';
import { weightsFor } from '../../bot/matching/tiers.ts';
import { randomPool } from '../bench/people.ts';

const objective = { preset: 'default', floor: 500 } as const;

test('a worth keeps all that it is made of', () => {
  for (const step of [0, 1, 7]) {
    for (const covers of [0, 1, 2]) {
      for (const score of [0, 1, 999, 1000]) {
        const worth = worthOf(covers, score, step);
        expect([stepOf(worth), coversOf(worth), scoreOf(worth)]).toEqual([step, covers, score]);
      }
    }
  }
});

test('tiers of a small pool lie so far apart that nothing is left to prove', () => {
  expect(weightsFor(objective, { steps: 0, least: 0 }, 500).doubtful).toEqual([]);
  expect(weightsFor(objective, { steps: 7, least: 0 }, 10_000).doubtful).toHaveLength(9);
});

test('the heaviest weights leave room for exact sums, however many tiers there are', () => {
  for (const groups of [1, 100, 10_000, 50_000]) {
    const { byWorth } = weightsFor(objective, { steps: 7, least: 0 }, groups);
    expect(Math.max(...byWorth.map(Math.abs))).toBeLessThan(2 ** 47);
  }
});

test('tiers closer together are told apart by their own proof, and refused when the matching is not best by them', async () => {
  const pool = await randomPool(300, 2, false);
  const market = marketOf(pool, weightsFor(objective, { steps: 0, least: 0 }, 151), {});
  const task: Task = {
    market,
    pairs: firstPairs(market),
    list: undefined,
    survey: surveyAlone,
    report: () => {},
  };
  const best = optimise(task);
  const unit = 2 ** 18;
  expect(tierHolds(task, best, unit)).toBe(true);
  const byScore = marketOf(
    pool,
    weightsFor({ ...objective, preset: 'greatest-total' }, { steps: 0, least: 0 }, 151),
    {},
  );
  const other: Task = { ...task, market: byScore, pairs: firstPairs(byScore) };
  const greatest = optimise(other);
  expect(tierHolds({ ...task, list: undefined, pairs: other.pairs }, greatest, unit)).toBe(false);
});
