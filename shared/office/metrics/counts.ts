import type { Instant } from '../../time.ts';

/** One published pair, as far as the figures ask. */
export interface PairCounted {
  publishedAt: Instant;
  confirmed: boolean;
  completed: boolean;
  ended: boolean;
  signed: boolean;
  /** 0 to 1000. */
  score: number;
  firstHeldAt: Instant | null;
  /** Meetings that a member says took place. */
  held: number;
}

/** Raw counts of one round. `…People`, `…Pairs`: how many different ones stand behind the number before. */
export interface Counts {
  people: {
    audience: number;
    /** Got the announcement, or joined without it. */
    reached: number;
    joined: number;
    assessed: number;
    /** Assessed, neither left nor taking a break. */
    active: number;
    /** Active and in a pair that has not ended. */
    matched: number;
  };
  pairs: readonly PairCounted[];
  /** Places in published pairs, and how many of them came with something mainly wanted. */
  coverage: { places: number; covered: number };
  meetings: { past: number; held: number; heldPairs: number; notHeldPairs: number };
  checkIns: {
    asked: number;
    answered: number;
    balanced: number;
    balancedPeople: number;
    unbalancedPeople: number;
    unansweredPeople: number;
  };
  surveys: { answered: number; satisfaction: number | null; promoters: number; detractors: number };
}
