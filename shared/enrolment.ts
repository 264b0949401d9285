import type { Instant } from './time.ts';

/** One person's place in a round, as facts. Where they stand follows from these alone. */
export interface Enrolment {
  roundId: string;
  personId: string;
  invitedAt: Instant;
  joinedAt: Instant | null;
  declinedAt: Instant | null;
  declineReason: string | null;
  /** "Ask me next round": a no to this one only. */
  askNextRound: Instant | null;
  pausedAt: Instant | null;
  pausedUntil: Instant | null;
  assessedAt: Instant | null;
  waitingAt: Instant | null;
  waitingReason: WaitingReason | null;
  leftAt: Instant | null;
  leftReason: string | null;
  /** A word they left for their partner. */
  farewell: string | null;
}

export const waitingReasons = [
  'odd-one-out',
  'nobody-allowed',
  'nobody-left',
  'came-late',
  'pair-ended',
  'paused',
  'unreachable',
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** The facts of the pair a person is in, as far as standing needs them. */
export interface PairFacts {
  publishedAt: Instant | null;
  confirmedAt: Instant | null;
  completedAt: Instant | null;
  endedAt: Instant | null;
}

export const standings = [
  'invited',
  'declined',
  'left',
  'paused',
  'joined',
  'assessed',
  'waiting',
  'trial',
  'confirmed',
  'completed',
] as const;
export type Standing = (typeof standings)[number];

export const isPaused = ({ pausedAt, pausedUntil }: Enrolment, now: Instant): boolean =>
  pausedAt !== null && (pausedUntil === null || now < pausedUntil);

/** Has said yes, and neither left nor taken it back. */
export const isIn = ({ joinedAt, leftAt, declinedAt }: Enrolment): boolean =>
  joinedAt !== null && leftAt === null && declinedAt === null;

/** The one place that says where a person stands. `pair` is their latest published pair of the round. */
export function standing(enrolment: Enrolment, pair: PairFacts | null, now: Instant): Standing {
  if (enrolment.leftAt) return 'left';
  if (enrolment.declinedAt) return 'declined';
  if (pair?.completedAt) return 'completed';
  if (isPaused(enrolment, now)) return 'paused';
  if (pair?.publishedAt && !pair.endedAt) return pair.confirmedAt ? 'confirmed' : 'trial';
  if (enrolment.waitingAt) return 'waiting';
  if (enrolment.assessedAt) return 'assessed';
  return enrolment.joinedAt ? 'joined' : 'invited';
}
