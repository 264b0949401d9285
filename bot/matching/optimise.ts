import { type Market, marketGraph } from './market.ts';
import { addPairs, type Pairs } from './pairs.ts';
import { pairsToPlace } from './placing.ts';
import { type Prices, pairsIn, pairsOf, type Surveyor } from './pricing.ts';
import type { Report } from './progress.ts';
import type { Start } from './resume.ts';
import { fallenFar, mostWanting, relisted, type Shortlist, shortlist } from './shortlist.ts';
import { type Matching, solve } from './solve.ts';
import { pricesByWorth, startFrom } from './start.ts';

export interface Task {
  market: Market;
  /** the pairs at hand, to which others are added */
  pairs: Pairs;
  survey: Surveyor;
  report: Report;
  list: Shortlist | undefined;
  seats?: Float64Array;
}

/** A task with the best matching that was found for it. */
export interface Found {
  task: Task;
  matching: Matching;
}

/**
 * The best matching over all admissible pairs: solves with the pairs at hand, asks the duals which others would do better
 * (column generation, as in Gilmore and Gomory 1961), adds those, and again until there are none.
 */
export function optimise(task: Task, start?: Start): Matching {
  const { market, pairs, report, seats, survey } = task;
  let from = start;
  let largest = -1;
  for (let round = 0; ; round++) {
    report(round, 'solving');
    const graph = marketGraph(market, pairs, seats);
    const matching = solve(graph, from);
    report(round, 'pricing');
    const { certificate, cardinality } = matching;
    if (cardinality > largest && graph.n - 2 * cardinality > graph.n % 2) {
      const placing = pairsToPlace(market, graph, certificate.barrier, survey);
      addPairs(pairs, placing);
      from = undefined;
      if (placing.u.length > 0) continue;
      largest = cardinality;
    }
    const wanting = pairsToImprove(task, pricesByWorth(certificate, market.adds));
    if (wanting.u.length === 0) return matching;
    addPairs(pairs, wanting);
    from = startFrom(matching);
  }
}

/** Pairs that would make the matching better, from the shortlist if it has any; none when there are none at all. */
function pairsToImprove(task: Task, prices: Prices): Pairs {
  const { market, survey, list } = task;
  if (list) {
    const listed = mostWanting(market, prices, list.pairs);
    if (listed.u.length > 0) return listed;
    const doubtful = pairsOf(fallenFar(list, prices.y), 0);
    if (list.margin >= 0 && 2 * pairsIn(doubtful) < market.people.length ** 2 / 2) {
      const { found, ...renewed } = relisted(market, list, prices.y, doubtful, survey);
      task.list = renewed;
      return mostWanting(market, prices, found);
    }
  }
  task.list = shortlist(market, prices, survey);
  const listed = mostWanting(market, prices, task.list.pairs);
  if (listed.u.length > 0 || task.list.margin >= 0) return listed;
  task.list = shortlist(market, prices, survey, 0);
  return mostWanting(market, prices, task.list.pairs);
}
