import * as z from 'zod/mini';
import { metAnswers } from '../check-in.ts';
import { reads, writes } from '../door.ts';
import { id, longText, whole, yes } from '../fields.ts';
import type { Instant } from '../time.ts';

export interface OpenCheckIn {
  pairId: string;
  number: number;
  partner: string;
  askedAt: Instant;
}

export const open = reads<OpenCheckIn | null>()('check-ins.open', z.object({ roundId: id }));

export const answer = writes()(
  'check-ins.answer',
  z.object({
    pairId: id,
    number: whole(1, 1000),
    met: z.enum(metAnswers),
    going: whole(1, 5),
    balance: whole(-2, 2),
    comment: z._default(longText, ''),
    share: z._default(yes, false),
  }),
);
