import { type Market, marketGraph } from './market.ts';
import { addPairs, type Pairs } from './pairs.ts';
import { pairsIn, pairsOf, type Prices, type Surveyor } from './pricing.ts';
import type { Start } from './resume.ts';
import type { Report } from './progress.ts';
import { fallen, mostWanting, type Shortlist, shortlist } from './shortlist.ts';
import { type Matching, solve } from './solve.ts';

export interface Task {
  market: Market;
  /** the pairs at hand, to which others are added */
  pairs: Pairs;
  survey: Surveyor;
  report: Report;
  list: Shortlist | undefined;
  seats?: Float64Array;
}

/**
 * The best matching over all admissible pairs: solves with the pairs at hand, asks the duals which others would do better
 * (column generation, as in Gilmore and Gomory 1961), adds those, and again until there are none.
 */
export function optimise(task: Task, start?: Start): Matching {
  let from = start;
  for (let round = 0; ; round++) {
    task.report(round, 'solving');
    const matching = solve(marketGraph(task.market, task.pairs, task.seats), from);
    task.report(round, 'pricing');
    const placing = pairsToPlace(task, matching);
    const wanting = placing ?? pairsToImprove(task, matching.certificate);
    if (wanting.u.length === 0) return matching;
    addPairs(task.pairs, wanting);
    from = placing ? undefined : startFrom(matching);
  }
}

/** While people stay exposed, pairs that might place them: few rows, those whose duals have sunk with the exposed ones'. */
function pairsToPlace({ market, survey }: Task, { mate, cardinality, certificate }: Matching): Pairs | undefined {
  if (mate.length - 2 * cardinality <= mate.length % 2) return undefined;
  const { y, level } = certificate;
  const sunk = Float64Array.from(market.people, (_, v) => (y[v]! < level / 2 ? 1 : 0));
  const placing = mostWanting(market, certificate, survey(market, certificate, pairsOf(sunk, 0)));
  return placing.u.length > 0 ? placing : undefined;
}

/** Pairs that would make the matching better, from the shortlist if it has any; none when there are none at all. */
function pairsToImprove(task: Task, prices: Prices): Pairs {
  const { market, survey, list } = task;
  if (list) {
    const listed = mostWanting(market, prices, list.pairs);
    if (listed.u.length > 0) return listed;
    const doubtful = pairsOf(fallen(list, prices.y), list.margin);
    if (4 * pairsIn(doubtful) < market.people.length ** 2 / 2) {
      const found = survey(market, prices, doubtful);
      addPairs(list.pairs, found);
      return mostWanting(market, prices, found);
    }
  }
  task.list = shortlist(market, prices, survey);
  const listed = mostWanting(market, prices, task.list.pairs);
  if (listed.u.length > 0 || task.list.margin >= 0) return listed;
  task.list = shortlist(market, prices, survey, 0);
  return mostWanting(market, prices, task.list.pairs);
}

/** The duals without their blossoms: half of what stands around a vertex goes to the vertex. */
export function startFrom({ mate, certificate }: Matching): Start {
  const { y, parent, z } = certificate;
  const around = (v: number) => {
    let sum = 0;
    for (let node = parent[v]!; node >= 0; node = parent[node]!) sum += z[node]!;
    return sum;
  };
  return { mate, y: y.map((dual, v) => dual + around(v) / 2) };
}
