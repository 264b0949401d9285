import type { Market } from './market.ts';
import { addPair, addPairs, keepPairs, noPairs, type Pairs } from './pairs.ts';
import { everyPair, type Prices, type Survey, type Surveyor, wantedPairs } from './pricing.ts';
import { sharedBy } from './shared-duals.ts';
import { foldedDuals } from './start.ts';
import { TopFew } from './top-few.ts';

/**
 * The pairs that were not far from being wanted when they were last looked at, and the duals at that time: those of
 * blossoms included, since a blossom may go, or left out of the account, as by `relisted`. A pair not in the list can be
 * wanted only once the duals of its two have fallen by more than the margin together.
 */
export interface Shortlist {
  pairs: Pairs;
  margin: number;
  y: Float64Array;
}

/** About so many pairs stand in the list for each vertex. */
const LISTED = 48;
const SAMPLE_ROWS = 128;

export function shortlist(
  market: Market,
  prices: Prices,
  survey: Surveyor,
  margin = usualMargin(market, prices),
): Shortlist {
  const n = market.people.length;
  return { pairs: survey(market, prices, everyPair(n, margin)), margin, y: foldedDuals(prices).slice(0, n) };
}

/** How far from being wanted the last of the pairs is that are to be listed, judged by a few rows. */
function usualMargin(market: Market, prices: Prices): number {
  const n = market.people.length;
  const step = Math.ceil(n / SAMPLE_ROWS);
  const sample = wantedPairs(market, prices, everyPair(n, Infinity), 0, step);
  const apart = Float64Array.from(sample.u, (u, i) => {
    return prices.y[u]! + prices.y[sample.v[i]!]! - 2 * market.weights[sample.worth[i]!]!;
  }).sort();
  const place = Math.floor((LISTED * n) / step);
  return apart[Math.min(place, apart.length - 1)] ?? 0;
}

/**
 * By vertex: 1 if its dual has fallen since the list was made by more than half of the margin. A pair of two others cannot
 * be wanted if it is not in the list.
 */
export const fallenFar = ({ margin, y: before }: Shortlist, y: Float64Array): Float64Array =>
  before.map((dual, v) => (dual - y[v]! > margin / 2 ? 1 : 0));

/** The list as it would be had it been made with the duals of today for those who have fallen far: their pairs anew. */
export function relisted(
  market: Market,
  { pairs, margin, y: before }: Shortlist,
  now: Float64Array,
  theirs: Survey,
  survey: Surveyor,
): Shortlist & { found: Pairs } {
  const far = new Uint8Array(before.length);
  theirs.order.forEach((v, i) => {
    far[v] = theirs.weight[i]! > 0 ? 1 : 0;
  });
  const y = before.map((dual, v) => (far[v] ? now[v]! : dual));
  const bare = { y, parent: new Int32Array(y.length).fill(-1), z: new Float64Array(y.length) };
  const found = survey(market, bare, { ...theirs, margin });
  keepPairs(pairs, (u, v) => !far[u] && !far[v]);
  addPairs(pairs, found);
  return { pairs, margin, y, found };
}

/** So many pairs are taken up for a vertex at a time, the most wanting first. */
const PER_ROW = 8;
const PER_COLUMN = 32;

/** Of pairs listed row by row, the few of each row that would do most for the matching at these prices. */
export function mostWanting({ weights, people }: Market, { y, parent, z }: Prices, listed: Pairs): Pairs {
  const shared = sharedBy(parent, z);
  const taken = new Int32Array(people.length);
  const chosen = noPairs();
  const best = new TopFew(PER_ROW);
  for (let i = 0; i < listed.u.length; ) {
    const u = listed.u[i]!;
    best.clear();
    for (; i < listed.u.length && listed.u[i] === u; i++) {
      const v = listed.v[i]!;
      const most = 2 * weights[listed.worth[i]!]! - y[u]! - y[v]!;
      if (!(most > 0) || taken[v]! >= PER_COLUMN) continue;
      const gain = most - shared(u, v);
      if (gain > 0) best.offer(i, gain);
    }
    for (const at of best.items.subarray(0, best.count)) {
      taken[listed.v[at]!]!++;
      addPair(chosen, u, listed.v[at]!, listed.worth[at]!);
    }
  }
  return chosen;
}
