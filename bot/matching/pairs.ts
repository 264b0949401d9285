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

/** Leaves out the others, in place. */
export function keepPairs({ u, v, worth }: Pairs, stays: (u: number, v: number) => boolean): void {
  let size = 0;
  for (let i = 0; i < u.length; i++) {
    if (!stays(u[i]!, v[i]!)) continue;
    u[size] = u[i]!;
    v[size] = v[i]!;
    worth[size++] = worth[i]!;
  }
  u.length = v.length = worth.length = size;
}

export function addPairs(to: Pairs, from: Pairs): void {
  for (let i = 0; i < from.u.length; i++) addPair(to, from.u[i]!, from.v[i]!, from.worth[i]!);
}
