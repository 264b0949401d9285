import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import type { Standing, WaitingReason } from '../enrolment.ts';
import { day, id, longText } from '../fields.ts';
import type { RoundState } from '../round.ts';
import type { Instant } from '../time.ts';

/** Where one person stands in one round, and what waits on them. */
export interface MyRound {
  roundId: string;
  program: string;
  purpose: string;
  state: RoundState;
  standing: Standing;
  pausedUntil: Instant | null;
  waitingReason: WaitingReason | null;
  pairId: string | null;
  optInEndsAt: Instant | null;
  /** Of the person's own pair; null without one. */
  trialEndsAt: Instant | null;
  termEndsAt: Instant | null;
  /** What the person is asked to do, most urgent first. */
  todo: Todo[];
}

export type Todo =
  | 'answer-invitation'
  | 'assess'
  | 'sign'
  | 'report-meeting'
  | 'check-in'
  | 'decide-trial'
  | 'evaluate';

export const rounds = reads<MyRound[]>()('opt-in.rounds', z.object({}));

export const join = writes()('opt-in.join', z.object({ roundId: id }));

export const decline = writes()(
  'opt-in.decline',
  z.object({
    roundId: id,
    reason: z.optional(longText),
    next: z._default(z.enum(['ask-me', 'this-time', 'never']), 'this-time'),
  }),
);

export const pause = writes()('opt-in.pause', z.object({ roundId: id, until: day }));

export const resume = writes()('opt-in.resume', z.object({ roundId: id }));

export const LONGEST_FAREWELL = 500;

/** `why` is for the coordinators, `farewell` for the partner; both may stay unsaid. */
export const leave = writes()(
  'opt-in.leave',
  z.object({
    roundId: id,
    why: z.optional(longText),
    farewell: z.optional(z.string().check(z.trim(), z.maxLength(LONGEST_FAREWELL))),
  }),
);

/** Out of everything, and no message ever again, of whatever round or program. */
export const never = writes()('opt-in.never', z.object({ sure: z.literal('yes') }));

/** Takes back "never contact me", with nothing else changed. */
export const contactAgain = writes()('opt-in.contact-again', z.object({ sure: z.literal('yes') }));
