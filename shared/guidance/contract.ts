import * as z from 'zod/mini';
import type { Terms } from '../agreement.ts';
import type { Criterion } from '../assessment.ts';
import { reads, writes } from '../door.ts';
import { id, LONGEST_LINE, lines, longText, several, shortText, whole, yes } from '../fields.ts';
import type { Goal, GoalStep } from '../goal.ts';
import {
  type LessonAnswer,
  type LessonName,
  lessonAnswers,
  lessons,
  type Reflection,
} from '../orientation.ts';
import type { PairReasons } from '../pair.ts';
import type { Instant } from '../time.ts';

export interface MyGoal extends Goal {
  mine: boolean;
  steps: Pick<GoalStep, 'id' | 'text' | 'doneAt'>[];
}

export interface MyPair {
  pairId: string;
  roundId: string;
  partners: {
    id: string;
    name: string;
    title: string | null;
    department: string | null;
    site: string | null;
  }[];
  reasons: PairReasons;
  /** What the reader said matters most to them, where the pair brings it; skills are told of one by one anyway. */
  matters: Exclude<Criterion, 'skills'> | null;
  trialEndsAt: Instant | null;
  confirmed: boolean;
  /** The newest version; `holds`: what all go by while not everyone has signed it, null where they do. */
  agreement: {
    version: number;
    terms: Terms;
    signedBy: string[];
    signedByMe: boolean;
    signed: boolean;
    holds: { version: number; terms: Terms } | null;
  };
  goals: MyGoal[];
}

export const pair = reads<MyPair | null>()('guidance.pair', z.object({ roundId: id }));

/** In chat: the agreement as it stands, to sign or to change. */
export const agreement = reads<MyPair | null>()('guidance.agreement', z.object({ roundId: id }));

/** One version of a pair's agreement. `by` and `signedBy` are names; `by` is null for the first draft. */
export interface AgreementVersion {
  version: number;
  terms: Terms;
  by: string | null;
  at: Instant;
  signedBy: string[];
  /** Whether this is the one the pair goes by. */
  holds: boolean;
}

/** Every version, newest first. */
export const versions = reads<AgreementVersion[]>()('guidance.versions', z.object({ pairId: id }));

/** `from`: the version that was read; what somebody else has changed meanwhile is never written over unseen. */
export const propose = writes()(
  'guidance.propose',
  z.object({
    pairId: id,
    from: whole(1, 1000),
    everyWeeks: whole(1, 8),
    minutes: whole(15, 120),
    place: shortText,
    reach: shortText,
    confidentiality: longText,
    hopes: z._default(longText, ''),
  }),
);

export const sign = writes()('guidance.sign', z.object({ pairId: id, version: whole(1, 1000) }));

/** In chat: one's goals with their steps, to tick off, to add, to share. */
export const goals = reads<MyPair | null>()('guidance.goals', z.object({ roundId: id }));

const MOST_STEPS = 5;
/** The most letters of the small steps that are set at once, one a line. */
export const LONGEST_STEPS = MOST_STEPS * (LONGEST_LINE + 1);

const steps = lines(MOST_STEPS);

export const setGoal = writes<{ id: string }>()(
  'guidance.set-goal',
  z.object({ pairId: id, text: shortText, firstSteps: z._default(steps, []), share: z._default(yes, false) }),
);

/** Adds steps to a goal of one's own, or says who may see it. */
export const changeGoal = writes()(
  'guidance.change-goal',
  z.object({
    goalId: id,
    steps: z._default(steps, []),
    seen: z.optional(z.enum(['shared', 'private'])),
  }),
);

/** Goals that are reached and steps that are done, by their ids; only one's own count. */
export const tick = writes()(
  'guidance.tick',
  z.object({ pairId: id, done: z._default(several(id, 60), []) }),
);

export const dropGoal = writes()('guidance.drop-goal', z.object({ goalId: id }));

/** A lesson in the reader's language. `thought`: what is said to the answer they gave. */
export interface Lesson {
  name: LessonName;
  title: string;
  body: string;
  question: string;
  answers: { value: LessonAnswer; title: string }[];
  answer: LessonAnswer | null;
  thought: string | null;
}

export interface Orientation {
  lessons: Lesson[];
  done: number;
  /** The first that was not done yet: where one goes on; null when all are. */
  next: LessonName | null;
}

/** `lesson`: the one to look at in chat; without it, the next one. */
export const orientation = reads<Orientation>()(
  'guidance.orientation',
  z.object({ roundId: id, lesson: z.optional(z.enum(lessons)) }),
);

export const learn = writes()(
  'guidance.learn',
  z.object({ roundId: id, lesson: z.enum(lessons), answer: z.enum(lessonAnswers) }),
);

/** What one wrote down for oneself; null while there is nothing. */
export const reflection = reads<Reflection | null>()('guidance.reflection', z.object({ pairId: id }));

export const reflect = writes()(
  'guidance.reflect',
  z.object({
    pairId: id,
    bring: z._default(longText, ''),
    wish: z._default(longText, ''),
    know: z._default(longText, ''),
  }),
);
