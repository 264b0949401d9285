import {
  matchPeople,
  matchPool,
  matesIn,
  type Objective,
  type PackedPeople,
  type PoolMatching,
  type PoolOptions,
  poolOfPeople,
  type Standings,
  standings,
  standingsOf,
} from '../../matching/index.ts';

/** Up to so many people, the matching takes less than beginning a thread for it, and holds nobody up. */
const FEW = 50;

/** The best matching of these people, proven; in a thread of its own, unless they are few. */
export const solve = async (
  packed: PackedPeople,
  objective: Objective,
  options: PoolOptions,
): Promise<PoolMatching> =>
  packed.n <= FEW
    ? matchPool(poolOfPeople(packed), objective, options)
    : matchPeople(packed, objective, options);

/** How it looks to those in it. */
export const lookFromWithin = async (
  packed: PackedPeople,
  matching: PoolMatching,
  signal?: AbortSignal,
): Promise<Standings> =>
  packed.n <= FEW
    ? standings(poolOfPeople(packed), matesIn(packed.n, matching))
    : standingsOf(packed, matching, signal);
