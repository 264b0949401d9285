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

/** What the closing report tells, in its order: the response stands beside what rests on it. */
export const reported = [
  'matched',
  'met-within-14-days',
  'meetings-held',
  'check-in-response',
  'balance',
  'completion',
  'ended-early',
  'satisfaction',
  'recommendation',
] as const satisfies readonly FigureName[];
