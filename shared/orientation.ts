import type { Instant } from './time.ts';

/** The short orientation before a pair's first meeting: five lessons, in this order, each with one question. */
export const lessons = ['listening', 'feedback', 'goals', 'confidentiality', 'conflict'] as const;
export type LessonName = (typeof lessons)[number];

/** The answers a lesson's question offers. None is wrong to choose: each is answered with a thought. */
export const lessonAnswers = ['a', 'b', 'c'] as const;
export type LessonAnswer = (typeof lessonAnswers)[number];

/** A lesson that somebody has done in a round. The first answer counts as done; the latest one is kept. */
export interface LessonDone {
  roundId: string;
  personId: string;
  lesson: LessonName;
  answer: LessonAnswer;
  doneAt: Instant;
}

/** What one writes down for oneself before the first meeting. Nobody else ever sees it. */
export interface Reflection {
  pairId: string;
  personId: string;
  bring: string;
  wish: string;
  know: string;
  savedAt: Instant;
}
