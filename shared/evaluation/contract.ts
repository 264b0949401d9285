import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id, longText, whole, yes } from '../fields.ts';

export interface MyEvaluation {
  asked: boolean;
  answered: boolean;
  /** Path of the certificate's PDF. */
  certificate: string | null;
}

export const mine = reads<MyEvaluation>()('evaluation.mine', z.object({ roundId: id }));

export const answer = writes()(
  'evaluation.answer',
  z.object({
    roundId: id,
    satisfaction: whole(1, 5),
    recommend: whole(0, 10),
    goalsReached: z.enum(['yes', 'partly', 'no']),
    change: z._default(longText, ''),
    share: z._default(yes, false),
  }),
);
