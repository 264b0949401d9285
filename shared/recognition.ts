import type { Instant } from './time.ts';

/** Thanks to the partner, in one's own words. */
export interface Thanks {
  id: string;
  pairId: string;
  personId: string;
  words: string;
  saidAt: Instant;
}

/** Whether one of the pair wants the channel to hear of it; it hears only when all said yes. */
export interface ShoutOut {
  pairId: string;
  personId: string;
  wanted: boolean;
  saidAt: Instant;
}

/** A story for the next launch: told by one person, used only once a coordinator has approved these very words. */
export interface Story {
  roundId: string;
  personId: string;
  words: string;
  /** Whether the author's name may stand below it. */
  named: boolean;
  offeredAt: Instant;
  approvedAt: Instant | null;
  declinedAt: Instant | null;
}

export const fits = ['good', 'unsure', 'poor'] as const;
export type Fit = (typeof fits)[number];

/** How the match felt after the first meeting; private, as check-ins are. */
export interface FeltFit {
  pairId: string;
  personId: string;
  roundId: string;
  fit: Fit;
  saidAt: Instant;
}
