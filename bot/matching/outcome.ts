import type { Basis } from './basis.ts';
import type { Market } from './market.ts';
import type { PoolMatching, PoolOptions } from './pool-matching.ts';
import { type Seated, worthOfThree } from './three.ts';
import { type Objective, tallyOf } from './tiers.ts';

/** A matching of vertices told in people, with the pairs that were locked. */
export function outcome(
  market: Market,
  basis: Basis,
  objective: Objective,
  { locked = [], without = [], first = [] }: PoolOptions,
  { mate, three, certified }: Pick<Seated, 'mate' | 'certified'> & Partial<Seated>,
): PoolMatching {
  const { pool, people } = market;
  const pairs = locked.map(([u, v]): [number, number] => [u, v]);
  const waiting: number[] = [];
  const worths = locked.map(([u, v]) => Math.max(0, pool.worth(u, v)));
  for (let u = 0; u < people.length; u++) {
    const v = mate[u]!;
    if (v < 0 && !three?.includes(u)) waiting.push(people[u]!);
    if (v < u) continue;
    pairs.push([people[u]!, people[v]!]);
    worths.push(pool.worth(people[u]!, people[v]!));
  }
  if (three) worths.push(worthOfThree(market, three));
  const placed = people.length + 2 * locked.length - waiting.length;
  const out = new Set([...waiting, ...without]);
  const ahead = first.filter((person) => !out.has(person)).length;
  return {
    pairs,
    three: three && [people[three[0]]!, people[three[1]]!, people[three[2]]!],
    waiting,
    tally: tallyOf(worths, placed, ahead, objective.floor),
    certified,
    objective,
    basis,
  };
}
