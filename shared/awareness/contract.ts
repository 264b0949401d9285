import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id, longText, yes } from '../fields.ts';
import { languages } from '../language.ts';
import type { Question } from '../question.ts';
import type { Instant } from '../time.ts';

/** The program as anyone who may join sees it. */
export interface ProgramPage {
  roundId: string;
  name: string;
  purpose: string;
  hoursPerMonth: number;
  trialWeeks: number;
  termWeeks: number;
  sponsor: { name: string; words: string } | null;
  optInEndsAt: Instant | null;
  faq: { question: string; answer: string }[];
}

/** Of one round, or of a program's newest announced one. */
export const page = reads<ProgramPage>()(
  'awareness.page',
  z
    .object({ roundId: z.optional(id), programId: z.optional(id) })
    .check(z.refine(({ roundId, programId }) => !roundId !== !programId, 'either a round or a program')),
);

/** Sent twice, it is asked once. */
export const ask = writes<{ questionId: string }>()(
  'awareness.ask',
  z.object({
    roundId: id,
    kind: z._default(z.enum(['question', 'concern']), 'question'),
    text: longText.check(z.minLength(1)),
    anonymous: z._default(yes, false),
  }),
);

export type Asked = Pick<
  Question,
  'id' | 'roundId' | 'kind' | 'text' | 'askedAt' | 'answer' | 'answeredAt'
> & {
  anonymous: boolean;
};

/** A question and its answer, for whoever asked; of an anonymous one, for whoever kept its id: nobody knows who that is. */
export const asked = reads<Asked>()('awareness.asked', z.object({ questionId: id }));

/** In chat: the form for a question or a concern. `text`: what it begins with. */
export const asking = reads<{ roundId: string; program: string }>()(
  'awareness.asking',
  z.object({ roundId: id, text: z._default(longText, '') }),
);

/** For a leader to back the program with: texts to copy, in plain words. */
export interface LaunchKit {
  post: string;
  mail: { subject: string; body: string };
  points: string[];
}

export const kit = reads<LaunchKit>()('awareness.kit', z.object({ programId: id }), 'coordinator');

export interface MyLanguage {
  /** What one asked for; null: as the directory says. */
  chosen: string | null;
  spoken: string;
  offered: string[];
}

export const language = reads<MyLanguage>()('awareness.language', z.object({}));

export const speak = writes()('awareness.speak', z.object({ language: z.enum([...languages, 'directory']) }));
