import type { Market } from './market.ts';
import { addPair, addPairs, noPairs, type Pairs } from './pairs.ts';
import { sharedDuals, shareRow } from './shared-duals.ts';
import { FORBIDDEN, type Worth } from './tiers.ts';

/** What a pair has to outweigh: the doubled duals of its two vertices, and of the blossoms that hold both. */
export interface Prices {
  y: Float64Array;
  parent: Int32Array;
  z: Float64Array;
}

/**
 * Which pairs are to be looked at: those of vertices whose `weight` adds up to more than `least`. Vertices stand in the
 * order of falling weight. Two threads share a survey: each looks at the rows of one stripe.
 */
export interface Survey {
  order: Int32Array;
  weight: Float64Array;
  least: number;
  /** A pair is wanted when twice its weight comes to within this of its price; below zero, when it exceeds it by more. */
  margin: number;
}

export const STRIPES = 2;

/** All pairs there are. */
export function everyPair(n: number, margin: number): Survey {
  return {
    order: Int32Array.from({ length: n }, (_, v) => v),
    weight: new Float64Array(n),
    least: -1,
    margin,
  };
}

/** Pairs with vertices of enough weight. */
export function pairsOf(weight: Float64Array, least: number): Survey {
  const order = Int32Array.from(weight, (_, v) => v).sort((a, b) => weight[b]! - weight[a]! || a - b);
  return { order, weight: Float64Array.from(order, (v) => weight[v]!), least, margin: 0 };
}

/** How many pairs a survey looks at. */
export function pairsIn({ weight, least }: Survey): number {
  let count = 0;
  let partners = weight.length;
  for (let a = 0; a < weight.length; a++) {
    while (partners > a + 1 && weight[a]! + weight[partners - 1]! <= least) partners--;
    if (partners <= a + 1) return count;
    count += partners - a - 1;
  }
  return count;
}

/** Surveys a market: here, or with the help of other threads. */
export type Surveyor = (market: Market, prices: Prices, survey: Survey) => Pairs;

export const surveyAlone: Surveyor = (market, prices, survey) => {
  const found = noPairs();
  for (let stripe = 0; stripe < STRIPES; stripe++) {
    addPairs(found, wantedPairs(market, prices, survey, stripe));
  }
  return found;
};

/** The wanted pairs of one stripe of a survey; every `step`th row only, when given. */
export function wantedPairs(
  market: Market,
  prices: Prices,
  survey: Survey,
  stripe: number,
  step = STRIPES,
): Pairs {
  const { order, weight, least } = survey;
  const shared = sharedDuals(prices.parent, prices.z, order.length);
  const row = { market, survey, shared: shared.withRow, y: prices.y, found: noPairs() };
  for (let a = stripe; a < order.length; a += step) {
    if (a + 1 >= order.length || weight[a]! + weight[a + 1]! <= least) break;
    const inBlossom = prices.parent[order[a]!]! >= 0;
    if (inBlossom) shareRow(shared, order[a]!, false);
    lookAlong(row, a);
    if (inBlossom) shareRow(shared, order[a]!, true);
  }
  return row.found;
}

interface Row {
  market: Market;
  survey: Survey;
  shared: Float64Array;
  y: Float64Array;
  found: Pairs;
}

function lookAlong({ market, survey, shared, y, found }: Row, a: number): void {
  const { pool, people, weights } = market;
  const { order, weight, least, margin } = survey;
  const bounded = pool.bound !== undefined;
  const u = order[a]!;
  const person = people[u]!;
  const own = y[u]! - margin;
  const enough = least - weight[a]!;
  for (let b = a + 1; b < order.length && weight[b]! > enough; b++) {
    const v = order[b]!;
    const price = own + y[v]! + shared[v]!;
    const other = people[v]!;
    if (bounded && doubled(weights, pool.bound!(person, other)) <= price) continue;
    const worth = pool.worth(person, other);
    if (doubled(weights, worth) > price) addPair(found, u, v, worth);
  }
}

const doubled = (weights: Float64Array, worth: Worth) =>
  worth === FORBIDDEN ? -Infinity : 2 * weights[worth]!;
