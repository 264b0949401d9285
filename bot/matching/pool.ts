import type { Worth } from './tiers.ts';

/** People 0..n-1, and what any two of them would be worth as a pair. */
export interface Pool {
  n: number;
  /** May an odd pool have one group of three? */
  threes: boolean;
  /** the deepest relaxation any pair may need; without it, 0 */
  steps?: number;
  /** symmetric */
  worth(u: number, v: number): Worth;
  /**
   * For each of others[from..to), what it is worth at most with u, into the same place of `into`: never below the worth in
   * covers or in score, nor above it in relaxations, and much quicker to tell. Without it every pair's worth is worked out.
   */
  bounds?(u: number, others: Int32Array, from: number, to: number, into: Int32Array): void;
  /** whom to try first with u; need not be complete, and may be empty */
  candidates(u: number): ArrayLike<number>;
}

export type Couple = readonly [number, number];

/** What holds besides the pool's own rules. */
export interface Terms {
  /** pairs that stay as they are, whatever they are worth */
  locked?: readonly Couple[];
  /** people who take no part */
  without?: readonly number[];
  /** people who go first: of all matchings that leave out as few as can be, those count that leave out as few of these */
  first?: readonly number[];
  /** pairs that may not be, besides those the pool forbids */
  forbidden?: readonly Couple[];
}
