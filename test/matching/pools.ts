import { coversOf, FORBIDDEN, type Pool, scoreOf, worthOf } from '../../bot/matching/index.ts';
import { randomFrom } from '../bench/random.ts';

/** A pool of random worths; with few distinct ones if `scores` is small. */
export function drawPool(seed: number, n: number, threes = false): Pool & { table: number[][] } {
  const random = randomFrom(seed);
  const forbidden = [0, 20, 60, 90][random.below(4)]!;
  const scores = [2, 10, 1001][random.below(3)]!;
  const listed = random.below(4);
  const table: number[][] = Array.from({ length: n }, () => new Array(n).fill(FORBIDDEN));
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < u; v++) {
      if (random.chance(forbidden)) continue;
      table[u]![v] = table[v]![u] = worthOf(random.below(3), random.below(scores));
    }
  }
  const candidates = Array.from({ length: n }, () => Array.from({ length: listed }, () => random.below(n)));
  return { n, threes, table, worth: (u, v) => table[u]![v]!, candidates: (u) => candidates[u]! };
}

/** The same, with relaxations that some of the pairs need. */
export function drawRelaxedPool(seed: number, n: number, threes = false): Pool {
  const random = randomFrom(seed + 1000);
  const pool = drawPool(seed, n, threes);
  const step = pool.table.map((row) => row.map(() => (random.chance(50) ? 0 : random.below(4))));
  const worth = (u: number, v: number) => {
    const plain = pool.worth(u, v);
    if (plain === FORBIDDEN) return plain;
    return worthOf(coversOf(plain), scoreOf(plain), step[Math.max(u, v)]![Math.min(u, v)]!);
  };
  return { n, threes, steps: 3, worth, candidates: pool.candidates };
}

/** A larger pool of loose circles, in which many pairs are forbidden: odd parts, and people who cannot be placed. */
export function drawCircles(seed: number): Pool {
  const random = randomFrom(seed);
  const n = 2 + random.below(120);
  const forbidden = [0, 50, 90, 95, 98][random.below(5)]!;
  const scores = [2, 20, 1001][random.below(3)]!;
  const listed = random.below(6);
  const circles = 1 + random.below(6);
  const table = new Int32Array(n * n).fill(FORBIDDEN);
  for (let u = 0; u < n; u++) {
    for (let v = 0; v < u; v++) {
      if (random.chance(forbidden) || (u % circles !== v % circles && !random.chance(3))) continue;
      table[u * n + v] = table[v * n + u] = worthOf(random.below(3), random.below(scores));
    }
  }
  const candidates = Array.from({ length: n }, () => Array.from({ length: listed }, () => random.below(n)));
  return { n, threes: false, worth: (u, v) => table[u * n + v]!, candidates: (u) => candidates[u]! };
}
