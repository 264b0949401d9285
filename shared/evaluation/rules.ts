import type { SkillLevel, Want } from '../assessment.ts';
import type { Meeting } from '../meeting.ts';
import type { FigureName } from '../metrics.ts';
import { HOUR, millis } from '../time.ts';

export const certificatePath = (code: string): string => `/certificates/${code}`;
export const verifyPath = (code: string): string => `${certificatePath(code)}/verify`;

/** Hours of the meetings that a partner said took place, to the half hour. */
export function hoursTogether(meetings: readonly Pick<Meeting, 'heldAt' | 'startsAt' | 'endsAt'>[]): number {
  const spent = meetings.reduce(
    (sum, { heldAt, startsAt, endsAt }) =>
      heldAt && startsAt && endsAt ? sum + millis(endsAt) - millis(startsAt) : sum,
    0,
  );
  return Math.round((spent / HOUR) * 2) / 2;
}

/** Meetings that took place: each number is celebrated once, and only the latest of what came at once. */
export const milestones = [
  { name: 'met-once', from: 1, below: 3 },
  { name: 'met-three', from: 3, below: 6 },
  { name: 'met-six', from: 6, below: 1000 },
] as const;
export type MilestoneName = (typeof milestones)[number]['name'];

/** What happened longer ago is no longer news. */
export const MILESTONE_DAYS = 7;

/** Enough for anyone who means it. */
export const MOST_THANKS = 5;

/** Of what one wanted to learn, what is asked again at the end: the main ones, else the first ones. */
export function skillsToAsk(wants: readonly Want[]): { skill: string; level: SkillLevel }[] {
  const main = wants.filter((want) => want.main);
  return (main.length ? main : wants).slice(0, 3).map(({ skill, level }) => ({ skill, level }));
}

/** What the closing report tells, in its order: the response stands beside what rests on it. */
export const reported = [
  'matched',
  'met-within-14-days',
  'meetings-held',
  'check-in-response',
  'balance',
  'completion',
  'ended-early',
  'survey-response',
  'satisfaction',
  'recommendation',
] as const satisfies readonly FigureName[];
