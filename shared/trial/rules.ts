import { daysLater, type Instant, latest } from '../time.ts';

/** Until then nobody can tell from the outcome's coming who chose it. */
export const SETTLE_DAYS = 7;
export const REMIND_DAYS = 7;
/** From the reminder to the end without an answer. */
export const SILENCE_DAYS = 7;

/** What is known of one member's decision. */
export interface Decision {
  personId: string;
  /** Null: not asked yet, because of a pause. */
  askedAt: Instant | null;
  choice: 'go-on' | 'end' | null;
  remindedAt: Instant | null;
  paused: boolean;
}

export type Outcome = 'go-on' | 'ended-at-trial' | 'no-answer-at-trial';

/**
 * What the members' answers come to; null while it is open. An end waits for the others' answers, but no longer than a
 * week after the last one was asked. Nobody's silence counts before they were reminded, nor while they pause.
 */
export function outcomeOf(decisions: readonly Decision[], now: Instant): Outcome | null {
  if (decisions.every(({ choice }) => choice === 'go-on')) return 'go-on';
  const asked = decisions.flatMap(({ askedAt }) => (askedAt ? [askedAt] : []));
  if (asked.length === 0) return null;
  const answered = decisions.every(({ choice }) => choice !== null);
  if (decisions.some(({ choice }) => choice === 'end')) {
    return answered || now >= daysLater(latest(...asked), SETTLE_DAYS) ? 'ended-at-trial' : null;
  }
  return decisions.some((decision) => staysSilent(decision, now)) ? 'no-answer-at-trial' : null;
}

const staysSilent = ({ choice, remindedAt, paused }: Decision, now: Instant): boolean =>
  choice === null && !paused && remindedAt !== null && now >= daysLater(remindedAt, SILENCE_DAYS);
