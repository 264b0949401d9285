import { basisOf } from './basis.ts';
import type { Task } from './optimise.ts';
import type { PoolMatching, PoolOptions } from './pool.ts';
import type { Matching } from './solve.ts';
import { pairToJoin, worthOfThree } from './third-seat.ts';
import { type Objective, tallyOf } from './tiers.ts';

/** A matching of vertices told in people, with the pairs that were locked. */
export function outcome(
  task: Task,
  objective: Objective,
  options: PoolOptions,
  matching: Matching,
): PoolMatching {
  const { market, pairs, list } = task;
  const { locked = [], without = [], first = [] } = options;
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
  const out = new Set([...waiting, ...without]);
  const ahead = first.filter((person) => !out.has(person)).length;
  return {
    pairs: [...locked.map(([u, v]): [number, number] => [u, v]), ...groups],
    three: joined && [people[joined[0]]!, people[joined[1]]!, people[third]!],
    waiting,
    tally: tallyOf(worths, placed, ahead, objective.floor),
    certified: matching.certified,
    objective,
    basis: basisOf(market, pairs, list, matching),
  };
}
