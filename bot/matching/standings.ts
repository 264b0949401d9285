import type { Pool } from './pool.ts';
import type { PoolMatching } from './pool-matching.ts';
import { FORBIDDEN, MOST_SCORE, scoreOf } from './tiers.ts';

/** How a matching looks to those in it. By score alone. */
export interface Standings {
  /** by person: their partner's place among all they might be paired with, equals sharing a place; 0 for who has none */
  places: Int32Array;
  /** couples who would both rather have each other than whom they have */
  rathers: number;
}

/** `mate`: see `matesIn`. */
export function standings(pool: Pool, mate: Int32Array): Standings {
  const own = Int32Array.from(mate, (partner, person) =>
    partner < 0 ? -1 : scoreWith(pool, person, partner),
  );
  const places = Int32Array.from(mate, (partner) => (partner < 0 ? 0 : 1));
  let rathers = 0;
  const everyone = Int32Array.from(mate, (_, person) => person);
  const most = new Int32Array(pool.n).fill(MOST_SCORE);
  for (let u = 0; u < pool.n; u++) {
    pool.bounds?.(u, everyone, u + 1, pool.n, most);
    for (let v = u + 1; v < pool.n; v++) {
      const enough = Math.min(own[u]!, own[v]!);
      if (scoreOf(most[v]!) <= enough) continue;
      const score = scoreWith(pool, u, v);
      if (score <= enough) continue;
      if (mate[u]! >= 0 && score > own[u]!) places[u]!++;
      if (mate[v]! >= 0 && score > own[v]!) places[v]!++;
      if (score > own[u]! && score > own[v]!) rathers++;
    }
  }
  return { places, rathers };
}

/** -1 for two who may never be paired. */
function scoreWith({ worth }: Pool, u: number, v: number): number {
  const both = worth(u, v);
  return both === FORBIDDEN ? -1 : scoreOf(both);
}

/** By person: their partner, or -1; in the group of three, the next of the three. */
export function matesIn(n: number, { pairs, three }: PoolMatching): Int32Array {
  const mate = new Int32Array(n).fill(-1);
  for (const [u, v] of pairs) {
    mate[u] = v;
    mate[v] = u;
  }
  three?.forEach((person, i) => {
    mate[person] = three[(i + 1) % 3]!;
  });
  return mate;
}
