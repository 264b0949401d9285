import type { Instant } from './time.ts';

/** What a coordinator may prefer among the pairs that the hard rules allow; their order is the program's. */
export const preferences = [
  'other-department',
  'similar-level',
  'near-in-time',
  'same-site',
  'similar-tenure',
] as const;
export type Preference = (typeof preferences)[number];

/** Whom a round addresses. No groups, no departments and no sites means everyone. */
export interface Audience {
  groupIds: string[];
  departments: string[];
  sites?: string[] | undefined;
  excludedIds: string[];
  excludedGroupIds?: string[] | undefined;
  leastMonthsHere: number;
  /** Levels from 1 to 7, as titles tell them; who has no title is left out where one is asked for. */
  leastLevel?: number | undefined;
  mostLevel?: number | undefined;
  membersOnly: boolean;
  /** Only people whose mailbox meetings can be booked in. */
  mailboxOnly?: boolean | undefined;
}

/** A program's own words by ours: where our text changes, so that its own may not fit any more, ours comes back. */
export type Wording = Record<string, string>;

export interface ProgramSettings {
  name: string;
  purpose: string;
  /** Targets of the round: shares from 0 to 1, satisfaction from 1 to 5. */
  goals: { matched: number; metWithin14Days: number; satisfaction: number };
  audience: Audience;
  /** Where the launch is posted and HR's tab stands; null when the program has no channel. */
  channel: { teamId: string; channelId: string; name: string } | null;
  sponsor: { name: string; words: string } | null;
  hoursPerMonth: number;
  optInDays: number;
  trialWeeks: number;
  /** From publication to the end, trial included. */
  termWeeks: number;
  meetingEveryWeeks: number;
  meetingMinutes: number;
  checkInEveryWeeks: number;
  preferences: Preference[];
  /** The preferences that are conditions: given up only when someone would otherwise wait. */
  musts: Preference[];
  /** An odd pool makes one group of three, or one person waits. */
  threes: boolean;
  /** Pairs scoring under this (0 to 1000) are made only when someone would otherwise wait. */
  floor: number;
  skills: string[];
  wording?: Wording;
}

export interface Program {
  id: string;
  template: string;
  settings: ProgramSettings;
  createdAt: Instant;
  createdBy: string;
}
