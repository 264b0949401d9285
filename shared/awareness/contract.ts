import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id, longText, yes } from '../fields.ts';
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

export const ask = writes()(
  'awareness.ask',
  z.object({
    roundId: id,
    kind: z._default(z.enum(['question', 'concern']), 'question'),
    text: longText.check(z.minLength(1)),
    anonymous: z._default(yes, false),
  }),
);
