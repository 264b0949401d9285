import type { ProgramSettings } from '../../../../shared/program.ts';

/** All a program needs but its name. */
export type Template = Omit<ProgramSettings, 'name'>;

/** What the templates share; each says only where it differs. */
export const usual: Omit<Template, 'purpose' | 'skills'> = {
  goals: { matched: 0.7, metWithin14Days: 0.8, satisfaction: 4 },
  audience: { groupIds: [], departments: [], excludedIds: [], leastMonthsHere: 0, membersOnly: true },
  channel: null,
  sponsor: null,
  hoursPerMonth: 2,
  optInDays: 14,
  trialWeeks: 4,
  termWeeks: 12,
  meetingEveryWeeks: 2,
  meetingMinutes: 45,
  checkInEveryWeeks: 2,
  preferences: ['other-department', 'similar-level', 'near-in-time'],
  musts: [],
  threes: true,
  floor: 200,
};
