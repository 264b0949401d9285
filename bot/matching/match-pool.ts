import { firstPairs, type Market, type Pairs } from './market.ts';
import { optimise, startFrom } from './optimise.ts';
import type { Basis, Pool, PoolMatching, PoolOptions } from './pool.ts';
import { progressOf } from './progress.ts';
import { raiseWeakest } from './raise.ts';
import type { Start } from './resume.ts';
import type { Matching } from './solve.ts';
import { pairToJoin, seatsFor, worthOfThree } from './third-seat.ts';
import { FORBIDDEN, type Objective, tallyOf, weightsOf } from './tiers.ts';

/**
 * The best matching of a pool over all admissible pairs: as many people as can be, then as the objective says. An odd
 * pool makes one group of three where the pool allows it and somebody can take the seat.
 */
export function matchPool(pool: Pool, objective: Objective, options: PoolOptions = {}): PoolMatching {
  if (objective.preset === 'raise-the-weakest') return raiseWeakest(matchTiered, pool, objective, options);
  return matchTiered(pool, objective, options);
}

function matchTiered(pool: Pool, objective: Objective, options: PoolOptions): PoolMatching {
  const market = marketOf(pool, objective, options);
  const report = progressOf(options);
  report(0, 'candidates');
  const pairs = options.from ? basisPairs(market, options.from, options.changed) : firstPairs(market);
  const start = options.from && basisStart(market, options.from);
  const matching = optimise(market, pairs, report, { start });
  const seated = seatThird(market, pairs, matching, report);
  return outcome(market, objective, options, pairs, seated ?? matching);
}

function marketOf(pool: Pool, objective: Objective, { locked = [], without = [] }: PoolOptions): Market {
  const absent = new Set([...without, ...locked.flat()]);
  const people = Int32Array.from({ length: pool.n }, (_, person) => person).filter(
    (person) => !absent.has(person),
  );
  return { pool, people, weights: weightsOf(objective, (people.length >> 1) + 1) };
}

/** Solves once more with the third seat, starting from the matching without it; nothing if nobody can or need sit. */
function seatThird(market: Market, pairs: Pairs, matching: Matching, report: ReturnType<typeof progressOf>) {
  const { pool, people } = market;
  if (!pool.threes || people.length % 2 === 0) return undefined;
  const seats = seatsFor(market, pairs, matching.mate);
  if (seats.every((gain) => gain === -Infinity)) return undefined;
  report(0, 'seating');
  const from = startFrom(matching);
  const dual = seats.reduce((most, gain, v) => Math.max(most, 2 * gain - from.y[v]!), -Infinity);
  const start = { y: Float64Array.from([...from.y, dual]), mate: Int32Array.from([...from.mate, -1]) };
  return optimise(market, pairs, report, { seats, start });
}

function outcome(
  market: Market,
  objective: Objective,
  { locked = [] }: PoolOptions,
  pairs: Pairs,
  matching: Matching,
): PoolMatching {
  const { pool, people } = market;
  const { mate } = matching;
  const third = mate.length > people.length ? mate[people.length]! : -1;
  const joined = third >= 0 ? pairToJoin(market, mate, third) : undefined;
  const groups: [number, number][] = [];
  const waiting: number[] = [];
  const worths = locked.map(([u, v]) => Math.max(0, pool.worth(u, v)));
  for (let u = 0; u < people.length; u++) {
    const v = mate[u]!;
    if (v < 0 || (u === third && !joined)) waiting.push(people[u]!);
    if (v < u || u === third || v === third || joined?.includes(u)) continue;
    groups.push([people[u]!, people[v]!]);
    worths.push(pool.worth(people[u]!, people[v]!));
  }
  if (joined) worths.push(worthOfThree(market, joined[0], joined[1], third));
  const placed = people.length + 2 * locked.length - waiting.length;
  return {
    pairs: [...locked.map(([u, v]): [number, number] => [u, v]), ...groups],
    three: joined && [people[joined[0]]!, people[joined[1]]!, people[third]!],
    waiting,
    tally: tallyOf(worths, placed, objective.floor),
    certified: matching.certified,
    objective,
    basis: basisOf(market, pairs, matching),
  };
}

function basisOf({ pool, people }: Market, pairs: Pairs, matching: Matching): Basis {
  const from = startFrom(matching);
  const mate = new Int32Array(pool.n).fill(-1);
  const y = new Float64Array(pool.n);
  people.forEach((person, vertex) => {
    y[person] = from.y[vertex]!;
    const partner = from.mate[vertex]!;
    if (partner >= 0 && partner < people.length) mate[person] = people[partner]!;
  });
  return {
    u: Int32Array.from(pairs.u, (vertex) => people[vertex]!),
    v: Int32Array.from(pairs.v, (vertex) => people[vertex]!),
    worth: Int32Array.from(pairs.worth),
    y,
    mate,
  };
}

function vertices({ pool, people }: Market): Int32Array {
  const vertexOf = new Int32Array(pool.n).fill(-1);
  people.forEach((person, vertex) => {
    vertexOf[person] = vertex;
  });
  return vertexOf;
}

/** The pairs of an earlier matching that are still to be had, at what they are worth now. */
function basisPairs(market: Market, basis: Basis, changed?: readonly number[]): Pairs {
  const vertexOf = vertices(market);
  const stale = changed && new Set(changed);
  const pairs: Pairs = { u: [], v: [], worth: [] };
  for (let i = 0; i < basis.u.length; i++) {
    const a = basis.u[i]!;
    const b = basis.v[i]!;
    if (vertexOf[a]! < 0 || vertexOf[b]! < 0) continue;
    const worth = !stale || stale.has(a) || stale.has(b) ? market.pool.worth(a, b) : basis.worth[i]!;
    if (worth === FORBIDDEN) continue;
    pairs.u.push(vertexOf[a]!);
    pairs.v.push(vertexOf[b]!);
    pairs.worth.push(worth);
  }
  return pairs;
}

function basisStart(market: Market, basis: Basis): Start {
  const vertexOf = vertices(market);
  const mate = market.people.map((person) => {
    const partner = basis.mate[person]!;
    return partner < 0 ? -1 : vertexOf[partner]!;
  });
  return { mate, y: Float64Array.from(market.people, (person) => basis.y[person]!) };
}
