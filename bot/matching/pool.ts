import type { Basis } from './basis.ts';
import type { Objective, Tally, Worth } from './tiers.ts';

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

export interface PoolOptions {
  /** told now and then; what it throws, ends the matching */
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** an earlier matching of the same people, by the same objective, to start from */
  from?: Basis;
  /** the people whose worths have changed since; without it, anybody's may have, and all pairs are looked at again */
  changed?: readonly number[];
  /** pairs that stay as they are, whatever they are worth */
  locked?: readonly Couple[];
  /** people who take no part */
  without?: readonly number[];
  /** people who go first: of all matchings that leave out as few as can be, those count that leave out as few of these */
  first?: readonly number[];
  /** pairs that may not be, besides those the pool forbids */
  forbidden?: readonly Couple[];
}

export interface Progress {
  /** 0..1, never falling */
  done: number;
  step: 'candidates' | 'solving' | 'pricing' | 'seating';
}

export interface PoolMatching {
  pairs: [number, number][];
  three: [number, number, number] | undefined;
  waiting: number[];
  tally: Tally;
  /**
   * Whether it is proven that no other matching of all admissible pairs is better, tier by tier. A group of three is the best of
   * all there could be in pools of some hundred people, unless too many come close; in larger ones it is the best of those
   * that join a pair of the best matching without one.
   */
  certified: boolean;
  objective: Objective;
  basis: Basis;
}
