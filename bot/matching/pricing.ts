import type { Certificate } from './certificate.ts';
import { addPair, type Market, type Pairs } from './market.ts';
import { FORBIDDEN, type Worth } from './tiers.ts';

/** So many pairs are taken up for a vertex at most, the most wanting first: more come with the next pricing. */
const PER_ROW = 8;
const PER_COLUMN = 32;

/**
 * Pairs that the duals say would make the matching better; when there are none, it is optimal over all admissible pairs
 * (column generation, as in Gilmore and Gomory 1961). With `among`, only pairs with one of the vertices marked there.
 */
export function wantingPairs(market: Market, certificate: Certificate, among?: Uint8Array): Pairs {
  const columns = new Int32Array(market.people.length);
  const found: Pairs = { u: [], v: [], worth: [] };
  for (let u = 0; u < market.people.length; u++) {
    if (among && !among[u]) continue;
    for (const { v, worth } of wantingRow(market, certificate, u, columns, among)) {
      columns[v]!++;
      addPair(found, u, v, worth);
    }
  }
  return found;
}

interface Wanting {
  v: number;
  worth: Worth;
  gain: number;
}

function wantingRow(
  market: Market,
  certificate: Certificate,
  u: number,
  columns: Int32Array,
  among?: Uint8Array,
): Wanting[] {
  const { pool, people, weights } = market;
  const { y } = certificate;
  const bounded = pool.bound !== undefined;
  const kept: Wanting[] = [];
  const person = people[u]!;
  const own = y[u]!;
  let least = 0;
  for (let v = among ? 0 : u + 1; v < people.length; v++) {
    if (v <= u && (v === u || among?.[v])) continue;
    const price = own + y[v]! + least;
    const other = people[v]!;
    if (bounded && weighs(weights, pool.bound!(person, other)) <= price) continue;
    const worth = pool.worth(person, other);
    if (weighs(weights, worth) <= price || columns[v]! >= PER_COLUMN) continue;
    const gain = 2 * weights[worth]! - own - y[v]! - sharedDual(certificate, u, v);
    if (gain <= least) continue;
    keep(kept, { v, worth, gain });
    if (kept.length === PER_ROW) least = kept[PER_ROW - 1]!.gain;
  }
  return kept;
}

const weighs = (weights: Float64Array, worth: Worth) =>
  worth === FORBIDDEN ? -Infinity : 2 * weights[worth]!;

function keep(kept: Wanting[], entry: Wanting): void {
  let place = kept.length;
  while (place > 0 && kept[place - 1]!.gain < entry.gain) place--;
  kept.splice(place, 0, entry);
  if (kept.length > PER_ROW) kept.pop();
}

/** The sum of the duals of all blossoms that hold both. */
export function sharedDual({ parent, z }: Certificate, u: number, v: number): number {
  let sum = 0;
  for (let around = parent[u]!; around >= 0; around = parent[around]!) {
    if (z[around]! > 0 && holds(parent, around, v)) sum += z[around]!;
  }
  return sum;
}

function holds(parent: Int32Array, blossom: number, vertex: number): boolean {
  let node = parent[vertex]!;
  while (node >= 0 && node !== blossom) node = parent[node]!;
  return node === blossom;
}
