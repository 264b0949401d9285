import * as z from 'zod/mini';
import type { Terms } from '../agreement.ts';
import { reads, writes } from '../door.ts';
import { id, longText, shortText, whole, yes } from '../fields.ts';
import type { Goal } from '../goal.ts';
import type { PairReasons } from '../pair.ts';
import type { Instant } from '../time.ts';

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
  trialEndsAt: Instant | null;
  confirmed: boolean;
  agreement: { version: number; terms: Terms; signedBy: string[]; signedByMe: boolean; signed: boolean };
  goals: (Goal & { mine: boolean })[];
}

export const pair = reads<MyPair | null>()('guidance.pair', z.object({ roundId: id }));

/** In chat: the agreement as it stands, to sign or to change. */
export const agreement = reads<MyPair | null>()('guidance.agreement', z.object({ roundId: id }));

export const propose = writes()(
  'guidance.propose',
  z.object({
    pairId: id,
    everyWeeks: whole(1, 8),
    minutes: whole(15, 120),
    place: shortText,
    reach: shortText,
    confidentiality: longText,
    hopes: z._default(longText, ''),
  }),
);

export const sign = writes()('guidance.sign', z.object({ pairId: id, version: whole(1, 1000) }));

export const setGoal = writes<{ id: string }>()(
  'guidance.set-goal',
  z.object({ pairId: id, text: shortText, share: z._default(yes, false) }),
);

export const reachGoal = writes()('guidance.reach-goal', z.object({ goalId: id }));
