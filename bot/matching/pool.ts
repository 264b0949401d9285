import type { Objective, Tally, Worth } from './tiers.ts';

/** People 0..n-1, and what any two of them would be worth as a pair. */
export interface Pool {
  n: number;
  /** May an odd pool have one group of three? */
  threes: boolean;
  /** symmetric */
  worth(u: number, v: number): Worth;
  /** Never below the worth in covers or in score, and quicker to tell. Without it every pair's worth is worked out. */
  bound?(u: number, v: number): Worth;
  /** whom to try first with u; need not be complete, and may be empty */
  candidates(u: number): ArrayLike<number>;
}

export interface PoolOptions {
  /** told now and then; what it throws, ends the matching */
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** the outcome of an earlier matching of the same people */
  from?: Basis;
  /** people whose worths have changed since */
  changed?: readonly number[];
  /** pairs that stay as they are, whatever they are worth */
  locked?: readonly (readonly [number, number])[];
  /** people who take no part */
  without?: readonly number[];
}

export interface Progress {
  /** 0..1, never falling */
  done: number;
  step: 'candidates' | 'solving' | 'pricing' | 'seating';
}

/** What a later matching of the same people can start from. Plain arrays, so that it travels between threads. */
export interface Basis {
  /** pairs looked at, with their worths */
  u: Int32Array;
  v: Int32Array;
  worth: Int32Array;
  /** doubled duals by person, in the weights of the objective; and whom each was matched with */
  y: Float64Array;
  mate: Int32Array;
}

export interface PoolMatching {
  pairs: [number, number][];
  three: [number, number, number] | undefined;
  waiting: number[];
  tally: Tally;
  /** whether it is proven that no other matching of all admissible pairs is better */
  certified: boolean;
  objective: Objective;
  basis: Basis;
}
