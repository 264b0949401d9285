import { components } from './components.ts';
import type { Graph } from './graph.ts';
import type { Market } from './market.ts';
import type { Pairs } from './pairs.ts';
import { type Prices, pairsOf, type Surveyor } from './pricing.ts';
import { mostWanting } from './shortlist.ts';

const BEYOND = 2 ** 50;

/**
 * Pairs that might let more people be placed: those that leave an odd part of what the barrier divides the graph into
 * other than for the barrier. When there are none, the barrier holds for all admissible pairs, and nobody can be placed
 * who is not. Prices that lie beyond all weights make them wanted, and no others.
 */
export function pairsToPlace(market: Market, graph: Graph, barrier: Uint8Array, survey: Surveyor): Pairs {
  const parts = components(graph, barrier);
  const isOdd = (v: number) => parts.of[v]! >= 0 && parts.size[parts.of[v]!]! % 2 === 1;
  const { n } = graph;
  const parent = new Int32Array(n + parts.size.length).fill(-1);
  const prices: Prices = {
    y: Float64Array.from(barrier, (held, v) => (held ? 3 * BEYOND : isOdd(v) ? -BEYOND : 0)),
    parent: parent.map((_, v) => (v < n && isOdd(v) ? n + parts.of[v]! : -1)),
    z: new Float64Array(parent.length).fill(4 * BEYOND, n),
  };
  const odd = Float64Array.from(market.people, (_, v) => (isOdd(v) ? 1 : 0));
  return mostWanting(market, prices, survey(market, prices, pairsOf(odd, 0)));
}
