import { basisOf, type Changed, listFrom, pairsFrom, startFromBasis } from './basis.ts';
import { firstPairs, type Market } from './market.ts';
import { optimise, type Task } from './optimise.ts';
import type { Pool, PoolMatching, PoolOptions } from './pool.ts';
import { type Surveyor, surveyAlone } from './pricing.ts';
import { progressOf } from './progress.ts';
import { raiseWeakest } from './raise.ts';
import type { Matching } from './solve.ts';
import { startFrom } from './start.ts';
import { pairToJoin, seatsFor, worthOfThree } from './third-seat.ts';
import { type Objective, tallyOf, weightsOf } from './tiers.ts';

/**
 * The best matching of a pool over all admissible pairs: as many people as can be, then as the objective says. An odd
 * pool makes one group of three where the pool allows it and somebody can take the seat.
 */
export function matchPool(
  pool: Pool,
  objective: Objective,
  options: PoolOptions = {},
  survey: Surveyor = surveyAlone,
): PoolMatching {
  if (objective.preset !== 'raise-the-weakest') return matchFrom(pool, objective, options, survey, 0);
  const total: Objective = { ...objective, preset: 'greatest-total' };
  const raised = raiseWeakest((least, part) => matchFrom(pool, total, part, survey, least), options);
  return { ...raised, objective };
}

function matchFrom(pool: Pool, objective: Objective, options: PoolOptions, survey: Surveyor, least: number) {
  const market = marketOf(pool, objective, options, least);
  const report = progressOf(options);
  report(0, 'candidates');
  const { from } = options;
  const changed = marked(pool.n, options.changed);
  const task: Task = {
    market,
    pairs: from ? pairsFrom(market, from.pairs, changed) : firstPairs(market),
    list: from && listFrom(market, from, changed),
    survey,
    report,
  };
  const matching = optimise(task, from && startFromBasis(market, from));
  return outcome(task, objective, options, seatThird(task, matching) ?? matching);
}

function marketOf(pool: Pool, objective: Objective, options: PoolOptions, least: number): Market {
  const { locked = [], without = [] } = options;
  const absent = new Set([...without, ...locked.flat()]);
  const everyone = Int32Array.from({ length: pool.n }, (_, person) => person);
  const people = everyone.filter((person) => !absent.has(person));
  return { pool, people, weights: weightsOf(objective, (pool.n >> 1) + 1, least) };
}

function marked(n: number, people: readonly number[] | undefined): Changed {
  if (!people) return 'all';
  const marks = new Uint8Array(n);
  for (const person of people) marks[person] = 1;
  return marks;
}

/** Solves once more with the third seat, starting from the matching without it; nothing if nobody can or need sit. */
function seatThird(task: Task, matching: Matching): Matching | undefined {
  const { pool, people } = task.market;
  if (!pool.threes || people.length % 2 === 0) return undefined;
  const seats = seatsFor(task.market, task.pairs, matching.mate);
  if (seats.every((gain) => gain === -Infinity)) return undefined;
  task.report(0, 'seating');
  task.seats = seats;
  const { y, mate } = startFrom(matching);
  const dual = seats.reduce((most, gain, v) => Math.max(most, 2 * gain - y[v]!), -Infinity);
  return optimise(task, { y: Float64Array.of(...y, dual), mate: Int32Array.of(...mate, -1) });
}

function outcome(task: Task, objective: Objective, options: PoolOptions, matching: Matching): PoolMatching {
  const { market, pairs, list } = task;
  const { locked = [] } = options;
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
    basis: basisOf(market, pairs, list, matching),
  };
}
