import type { Instant } from '../time.ts';

/** What the coordinator decided about two people of a round, by hand. */
export interface Ruling {
  roundId: string;
  /** The smaller id first. */
  a: string;
  b: string;
  rule: 'lock' | 'forbid';
  at: Instant;
  by: string;
}
