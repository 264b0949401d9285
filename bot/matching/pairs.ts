import type { Worth } from './tiers.ts';

/** Pairs of vertices with their worths; parallel lists. */
export interface Pairs {
  u: number[];
  v: number[];
  worth: Worth[];
}

export const noPairs = (): Pairs => ({ u: [], v: [], worth: [] });

export function addPair(pairs: Pairs, u: number, v: number, worth: Worth): void {
  pairs.u.push(u);
  pairs.v.push(v);
  pairs.worth.push(worth);
}

export function addPairs(to: Pairs, from: Pairs): void {
  for (let i = 0; i < from.u.length; i++) addPair(to, from.u[i]!, from.v[i]!, from.worth[i]!);
}
