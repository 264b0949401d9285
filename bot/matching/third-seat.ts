import { betterThree } from './better-three.ts';
import type { Market } from './market.ts';
import { type Found, optimise, type Task } from './optimise.ts';
import type { Pairs } from './pairs.ts';
import { startFrom } from './start.ts';
import { gainOfJoining, type Others, type Seated, seatedAs } from './three.ts';

/** In pools of no more people all groups of three count; in larger ones those that join a pair of the best matching. */
const FEW = 500;

/** The group of three of an odd pool, with the best partners of all others; nothing if nobody can join a pair. */
export function seatThird(found: Found, others: Others): Seated | undefined {
  const seated = seatedByGain(found, others);
  return found.task.market.people.length > FEW ? seated : betterThree(found, seated, others);
}

/**
 * To whom the seat goes is settled as partners are: by one more vertex, joined to everybody by what the best pair to join
 * would gain.
 */
function seatedByGain({ task, matching }: Found, { holds }: Others): Seated | undefined {
  const { market, pairs, report } = task;
  const seats = seatsFor(market, pairs, matching.mate);
  if (seats.every((gain) => gain === -Infinity)) return undefined;
  report(0, 'seating');
  const { y, mate } = startFrom(matching);
  const dual = seats.reduce((most, gain, v) => Math.max(most, 2 * gain - y[v]!), -Infinity);
  const withSeat: Task = { ...task, seats };
  const found = optimise(withSeat, { y: Float64Array.of(...y, dual), mate: Int32Array.of(...mate, -1) });
  if (found.cardinality <= matching.cardinality) return undefined;
  const third = found.mate[market.people.length]!;
  const pair = pairToJoin(market, found.mate, third);
  if (!pair) return undefined;
  const certified = holds({ task: withSeat, matching: found });
  return seatedAs(market, matching, [...pair, third], found.mate.slice(0, -1), certified);
}

/** By vertex: what the matching gains when it joins the best pair of one of its neighbours; -Infinity if there is none. */
function seatsFor(market: Market, pairs: Pairs, mate: Int32Array): Float64Array {
  const seats = new Float64Array(market.people.length).fill(-Infinity);
  const offer = (vertex: number, neighbour: number) => {
    const partner = mate[neighbour]!;
    if (partner < 0 || partner === vertex) return;
    seats[vertex] = Math.max(seats[vertex]!, gainOfJoining(market, vertex, neighbour, partner));
  };
  pairs.u.forEach((u, i) => {
    offer(u, pairs.v[i]!);
    offer(pairs.v[i]!, u);
  });
  return seats;
}

/** The pair that gains most, or loses least, by taking in the vertex. */
function pairToJoin(market: Market, mate: Int32Array, vertex: number): [number, number] | undefined {
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
