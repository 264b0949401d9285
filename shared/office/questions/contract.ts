import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';
import { id, longText, yes } from '../../fields.ts';
import type { Question } from '../../question.ts';

export const list = reads<(Omit<Question, 'personId'> & { from: string | null })[]>()(
  'questions.list',
  z.object({ roundId: id }),
  'coordinator',
);

export const answer = writes()(
  'questions.answer',
  z.object({ questionId: id, text: longText.check(z.minLength(1)), publish: z._default(yes, false) }),
  'coordinator',
);
