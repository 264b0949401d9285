import type { Market } from './market.ts';
import { addPair, addPairs, noPairs, type Pairs } from './pairs.ts';
import { sharedDuals, shareRow } from './shared-duals.ts';
import { FORBIDDEN } from './tiers.ts';

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

/** What of a market a survey looks at. */
export type Surveyed = Pick<Market, 'pool' | 'people' | 'weights'>;

/** Surveys a market: here, or shared with other threads. */
export type Surveyor = (market: Surveyed, prices: Prices, survey: Survey) => Pairs;

export const surveyAlone: Surveyor = (market, prices, survey) => {
  const found = noPairs();
  for (let stripe = 0; stripe < STRIPES; stripe++) {
    addPairs(found, wantedPairs(market, prices, survey, stripe));
  }
  return found;
};

/** The wanted pairs of one stripe of a survey; every `step`th row only, when given. */
export function wantedPairs(
  market: Surveyed,
  prices: Prices,
  survey: Survey,
  stripe: number,
  step = STRIPES,
): Pairs {
  const { order, weight, least } = survey;
  const shared = sharedDuals(prices.parent, prices.z, order.length);
  const others = order.map((v) => market.people[v]!);
  const most = bestOfAll(market.weights, order.length);
  const row = {
    market,
    survey,
    others,
    most,
    shared: shared.withRow,
    y: prices.y,
    end: order.length,
    found: noPairs(),
  };
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
  market: Surveyed;
  survey: Survey;
  /** in the order of the survey: the people, and what each is worth at most with the one of the row */
  others: Int32Array;
  most: Int32Array;
  shared: Float64Array;
  y: Float64Array;
  /** where the row ends: it can only come nearer from row to row */
  end: number;
  found: Pairs;
}

function lookAlong(row: Row, a: number): void {
  const { market, survey, others, most, shared, y, found } = row;
  const { pool, people, weights } = market;
  const { order, weight, least, margin } = survey;
  const u = order[a]!;
  const person = people[u]!;
  const own = y[u]! - margin;
  const enough = least - weight[a]!;
  while (row.end > a + 1 && weight[row.end - 1]! <= enough) row.end--;
  pool.bounds?.(person, others, a + 1, row.end, most);
  for (let b = a + 1; b < row.end; b++) {
    const v = order[b]!;
    const price = own + y[v]! + shared[v]!;
    if (!(2 * weights[most[b]!]! > price)) continue;
    const worth = pool.worth(person, others[b]!);
    if (worth !== FORBIDDEN && 2 * weights[worth]! > price) addPair(found, u, v, worth);
  }
}

/** For pools that give no bounds: the worth that weighs most, for everybody. */
function bestOfAll(weights: Float64Array, size: number): Int32Array {
  let best = 0;
  for (let worth = 1; worth < weights.length; worth++) if (weights[worth]! > weights[best]!) best = worth;
  return new Int32Array(size).fill(best);
}
