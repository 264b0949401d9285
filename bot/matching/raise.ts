import type { Pool, PoolMatching, PoolOptions } from './pool.ts';
import { FORBIDDEN, type Objective, scoreOf } from './tiers.ts';

const SCORES = 1001;
const SEARCHES = Math.ceil(Math.log2(SCORES)) + 1;

/**
 * Makes the lowest score as high as it can be without leaving anybody out, and then the total: halves the range of
 * lowest scores that are possible until one is left, each half ruled out over all admissible pairs.
 */
export function raiseWeakest(
  match: (pool: Pool, objective: Objective, options: PoolOptions) => PoolMatching,
  pool: Pool,
  objective: Objective,
  options: PoolOptions,
): PoolMatching {
  const total: Objective = { ...objective, preset: 'greatest-total' };
  let searches = 0;
  const part = (from: PoolOptions['from']): PoolOptions => {
    const before = searches++;
    const { onProgress } = options;
    if (!onProgress) return from ? { ...options, from } : options;
    const shifted: PoolOptions = {
      ...options,
      onProgress: ({ done, step }) => onProgress({ done: Math.min(1, (before + done) / SEARCHES), step }),
    };
    return from ? { ...shifted, from } : shifted;
  };
  let best = match(pool, total, part(options.from));
  let reached = best.tally.weakest;
  let beyond = SCORES;
  while (beyond - reached > 1) {
    const sought = Math.floor((reached + beyond) / 2);
    const raised = match(atLeast(pool, sought), total, part(best.basis));
    if (raised.tally.people === best.tally.people) {
      best = raised;
      reached = Math.max(sought, raised.tally.weakest);
    } else beyond = sought;
  }
  return { ...best, objective };
}

/** The same pool without the pairs that score less. */
function atLeast(pool: Pool, score: number): Pool {
  const { bound } = pool;
  const orForbidden = (worth: number) => (worth === FORBIDDEN || scoreOf(worth) < score ? FORBIDDEN : worth);
  return {
    n: pool.n,
    threes: pool.threes,
    candidates: (u) => pool.candidates(u),
    worth: (u, v) => orForbidden(pool.worth(u, v)),
    ...(bound && { bound: (u: number, v: number) => orForbidden(bound(u, v)) }),
  };
}
