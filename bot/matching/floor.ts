import { components } from './components.ts';
import type { Solution } from './solution.ts';

const SUNK = 1;
const RISEN = 2;

/** Which duals have followed those of exposed vertices to the floor, or opposite to it. */
function depths({ y, floor }: Solution): Uint8Array {
  const depth = new Uint8Array(y.length);
  for (let v = 0; v < y.length; v++) depth[v] = y[v]! < floor / 2 ? SUNK : y[v]! > -floor / 2 ? RISEN : 0;
  return depth;
}

/** How many vertices must stay exposed besides those at the floor: one in each odd part that is left of the graph. */
export const unavoidable = (solution: Solution): number =>
  components(solution.graph, depths(solution)).size.filter((size) => size % 2 === 1).length;

/**
 * When the cardinality is known to be the greatest, nothing is left for a low floor to decide: the duals that lie deep
 * come up, and those opposite down, as far as the others allow, and the floor with them. It spares a last exposed vertex
 * of a component the long way down, on which thousands of blossoms would nest.
 */
export function raiseFloor(solution: Solution): void {
  const { graph, y } = solution;
  const depth = depths(solution);
  let floor = Infinity;
  for (let v = 0; v < y.length; v++) if (depth[v] === 0) floor = Math.min(floor, y[v]!);
  const rise = Math.min(floor - solution.floor, slackOfRisen(solution, depth));
  for (let v = 0; v < graph.n; v++) {
    if (depth[v] === SUNK) y[v]! += rise;
    if (depth[v] === RISEN) y[v]! -= rise;
  }
  solution.floor += rise;
  solution.barrier = depth.map((which) => (which === RISEN ? 1 : 0));
}

/** By how much the risen duals can come down, while the floor comes up as much. */
function slackOfRisen({ graph, y, floor }: Solution, depth: Uint8Array): number {
  const { n, first, neighbour, weight } = graph;
  let least = Infinity;
  for (let v = 0; v < n; v++) {
    if (depth[v] !== RISEN) continue;
    least = Math.min(least, Math.floor((y[v]! - floor) / 2));
    for (let p = first[v]!; p < first[v + 1]!; p++) {
      const u = neighbour[p]!;
      const slack = y[v]! + y[u]! - 2 * weight[p]!;
      if (depth[u] === 0) least = Math.min(least, slack);
      if (depth[u] === RISEN) least = Math.min(least, Math.floor(slack / 2));
    }
  }
  return least;
}
