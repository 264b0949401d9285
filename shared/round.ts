import type { ProgramSettings } from './program.ts';
import { daysLater, type Instant } from './time.ts';

/** One run of a program. Its settings are the program's at the launch: a later edit touches the next round. */
export interface Round {
  id: string;
  programId: string;
  number: number;
  settings: ProgramSettings;
  createdAt: Instant;
  announcedAt: Instant | null;
  /** When the first proposal was made: opting in is over. */
  pairingAt: Instant | null;
  publishedAt: Instant | null;
  closedAt: Instant | null;
  cancelledAt: Instant | null;
}

export type RoundState = 'draft' | 'announced' | 'pairing' | 'running' | 'closing' | 'closed' | 'cancelled';

export const CLOSING_DAYS = 14;

/** The dates that follow from the facts; null while the fact they follow from is missing. */
export function schedule({ announcedAt, publishedAt, settings }: Round) {
  const after = (at: Instant | null, days: number) => (at === null ? null : daysLater(at, days));
  return {
    optInEndsAt: after(announcedAt, settings.optInDays),
    trialEndsAt: after(publishedAt, settings.trialWeeks * 7),
    termEndsAt: after(publishedAt, settings.termWeeks * 7),
    closesAt: after(publishedAt, settings.termWeeks * 7 + CLOSING_DAYS),
  };
}

export function stateOf(round: Round, now: Instant): RoundState {
  if (round.cancelledAt) return 'cancelled';
  if (round.closedAt) return 'closed';
  if (round.publishedAt) return now >= (schedule(round).termEndsAt ?? '') ? 'closing' : 'running';
  if (round.pairingAt) return 'pairing';
  return round.announcedAt ? 'announced' : 'draft';
}

export const isOpen = (round: Round): boolean => !round.closedAt && !round.cancelledAt;
