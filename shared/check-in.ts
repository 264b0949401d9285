import type { Instant } from './time.ts';

export const metAnswers = ['yes', 'not-yet', 'no'] as const;
export type Met = (typeof metAnswers)[number];

/** -2 I give much more … 0 balanced … 2 I receive much more. */
export type Balance = -2 | -1 | 0 | 1 | 2;

/** One person's private answer about one pair; the partner never sees it. */
export interface CheckIn {
  pairId: string;
  personId: string;
  roundId: string;
  /** The how-manieth of the rhythm, from 1. */
  number: number;
  askedAt: Instant;
  answeredAt: Instant | null;
  met: Met | null;
  /** 1 (hard) to 5 (great). */
  going: number | null;
  balance: Balance | null;
  comment: string | null;
  /** Set when the author wanted the coordinator to read it. */
  sharedAt: Instant | null;
}

/** Help comes in steps, each once for each person of a pair. */
export const helpSteps = ['tip', 'offer-talk', 'offer-end'] as const;
export type HelpStep = (typeof helpSteps)[number];
