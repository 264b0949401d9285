import type { Market } from './market.ts';
import type { Found } from './optimise.ts';
import type { Matching } from './solve.ts';
import { coversOf, FORBIDDEN, scoreOf, stepOf, type Worth, worthOf } from './tiers.ts';

/** In an odd pool one person joins a pair. Three vertices. */
export type Three = readonly [number, number, number];

/** A group of three and the partners of all others. */
export interface Seated {
  three: Three;
  /** by vertex; -1 also for the three */
  mate: Int32Array;
  /** by how much it weighs less than the best matching without a group of three */
  loses: number;
  /** no group of three that can be made loses less than this */
  losesAtLeast: number;
  certified: boolean;
}

/** Those who are not in the group of three, matched by themselves, and whether a matching is proven tier by tier. */
export interface Others {
  without(three: Three): Found;
  holds(found: Found): boolean;
}

/**
 * A group of three is worth what its weakest pair is, tier by tier, and may be only when each of its pairs may; what any of
 * them needs relaxed counts.
 */
export function worthOfThree({ pool, people }: Market, [a, b, c]: Three): Worth {
  const one = pool.worth(people[a]!, people[b]!);
  const two = pool.worth(people[a]!, people[c]!);
  const three = pool.worth(people[b]!, people[c]!);
  if (one === FORBIDDEN || two === FORBIDDEN || three === FORBIDDEN) return FORBIDDEN;
  return worthOf(
    Math.min(coversOf(one), coversOf(two), coversOf(three)),
    Math.min(scoreOf(one), scoreOf(two), scoreOf(three)),
    Math.max(stepOf(one), stepOf(two), stepOf(three)),
  );
}

/** -Infinity for a group that may not be. */
export function weightOfThree(market: Market, three: Three): number {
  const worth = worthOfThree(market, three);
  const weight = worth === FORBIDDEN ? -Infinity : (market.weights[worth] ?? -Infinity);
  return three.reduce((sum, vertex) => sum + market.adds[vertex]!, weight);
}

/** What the matching gains when a vertex joins the pair. */
export const gainOfJoining = (market: Market, vertex: number, a: number, b: number): number =>
  weightOfThree(market, [a, b, vertex]) - weightOfPair(market, a, b);

function weightOfPair({ pool, people, weights, adds }: Market, a: number, b: number): number {
  return weights[pool.worth(people[a]!, people[b]!)]! + adds[a]! + adds[b]!;
}

/** The group of three with these partners of all others, against the matching without one. */
export function seatedAs(
  market: Market,
  { total, certificate: { y, level } }: Matching,
  three: Three,
  mates: Int32Array,
  certified: boolean,
): Seated {
  const lowest = y.reduce((least, dual, v) => Math.min(least, dual - 2 * market.adds[v]!), Infinity);
  const mate = mates.slice();
  for (const vertex of three) mate[vertex] = -1;
  let weight = weightOfThree(market, three);
  for (let v = 0; v < mate.length; v++) if (mate[v]! > v) weight += weightOfPair(market, v, mate[v]!);
  return { three, mate, loses: total - weight, losesAtLeast: (lowest - level) / 2, certified };
}
