import type { Prices } from './pricing.ts';
import type { Start } from './resume.ts';
import { sumsFromOutside } from './shared-duals.ts';
import type { Matching } from './solve.ts';

export const startFrom = ({ mate, certificate }: Matching): Start => ({ mate, y: foldedDuals(certificate) });

/** Prices of pairs by what they are worth alone, whatever their two add to that. */
export const pricesByWorth = (prices: Prices, adds: Float64Array): Prices => ({
  ...prices,
  y: prices.y.map((dual, v) => dual - 2 * (adds[v] ?? 0)),
});

/** Duals that bear every edge without blossoms: half of what stands around a vertex goes to the vertex. */
export function foldedDuals({ y, parent, z }: Prices): Float64Array {
  const sums = sumsFromOutside(parent, z);
  return y.map((dual, v) => (parent[v]! < 0 ? dual : dual + sums[parent[v]!]! / 2));
}
