import type { Instant } from './time.ts';

/** Private unless its owner shared it with the partner. */
export interface Goal {
  id: string;
  roundId: string;
  pairId: string;
  personId: string;
  text: string;
  createdAt: Instant;
  sharedAt: Instant | null;
  reachedAt: Instant | null;
}

/** A small step towards a goal; seen by whoever sees the goal. */
export interface GoalStep {
  id: string;
  goalId: string;
  personId: string;
  text: string;
  createdAt: Instant;
  doneAt: Instant | null;
}
