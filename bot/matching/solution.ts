import type { Graph } from './graph.ts';

/**
 * A matching under way, with its dual solution. Duals are doubled, so that they stay whole numbers: without blossoms
 * y[u] + y[v] >= 2 * weight on every edge, with equality on matched ones.
 */
export interface Solution {
  graph: Graph;
  /** -1 = unmatched */
  mate: Int32Array;
  y: Float64Array;
  /**
   * No dual sinks below it, and an exposed vertex's dual must sink to it: low enough that any larger matching is
   * cheaper. So the largest matchings come out without adding a great constant to every weight.
   */
  floor: number;
  /** 1 = in the barrier that proves the cardinality; set when the floor was raised, after which duals do not show it */
  barrier: Uint8Array | undefined;
}

export const OPEN = 0;
export const OUTER = 1;
export const INNER = 2;

/** Every dual as low as the vertex alone can bear. */
export function startingSolution(graph: Graph): Solution {
  const solution = bareSolution(graph);
  const { y, floor } = solution;
  const { n, first, weight } = graph;
  for (let v = 0; v < n; v++) {
    let heaviest = first[v]! === first[v + 1]! ? floor : -Infinity;
    for (let p = first[v]!; p < first[v + 1]!; p++) heaviest = Math.max(heaviest, weight[p]!);
    y[v] = heaviest;
  }
  return solution;
}

export function bareSolution(graph: Graph): Solution {
  const { n } = graph;
  return {
    graph,
    mate: new Int32Array(n).fill(-1),
    y: new Float64Array(n),
    floor: -depthOf(graph),
    barrier: undefined,
  };
}

/** The next power of two: whatever unit the weights come in, the floor is a multiple of it. */
const nextPower = (size: number): number => 2 ** Math.ceil(Math.log2(size));

/** More than any alternating path can weigh, as far as numbers reach exactly. */
const depthOf = (graph: Graph): number =>
  Math.min(nextPower(4 * (graph.n + 2) * (heaviestIn(graph) + 1)), 2 ** 50);

function heaviestIn({ weight }: Graph): number {
  let heaviest = 0;
  for (let p = 0; p < weight.length; p++) heaviest = Math.max(heaviest, Math.abs(weight[p]!));
  return heaviest;
}
