import type { Market } from './market.ts';
import type { Pairs } from './pairs.ts';
import { coversOf, FORBIDDEN, scoreOf, type Worth, worthOf } from './tiers.ts';

/**
 * In an odd pool one person joins a pair. To whom the seat goes is settled as partners are: by one more vertex, joined
 * to everybody by what the best pair to join would gain. A group of three is worth what its weakest pair is, tier by
 * tier, and may be only when each of its pairs may.
 */
export function worthOfThree({ pool, people }: Market, a: number, b: number, c: number): Worth {
  const one = pool.worth(people[a]!, people[b]!);
  const two = pool.worth(people[a]!, people[c]!);
  const three = pool.worth(people[b]!, people[c]!);
  if (one === FORBIDDEN || two === FORBIDDEN || three === FORBIDDEN) return FORBIDDEN;
  return worthOf(
    Math.min(coversOf(one), coversOf(two), coversOf(three)),
    Math.min(scoreOf(one), scoreOf(two), scoreOf(three)),
  );
}

/** By vertex: what the matching gains when it joins the best pair of one of its neighbours; -Infinity if there is none. */
export function seatsFor(market: Market, pairs: Pairs, mate: Int32Array): Float64Array {
  const seats = new Float64Array(market.people.length).fill(-Infinity);
  const offer = (vertex: number, neighbour: number) => {
    const partner = mate[neighbour]!;
    if (partner < 0 || partner === vertex || partner >= seats.length) return;
    seats[vertex] = Math.max(seats[vertex]!, gainOfJoining(market, vertex, neighbour, partner));
  };
  pairs.u.forEach((u, i) => {
    offer(u, pairs.v[i]!);
    offer(pairs.v[i]!, u);
  });
  return seats;
}

function gainOfJoining(market: Market, vertex: number, a: number, b: number): number {
  const three = worthOfThree(market, vertex, a, b);
  if (three === FORBIDDEN) return -Infinity;
  const { weights, adds, pool, people } = market;
  return adds[vertex]! + weights[three]! - weights[pool.worth(people[a]!, people[b]!)]!;
}

/** The pair that gains most, or loses least, by taking in the vertex. */
export function pairToJoin(market: Market, mate: Int32Array, vertex: number): [number, number] | undefined {
  let best: [number, number] | undefined;
  let most = -Infinity;
  for (let a = 0; a < market.people.length; a++) {
    const b = mate[a]!;
    if (b < a || b >= market.people.length) continue;
    const gain = gainOfJoining(market, vertex, a, b);
    if (gain <= most) continue;
    most = gain;
    best = [a, b];
  }
  return best;
}
