import type { Preference, ProgramSettings } from './program.ts';
import { daysLater, type Instant } from './time.ts';

/** What was given up so that nobody had to wait: a must of the program, or "never the same pair again". */
export type Relaxation = Preference | 'met-three-rounds-ago' | 'met-before';

/** Why these two (or three), in facts; the words are made for each reader. */
export interface PairReasons {
  gives: { from: string; to: string; skills: string[] }[];
  languages: string[];
  goals: string[];
  ways: string[];
  preferences: Preference[];
  /** What holds for them that the program did not ask for, but anyone can say matters most to them; missing in pairs of earlier days. */
  besides?: Preference[];
  /** Wishes that came true are told only when they were mutual. */
  mutualWish: boolean;
  relaxed: Relaxation[];
}

export interface Pair {
  id: string;
  roundId: string;
  proposalId: string;
  members: string[];
  /** 0 to 1000. */
  score: number;
  reasons: PairReasons;
  /** For the members in the order of their ids: the partner's place in each one's own list; null where it was not looked up. */
  places?: number[] | null;
  proposedAt: Instant;
  publishedAt: Instant | null;
  introducedAt: Instant | null;
  confirmedAt: Instant | null;
  completedAt: Instant | null;
  endedAt: Instant | null;
  endedReason: EndReason | null;
}

export const endReasons = [
  'ended-by-partner',
  'ended-at-trial',
  'no-answer-at-trial',
  'partner-left',
  'partner-unreachable',
  'round-cancelled',
] as const;
export type EndReason = (typeof endReasons)[number];

export const isOpenPair = (pair: Pair): boolean => !!pair.publishedAt && !pair.endedAt && !pair.completedAt;

export const partnersOf = (pair: Pair, personId: string): string[] =>
  pair.members.filter((id) => id !== personId);

/** When a pair decides whether to go on: its trial is its own, however late in the round it was made. */
export const trialEndsAt = ({ publishedAt }: Pair, { trialWeeks }: ProgramSettings): Instant | null =>
  publishedAt && daysLater(publishedAt, trialWeeks * 7);
