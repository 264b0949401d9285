import { matchWithin } from './match-within.ts';
import type { Pool } from './pool.ts';
import type { PoolMatching, PoolOptions } from './pool-matching.ts';
import { type Surveyor, surveyAlone } from './pricing.ts';
import { neverFalling } from './progress.ts';
import { raiseWeakest } from './raise.ts';
import type { Objective } from './tiers.ts';

/**
 * The best matching of a pool over all admissible pairs: as many people as can be, of those who go first as many as can
 * be, then as the objective says. An odd pool makes one group of three where the pool allows it and somebody can take the
 * seat. Relaxations are looked at only when somebody would wait without who need not, or who goes first.
 */
export function matchPool(
  pool: Pool,
  objective: Objective,
  options: PoolOptions = {},
  survey: Surveyor = surveyAlone,
): PoolMatching {
  const heard = neverFalling(options);
  const strict = matchUpTo(0, pool, objective, heard, survey);
  const { steps = 0 } = pool;
  if (steps === 0 || !(waitsNeedlessly(pool, strict) || goesBehind(strict, options))) return strict;
  return matchUpTo(steps, pool, objective, { ...heard, from: strict.basis, changed: [] }, survey);
}

function matchUpTo(
  steps: number,
  pool: Pool,
  objective: Objective,
  options: PoolOptions,
  survey: Surveyor,
): PoolMatching {
  if (objective.preset !== 'raise-the-weakest') {
    return matchWithin(pool, objective, { steps, least: 0 }, options, survey);
  }
  const total: Objective = { ...objective, preset: 'greatest-total' };
  const match = (least: number, part: PoolOptions) =>
    matchWithin(pool, total, { steps, least }, part, survey);
  return { ...raiseWeakest(match, options), objective };
}

/** Somebody has to wait in an odd pool that makes no group of three, whatever is given up. */
const waitsNeedlessly = ({ threes }: Pool, { pairs, waiting }: PoolMatching): boolean =>
  waiting.length > (threes && pairs.length > 0 ? 0 : waiting.length % 2);

/** Somebody who goes first waits, while somebody else does not. */
function goesBehind({ waiting, tally }: PoolMatching, { first = [] }: PoolOptions): boolean {
  if (first.length === 0 || tally.people === tally.first) return false;
  const marked = new Set(first);
  return waiting.some((person) => marked.has(person));
}
