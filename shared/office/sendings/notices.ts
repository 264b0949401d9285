import { daysLater, type Instant } from '../../time.ts';

/** How often a person may get a line in their activity feed about what waits for them. */
export const noticeRates = ['daily', 'weekly', 'never'] as const;
export type NoticeRate = (typeof noticeRates)[number];

/** For who never chose: seldom enough that nobody feels chased. */
export const USUAL_RATE: NoticeRate = 'weekly';

/** The exchanges that wait for a person's answer, with the kind of line they are in the activity feed. */
export const noticed: Readonly<Record<string, string>> = {
  'assessment.remind': 'assessmentDue',
  'guidance.propose': 'agreementProposed',
  'meetings.no-time': 'meetingWithoutTime',
  'meetings.trouble': 'meetingWithoutTime',
  'meetings.ask': 'meetingReportDue',
  'check-ins.ask': 'checkInDue',
  'trial.ask': 'trialEnding',
  'evaluation.ask': 'evaluationDue',
};

/** A card that was answered within a day needs no line; one that has waited for longer than this is let rest. */
export const NOTICE_AFTER_DAYS = 1;
export const NOTICE_UNTIL_DAYS = 8;

const days: Record<NoticeRate, number> = { daily: 1, weekly: 7, never: Number.POSITIVE_INFINITY };

/** Whether a person may be given another line now. Half a day of grace: a daily line comes at much the same time each day. */
export function mayNotice(rate: NoticeRate | null, noticedAt: Instant | null, now: Instant): boolean {
  const gap = days[rate ?? USUAL_RATE];
  if (gap === Number.POSITIVE_INFINITY) return false;
  return noticedAt === null || now >= daysLater(noticedAt, gap - 0.5);
}
