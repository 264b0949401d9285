import type { Graph } from './graph.ts';
import { bareSolution, type Solution } from './solution.ts';

/** Duals, without blossoms, and mates of an earlier matching: of another graph perhaps, with the same vertices. */
export interface Start {
  y: Float64Array;
  mate: Int32Array;
}

/** Keeps of the start what still holds: duals are raised where an edge demands it, and tight pairs stay together. */
export function resumedSolution(graph: Graph, start: Start): Solution {
  const { n, first, neighbour, weight } = graph;
  const solution = bareSolution(graph);
  const { y, mate } = solution;
  for (let v = 0; v < n; v++) y[v] = Math.max(solution.floor, Math.ceil(start.y[v]!));
  for (let v = 0; v < n; v++) {
    for (let p = first[v]!; p < first[v + 1]! && neighbour[p]! < v; p++) {
      const u = neighbour[p]!;
      const missing = 2 * weight[p]! - y[v]! - y[u]!;
      if (missing <= 0) continue;
      const raised = start.mate[v]! < 0 || (start.mate[u]! >= 0 && y[v]! < y[u]!) ? v : u;
      y[raised]! += missing;
    }
  }
  for (let v = 0; v < n; v++) {
    for (let p = first[v]!; p < first[v + 1]! && neighbour[p]! < v; p++) {
      const u = neighbour[p]!;
      if (start.mate[v] !== u || y[v]! + y[u]! !== 2 * weight[p]!) continue;
      mate[v] = u;
      mate[u] = v;
    }
  }
  return solution;
}
