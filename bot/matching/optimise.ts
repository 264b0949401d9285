import type { Certificate } from './certificate.ts';
import { addPair, type Market, marketGraph, type Pairs } from './market.ts';
import { wantingPairs } from './pricing.ts';
import type { Start } from './resume.ts';
import { type Matching, solve } from './solve.ts';

/**
 * The best matching over all admissible pairs of the market: solves with the pairs at hand, asks the duals which others
 * would do better, adds those to `pairs`, and again until there are none. `report` hears of each step.
 */
export function optimise(
  market: Market,
  pairs: Pairs,
  report: (round: number, step: 'solving' | 'pricing') => void,
  options: { seats?: Float64Array | undefined; start?: Start | undefined } = {},
): Matching {
  let { start } = options;
  for (let round = 0; ; round++) {
    report(round, 'solving');
    const graph = marketGraph(market, pairs, options.seats);
    const matching = solve(graph, start);
    report(round, 'pricing');
    const wanting = missingPairs(market, matching);
    if (wanting.u.length === 0) return matching;
    wanting.u.forEach((u, i) => {
      addPair(pairs, u, wanting.v[i]!, wanting.worth[i]!);
    });
    start = isComplete(matching) ? startFrom(matching) : undefined;
  }
}

/** While people stay exposed, pairs that might place them come first: theirs are few rows, and they change the most. */
function missingPairs(market: Market, matching: Matching): Pairs {
  if (!isComplete(matching)) {
    const wanting = wantingPairs(market, matching.certificate, loose(matching.certificate));
    if (wanting.u.length > 0) return wanting;
  }
  return wantingPairs(market, matching.certificate);
}

const isComplete = ({ mate, cardinality }: Matching) => mate.length - 2 * cardinality === mate.length % 2;

/** The vertices whose duals have sunk with the exposed ones'. */
const loose = ({ y, level }: Certificate) => Uint8Array.from(y, (dual) => (dual < level / 2 ? 1 : 0));

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
