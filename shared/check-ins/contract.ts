import * as z from 'zod/mini';
import { type HelpStep, metAnswers } from '../check-in.ts';
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

/** `help`: the step that the answer called for; it comes by itself, as a message in the chat. */
export const answer = writes<{ help: HelpStep | null }>()(
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

/** A coordinator offers both a hand, in chat. They know that the pair may need one, never why. */
export const offerHand = writes()(
  'check-ins.offer-hand',
  z.object({ pairId: id, words: z._default(longText, '') }),
  'coordinator',
);

/** "No, thank you": nothing is kept of it, and nobody is told. */
export const fine = reads<null>()('check-ins.fine', z.object({ pairId: id }));
