import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';
import { id, longText, several, shortText, whole, yes } from '../../fields.ts';
import { type ProgramSettings, preferences } from '../../program.ts';
import type { RoundState } from '../../round.ts';
import type { Instant } from '../../time.ts';

export interface ProgramLine {
  id: string;
  template: string;
  settings: ProgramSettings;
  rounds: { id: string; number: number; state: RoundState; announcedAt: Instant | null }[];
}

export const list = reads<ProgramLine[]>()('programs.list', z.object({}), 'viewer');

export const create = writes<{ id: string }>()(
  'programs.create',
  z.object({
    template: z.enum(['skill-exchange', 'new-joiners', 'manager-peers', 'cross-department']),
    name: shortText,
  }),
  'coordinator',
);

export const audience = z.object({
  groupIds: several(id, 50),
  departments: several(shortText, 200),
  sites: z.optional(several(shortText, 200)),
  excludedIds: several(id, 1000),
  excludedGroupIds: z.optional(several(id, 50)),
  leastMonthsHere: whole(0, 120),
  leastLevel: z.optional(whole(1, 7)),
  mostLevel: z.optional(whole(1, 7)),
  membersOnly: yes,
  mailboxOnly: z.optional(yes),
});

/** The most letters of the ids that Teams gives its teams and channels. */
export const LONGEST_CHANNEL = 200;

/** The most skills that a program offers to choose from. */
export const MOST_TO_CHOOSE_FROM = 500;

const settings = z.object({
  name: shortText,
  purpose: longText,
  goals: z.object({
    matched: z.number().check(z.gte(0), z.lte(1)),
    metWithin14Days: z.number().check(z.gte(0), z.lte(1)),
    satisfaction: z.number().check(z.gte(1), z.lte(5)),
  }),
  audience,
  channel: z.nullable(
    z.object({
      teamId: z.string().check(z.maxLength(LONGEST_CHANNEL)),
      channelId: z.string().check(z.maxLength(LONGEST_CHANNEL)),
      name: shortText,
    }),
  ),
  sponsor: z.nullable(z.object({ name: shortText, words: longText })),
  hoursPerMonth: whole(1, 20),
  optInDays: whole(1, 60),
  trialWeeks: whole(1, 26),
  termWeeks: whole(2, 104),
  meetingEveryWeeks: whole(1, 8),
  meetingMinutes: whole(15, 120),
  checkInEveryWeeks: whole(1, 12),
  preferences: several(z.enum(preferences), 5),
  musts: several(z.enum(preferences), 5),
  threes: yes,
  floor: whole(0, 1000),
  skills: several(shortText, MOST_TO_CHOOSE_FROM),
});

/** `was`: what the settings were when editing began; refused when someone has saved others meanwhile. */
export const save = writes()(
  'programs.save',
  z.object({ programId: id, settings, was: z.optional(settings) }),
  'coordinator',
);
