import type { Candidate } from '../../bot/matching/index.ts';
import { type Random, randomFrom } from '../bench/random.ts';

export interface Drawn {
  n: number;
  edges: Candidate[];
}

/** A small graph of any kind: empty or dense, disconnected, with ties, loops, parallel edges and negative weights. */
export function drawGraph(seed: number, most: number): Drawn {
  const random = randomFrom(seed);
  const n = random.below(most + 1);
  const density = 1 + random.below(Math.max(1, n * n));
  const heaviest = [0, 1, 3, 10, 1000, 10 ** 9][random.below(6)]!;
  const shift = random.chance(15) ? Math.floor(heaviest / 2) : 0;
  const edges: Candidate[] = [];
  for (let e = n === 0 ? 0 : random.below(density); e > 0; e--) {
    const large =
      heaviest > 2 ** 20 ? random.below(100) * 10 ** 9 + random.below(1000) : random.below(heaviest + 1);
    edges.push({ u: random.below(n), v: random.below(n), weight: large - shift });
  }
  return { n, edges };
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [copy[i], copy[j]] = [copy[j]!, copy[i]!];
  }
  return copy;
}

export type Best = number[] | undefined;

/**
 * Tries every way to match: the greatest value there is, values compared entry by entry. `adds` gives what a pair
 * adds (nothing if it may not be); the first entry should count pairs.
 */
export function bestOfAll(n: number, entries: number, adds: (u: number, v: number) => Best): number[] {
  const known = new Map<number, number[]>([[0, new Array(entries).fill(0)]]);
  const best = (left: number): number[] => {
    const before = known.get(left);
    if (before) return before;
    const u = 31 - Math.clz32(left);
    const rest = left & ~(1 << u);
    let most = best(rest);
    for (let v = 0; v < u; v++) {
      if (!(rest & (1 << v))) continue;
      const value = adds(u, v);
      if (!value) continue;
      const sum = best(rest & ~(1 << v)).map((entry, i) => entry + value[i]!);
      if (compare(sum, most) > 0) most = sum;
    }
    known.set(left, most);
    return most;
  };
  return best(2 ** n - 1);
}

export function compare(a: number[], b: number[]): number {
  const i = a.findIndex((entry, at) => entry !== b[at]);
  return i < 0 ? 0 : a[i]! - b[i]!;
}

/** Of parallel edges the heaviest, loops left out. */
export function weightTable({ n, edges }: Drawn): (number | undefined)[][] {
  const table: (number | undefined)[][] = Array.from({ length: n }, () => new Array(n));
  for (const { u, v, weight } of edges) {
    if (u === v) continue;
    const heaviest = Math.max(table[u]![v] ?? -Infinity, weight);
    table[u]![v] = table[v]![u] = heaviest;
  }
  return table;
}
