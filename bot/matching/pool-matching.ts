import type { Basis } from './basis.ts';
import type { Terms } from './pool.ts';
import type { Watch } from './progress.ts';
import type { Objective, Tally } from './tiers.ts';

export interface PoolOptions extends Terms, Watch {
  /** an earlier matching of the same people, by the same objective, to start from */
  from?: Basis;
  /** the people whose worths have changed since; without it, anybody's may have, and all pairs are looked at again */
  changed?: readonly number[];
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
