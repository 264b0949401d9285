import { type Certificate, verify } from './certificate.ts';
import type { Graph } from './graph.ts';
import { marketGraph } from './market.ts';
import { optimise, type Task } from './optimise.ts';
import type { Matching } from './solve.ts';

/**
 * Whether the matching is best even when only the tiers count of which one weighs at least `unit`. If so, and if it is
 * best by the full weights, then among the matchings that are as good up to this tier none is better in the tiers after
 * it. The proof is read off the duals; where they do not show it, the matching has to equal the best one by these tiers.
 */
export function tierHolds(task: Task, matching: Matching, unit: number): boolean {
  return holdsByDuals(task, matching, unit) || holdsByComparison(task, matching, unit);
}

/**
 * Whether the duals in whole units prove the matching best for weights in whole units. What rounding takes from any
 * pair's price, and twice what it gives to its weight, have to add up to less than a unit: then no pair that is not in
 * the graph can be wanted at the rounded prices, as these are whole.
 */
function holdsByDuals(
  { market, pairs, seats }: Task,
  { mate, certificate }: Matching,
  unit: number,
): boolean {
  const graph = marketGraph(market, pairs, seats);
  const weight = graph.weight.map((one) => Math.round(one / unit));
  const rounded = inUnits(certificate, unit);
  return (
    roundedAway(graph, certificate, rounded, unit) + 2 * roundedUp(market.weights, unit) < unit &&
    verify({ ...graph, weight }, mate, rounded)
  );
}

const inUnits = ({ y, level, parent, z, barrier }: Certificate, unit: number): Certificate => ({
  y: y.map((dual) => Math.round(dual / unit)),
  level: Math.round(level / unit),
  parent,
  z: z.map((dual) => Math.round(dual / unit)),
  barrier,
});

/** The most that any weight has gained. What people add of themselves is whole in every unit. */
const roundedUp = (weights: Float64Array, unit: number): number =>
  weights.reduce(
    (most, one) => (one > -Infinity ? Math.max(most, unit * Math.round(one / unit) - one) : most),
    0,
  );

/** The most that the price of any pair has lost by rounding. */
function roundedAway({ n }: Graph, exact: Certificate, rounded: Certificate, unit: number): number {
  let most = 0;
  for (let v = 0; v < n; v++) {
    let lost = exact.y[v]! - unit * rounded.y[v]!;
    for (let node = exact.parent[v]!; node >= 0; node = exact.parent[node]!) {
      lost += Math.max(0, exact.z[node]! - unit * rounded.z[node]!) / 2;
    }
    most = Math.max(most, lost);
  }
  return 2 * most;
}

function holdsByComparison(task: Task, { mate, cardinality }: Matching, unit: number): boolean {
  const weights = task.market.weights.map((weight) => Math.round(weight / unit));
  const pairs = { u: [...task.pairs.u], v: [...task.pairs.v], worth: [...task.pairs.worth] };
  const seats = task.seats?.map((gain) => Math.round(gain / unit));
  const adds = task.market.adds.map((weight) => Math.round(weight / unit));
  const market = { ...task.market, weights, adds };
  const best = optimise({ ...task, market, pairs, list: undefined, ...(seats && { seats }) });
  const total = weightOf(marketGraph(market, pairs, seats), mate);
  return best.certified && best.cardinality === cardinality && best.total === total;
}

function weightOf({ n, first, neighbour, weight }: Graph, mate: Int32Array): number {
  let total = 0;
  for (let v = 0; v < n; v++) {
    for (let p = first[v]!; p < first[v + 1]!; p++)
      if (neighbour[p] === mate[v] && v < mate[v]!) total += weight[p]!;
  }
  return total;
}
