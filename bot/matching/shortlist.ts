import type { Market } from './market.ts';
import { addPair, noPairs, type Pairs, type Prices } from './pricing.ts';
import { sharedDuals, shareRow } from './shared-duals.ts';

/** So many pairs are taken up for a vertex at a time, the most wanting first. */
const PER_ROW = 8;
const PER_COLUMN = 32;

/** Of pairs listed row by row, the few of each row that would do most for the matching at these prices. */
export function mostWanting(market: Market, prices: Prices, listed: Pairs): Pairs {
  const { weights, people } = market;
  const shared = sharedDuals(prices.parent, prices.z, people.length);
  const taken = new Int32Array(people.length);
  const chosen = noPairs();
  const gains = new Float64Array(PER_ROW);
  const places = new Int32Array(PER_ROW);
  for (let i = 0; i < listed.u.length; ) {
    const u = listed.u[i]!;
    const inBlossom = prices.parent[u]! >= 0;
    if (inBlossom) shareRow(shared, u, false);
    let kept = 0;
    for (; listed.u[i] === u; i++) {
      const v = listed.v[i]!;
      const gain = 2 * weights[listed.worth[i]!]! - prices.y[u]! - prices.y[v]! - shared.withRow[v]!;
      if (gain <= 0 || taken[v]! >= PER_COLUMN || (kept === PER_ROW && gain <= gains[kept - 1]!)) continue;
      if (kept < PER_ROW) kept++;
      let place = kept - 1;
      for (; place > 0 && gains[place - 1]! < gain; place--) {
        gains[place] = gains[place - 1]!;
        places[place] = places[place - 1]!;
      }
      gains[place] = gain;
      places[place] = i;
    }
    for (let k = 0; k < kept; k++) {
      const at = places[k]!;
      taken[listed.v[at]!]!++;
      addPair(chosen, u, listed.v[at]!, listed.worth[at]!);
    }
    if (inBlossom) shareRow(shared, u, true);
  }
  return chosen;
}
