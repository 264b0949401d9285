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
}

export const OPEN = 0;
export const OUTER = 1;
export const INNER = 2;

/** Every dual as low as the vertex alone can bear, and the edges that became tight matched greedily. */
export function startingSolution(graph: Graph): Solution {
  const solution = bareSolution(graph);
  const { y, floor } = solution;
  const { n, first, weight } = graph;
  for (let v = 0; v < n; v++) {
    let heaviest = first[v]! === first[v + 1]! ? floor : -Infinity;
    for (let p = first[v]!; p < first[v + 1]!; p++) heaviest = Math.max(heaviest, weight[p]!);
    y[v] = heaviest;
  }
  lowerDuals(solution);
  return solution;
}

export function bareSolution(graph: Graph): Solution {
  const { n } = graph;
  return { graph, mate: new Int32Array(n).fill(-1), y: new Float64Array(n), floor: -depthOf(graph) };
}

/** More than any alternating path can weigh, as far as numbers reach exactly. */
function depthOf({ n, weight }: Graph): number {
  let heaviest = 0;
  for (let p = 0; p < weight.length; p++) heaviest = Math.max(heaviest, Math.abs(weight[p]!));
  return Math.min(4 * (n + 2) * (heaviest + 1), 2 ** 50);
}

/** Lowers the dual of each unmatched vertex until an edge grows tight, and matches along it when its end is free. */
export function lowerDuals({ graph, y, mate, floor }: Solution): void {
  const { n, first, neighbour, weight } = graph;
  for (let v = 0; v < n; v++) {
    if (mate[v]! >= 0 || first[v]! === first[v + 1]!) continue;
    let slack = Infinity;
    let partner = -1;
    for (let p = first[v]!; p < first[v + 1]!; p++) {
      const u = neighbour[p]!;
      const s = y[v]! + y[u]! - 2 * weight[p]!;
      if (s < slack || (s === slack && mate[partner]! >= 0 && mate[u]! < 0)) {
        slack = s;
        partner = u;
      }
    }
    const tight = y[v]! - slack >= floor;
    y[v] = tight ? y[v]! - slack : floor;
    if (!tight || mate[partner]! >= 0) continue;
    mate[v] = partner;
    mate[partner] = v;
  }
}
