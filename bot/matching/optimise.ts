import { type Market, marketGraph } from './market.ts';
import { addPairs, everyPair, noPairs, type Pairs, pairsInSurvey, pairsOf, type Prices, STRIPES, type Survey, wantedPairs } from './pricing.ts';
import type { Start } from './resume.ts';
import { mostWanting } from './shortlist.ts';
import { type Matching, solve } from './solve.ts';

/** Looks at pairs in the market: here, or with the help of other threads. */
export type Surveyor = (market: Market, prices: Prices, survey: Survey) => Pairs;

export const surveyAlone: Surveyor = (market, prices, survey) => {
  const found = noPairs();
  for (let stripe = 0; stripe < STRIPES; stripe++) addPairs(found, wantedPairs(market, prices, survey, stripe));
  return found;
};

export interface Task {
  market: Market;
  /** the pairs at hand, to which others are added */
  pairs: Pairs;
  survey: Surveyor;
  report: (round: number, step: 'solving' | 'pricing') => void;
  seats?: Float64Array | undefined;
}

/**
 * The pairs that were not far from being wanted when all were last looked at, and the duals at that time. A pair not in
 * the list can be wanted only once the duals of its two have fallen by more than the margin, together.
 */
interface Shortlist {
  pairs: Pairs;
  margin: number;
  y: Float64Array;
}

/** As many pairs for each vertex a shortlist is to hold, roughly. */
const LISTED = 24;
const SAMPLE_ROWS = 128;

/**
 * The best matching over all admissible pairs: solves with the pairs at hand, asks the duals which others would do better
 * (column generation, as in Gilmore and Gomory 1961), adds those, and again until there are none.
 */
export function optimise(task: Task, start?: Start): Matching {
  const { market, pairs, report } = task;
  let list: Shortlist | undefined;
  let from = start;
  for (let round = 0; ; round++) {
    report(round, 'solving');
    const matching = solve(marketGraph(market, pairs, task.seats), from);
    report(round, 'pricing');
    from = isComplete(matching) ? startFrom(matching) : undefined;
    const wanting = (from ? noPairs : placing)(task, matching);
    if (wanting.u.length === 0 && list) addPairs(wanting, mostWanting(market, matching.certificate, list.pairs));
    if (wanting.u.length === 0 && list) {
      const fallen = unlisted(list, matching.certificate.y);
      if (4 * pairsInSurvey(fallen) > pairsInSurvey(everyPair(market.people.length, 0))) list = undefined;
      else {
        const found = task.survey(market, matching.certificate, fallen);
        addPairs(wanting, mostWanting(market, matching.certificate, found));
        if (wanting.u.length === 0) return matching;
        addPairs(list.pairs, found);
      }
    }
    if (wanting.u.length === 0) {
      list = shortlist(task, matching.certificate);
      addPairs(wanting, mostWanting(market, matching.certificate, list.pairs));
      if (wanting.u.length === 0 && list.margin >= 0) return matching;
    }
    addPairs(pairs, wanting);
  }
}
