import type { Prices } from './pricing.ts';
import type { Start } from './resume.ts';
import type { Matching } from './solve.ts';

export const startFrom = ({ mate, certificate }: Matching): Start => ({ mate, y: foldedDuals(certificate) });

/** Prices of pairs by what they are worth alone, whatever their two add to that. */
export const pricesByWorth = (prices: Prices, adds: Float64Array): Prices => ({
  ...prices,
  y: prices.y.map((dual, v) => dual - 2 * (adds[v] ?? 0)),
});

/** Duals that bear every edge without blossoms: half of what stands around a vertex goes to the vertex. */
export function foldedDuals({ y, parent, z }: Prices): Float64Array {
  const around = (v: number) => {
    let sum = 0;
    for (let node = parent[v]!; node >= 0; node = parent[node]!) sum += z[node]!;
    return sum;
  };
  return y.map((dual, v) => dual + around(v) / 2);
}
