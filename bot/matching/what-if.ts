import { matchPool } from './match-pool.ts';
import type { Couple, Pool } from './pool.ts';
import type { PoolMatching, PoolOptions } from './pool-matching.ts';
import { FORBIDDEN, type Tally, type Worth } from './tiers.ts';

/** The matching there would be if the two were a pair, exactly; set its tally against the present one's. */
export function ifForced(
  pool: Pool,
  now: PoolMatching,
  couple: Couple,
  options: PoolOptions = {},
): PoolMatching {
  const locked = [...(options.locked ?? []), couple];
  return matchPool(pool, now.objective, { ...options, locked, from: now.basis, changed: [] });
}

/** The matching there would be if the two might not be a pair, exactly. */
export function ifForbidden(
  pool: Pool,
  now: PoolMatching,
  couple: Couple,
  options: PoolOptions = {},
): PoolMatching {
  const forbidden = [...(options.forbidden ?? []), couple];
  return matchPool(pool, now.objective, { ...options, forbidden, from: now.basis, changed: [] });
}

/** What the second brings less than the first, tier by tier. */
export function costOf(before: Tally, after: Tally): Omit<Tally, 'weakest' | 'byStep'> {
  return {
    people: before.people - after.people,
    first: before.first - after.first,
    relaxed: after.relaxed - before.relaxed,
    covered: before.covered - after.covered,
    underFloor: after.underFloor - before.underFloor,
    total: before.total - after.total,
  };
}

export interface Partner {
  person: number;
  worth: Worth;
  /** What the matching loses at least, in weights of the objective, if the two are made a pair: known from the duals. */
  costsAtLeast: number;
}

/** The partners a person could have besides their own, those first who would cost the others least. */
export function nextBest(
  pool: Pool,
  { basis, pairs, three }: PoolMatching,
  person: number,
  most: number,
): Partner[] {
  const { y, weights, gap } = basis;
  const groups: readonly (readonly number[])[] = three ? [...pairs, three] : pairs;
  const own = groups.find((group) => group.includes(person)) ?? [];
  const partners: (Partner & { slack: number })[] = [];
  for (let other = 0; other < pool.n; other++) {
    if (other === person || own.includes(other) || Number.isNaN(y[other]! + y[person]!)) continue;
    const worth = pool.worth(person, other);
    if (worth === FORBIDDEN || !(weights[worth]! > -Infinity)) continue;
    const slack = y[person]! + y[other]! - 2 * weights[worth]!;
    partners.push({ person: other, worth, slack, costsAtLeast: Math.max(0, Math.ceil((slack - gap) / 2)) });
  }
  partners.sort((a, b) => a.slack - b.slack || a.person - b.person);
  return partners.slice(0, most).map(({ slack: _, ...partner }) => partner);
}
