import * as z from 'zod/mini';
import type { HelpStep } from '../../check-in.ts';
import { reads, writes } from '../../door.ts';
import type { WaitingReason } from '../../enrolment.ts';
import { id, whole } from '../../fields.ts';
import type { RoundState } from '../../round.ts';
import type { Instant } from '../../time.ts';

/** A sending to more people than this wants their number typed. */
export const TYPED_ABOVE = 50;

export interface Preview {
  audience: number;
  /** Who is not addressed and why: guests, excluded, too new, asked never to be contacted … */
  leftOut: { reason: string; people: number }[];
  /** The announcement as an Adaptive Card, as its readers will see it. */
  card: object;
}

export const preview = reads<Preview>()('rounds.preview', z.object({ programId: id }), 'coordinator');

export const previewToMe = writes()('rounds.preview-to-me', z.object({ programId: id }), 'coordinator');

export const launch = writes<{ roundId: string }>()(
  'rounds.launch',
  z.object({ programId: id, people: whole(0, 10_000_000) }),
  'coordinator',
);

export const cancel = writes()('rounds.cancel', z.object({ roundId: id }), 'coordinator');

export interface Attention {
  state: RoundState;
  waiting: { id: string; name: string; reason: WaitingReason; since: Instant }[];
  /** The fact that a pair needs a hand, never what anyone answered. */
  pairs: {
    pairId: string;
    members: string[];
    why: 'help-given' | 'silent' | 'not-met';
    since: Instant;
    step: HelpStep | null;
  }[];
  unreachable: { id: string; name: string; reason: string }[];
  comments: { from: string; text: string; at: Instant }[];
}

export const attention = reads<Attention>()('rounds.attention', z.object({ roundId: id }), 'coordinator');
