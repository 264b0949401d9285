import { coversOf, FORBIDDEN, matchPool, type Pool, scoreOf } from '../../bot/matching/index.ts';
import { randomFrom } from './random.ts';

interface Compared {
  name: string;
  share: number;
  covered: number;
  weakest: number;
  waiting: number;
}

/** The same pool matched by chance, greedily, and by each of our objectives. */
export function compareMethods(pool: Pool): Compared[] {
  const floor = 500;
  const best = matchPool(pool, { preset: 'greatest-total', floor });
  const described = (name: string, pairs: [number, number][]): Compared => {
    const worths = pairs.map(([u, v]) => pool.worth(u, v));
    const scores = worths.map(scoreOf);
    return {
      name,
      share: (100 * scores.reduce((sum, score) => sum + score, 0)) / best.tally.total,
      covered: worths.reduce((sum, worth) => sum + coversOf(worth), 0),
      weakest: scores.reduce((least, score) => Math.min(least, score), 1000),
      waiting: pool.n - 2 * pairs.length,
    };
  };
  return [
    described('by chance', byChance(pool)),
    described('greedy', greedy(pool)),
    described('greatest total', best.pairs),
    described('default', matchPool(pool, { preset: 'default', floor }).pairs),
    described('raise the weakest', matchPool(pool, { preset: 'raise-the-weakest', floor }).pairs),
  ];
}

function byChance(pool: Pool): [number, number][] {
  const random = randomFrom(1);
  const order = Array.from({ length: pool.n }, (_, person) => ({ person, place: random.below(2 ** 31) }))
    .sort((a, b) => a.place - b.place)
    .map(({ person }) => person);
  return inTurn(
    pool.n,
    order.flatMap((u, i) => order.slice(i + 1, i + 200).map((v) => ({ u, v }))),
    pool,
  );
}

function greedy(pool: Pool): [number, number][] {
  const pairs: { u: number; v: number; score: number }[] = [];
  for (let u = 0; u < pool.n; u++) {
    for (let v = 0; v < u; v++) {
      const worth = pool.worth(u, v);
      if (worth !== FORBIDDEN && scoreOf(worth) > 200) pairs.push({ u, v, score: scoreOf(worth) });
    }
  }
  return inTurn(
    pool.n,
    pairs.sort((a, b) => b.score - a.score),
    pool,
  );
}

/** Takes each pair of those who are both still free. */
function inTurn(n: number, pairs: { u: number; v: number }[], pool: Pool): [number, number][] {
  const taken = new Uint8Array(n);
  const made: [number, number][] = [];
  for (const { u, v } of pairs) {
    if (taken[u] || taken[v] || pool.worth(u, v) === FORBIDDEN) continue;
    taken[u] = taken[v] = 1;
    made.push([u, v]);
  }
  return made;
}
