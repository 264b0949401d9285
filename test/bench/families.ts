import type { Candidate } from '../../bot/matching/index.ts';
import { type Random, randomFrom } from './random.ts';

export interface Instance {
  n: number;
  edges: Candidate[];
}

/** Kinds of graphs that are hard for matching: many odd sets, many ties, or long ways. */
export const families: Record<string, (n: number, seed: number) => Instance> = {
  cliques: (n, seed) => sets(n, 5, randomFrom(seed)),
  triangles: (n, seed) => sets(n, 3, randomFrom(seed)),
  geometric: (n, seed) => geometric(n, randomFrom(seed)),
  'few scores': (n, seed) => fewScores(n, randomFrom(seed)),
  chain: (n) => chain(n),
};

/** Odd sets that hold together well, with loose edges between them. */
function sets(n: number, size: number, random: Random): Instance {
  const edges: Candidate[] = [];
  const within = n - (n % size);
  for (let v = 0; v < within; v++) {
    const start = v - (v % size);
    for (let u = start; u < v; u++) edges.push({ u, v, weight: 800 + random.below(200) });
  }
  for (let v = 0; v < n; v++) {
    for (let k = 0; k < 3; k++) edges.push({ u: v, v: random.below(n), weight: random.below(700) });
  }
  return { n, edges };
}

/** Points in the plane, each joined to those near it: the nearer, the better. */
function geometric(n: number, random: Random): Instance {
  const cells = Math.max(1, Math.floor(Math.sqrt(n / 4)));
  const x = Array.from({ length: n }, () => random.below(1 << 20) / (1 << 20));
  const y = Array.from({ length: n }, () => random.below(1 << 20) / (1 << 20));
  const cellOf = (v: number) => [Math.floor(x[v]! * cells), Math.floor(y[v]! * cells)] as const;
  const grid = new Map<number, number[]>();
  for (let v = 0; v < n; v++) {
    const [column, row] = cellOf(v);
    const key = column * cells + row;
    grid.set(key, [...(grid.get(key) ?? []), v]);
  }
  const edges: Candidate[] = [];
  for (let v = 0; v < n; v++) {
    const [column, row] = cellOf(v);
    for (let k = 0; k < 9; k++) {
      const c = column + (k % 3) - 1;
      const r = row + Math.floor(k / 3) - 1;
      if (c < 0 || r < 0 || c >= cells || r >= cells) continue;
      for (const u of grid.get(c * cells + r) ?? []) {
        if (u >= v) continue;
        const apart = Math.hypot(x[u]! - x[v]!, y[u]! - y[v]!) * cells;
        edges.push({ u, v, weight: Math.max(0, Math.round(1000 - 350 * apart)) });
      }
    }
  }
  return { n, edges };
}

function fewScores(n: number, random: Random): Instance {
  const edges: Candidate[] = [];
  for (let v = 0; v < n; v++) {
    for (let k = 0; k < 5; k++) edges.push({ u: v, v: random.below(n), weight: 200 * random.below(5) });
  }
  return { n, edges: edges.filter(({ u, v }) => u !== v) };
}

/** Triangles in a row, each joined to the next by one poor edge. */
function chain(n: number): Instance {
  const edges: Candidate[] = [];
  for (let v = 0; v + 2 < n; v += 3) {
    edges.push(
      { u: v, v: v + 1, weight: 100 },
      { u: v + 1, v: v + 2, weight: 100 },
      { u: v, v: v + 2, weight: 100 },
    );
    if (v > 0) edges.push({ u: v - 1, v, weight: 1 });
  }
  return { n, edges };
}
