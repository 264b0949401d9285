import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import type { WaitingReason } from '../enrolment.ts';
import { id } from '../fields.ts';
import type { Relaxation } from '../pair.ts';
import type { Instant } from '../time.ts';

/** The proposal as the coordinators see it, before anyone is told. */
export interface ProposalView {
  proposalId: string;
  madeAt: Instant;
  publishedAt: Instant | null;
  people: number;
  paired: number;
  threes: number;
  /** The solver's result was checked against its certificate: no better pairing of this pool exists. */
  proven: boolean;
  meanScore: number;
  weakestScore: number;
  /** People whose partner offers something they mainly want. */
  covered: number;
  relaxed: number;
  pairs: ProposedPair[];
  waiting: { id: string; name: string; reason: WaitingReason }[];
}

export interface ProposedPair {
  id: string;
  members: { id: string; name: string; department: string | null }[];
  score: number;
  gives: { from: string; to: string; skills: string[] }[];
  relaxed: Relaxation[];
}

export const propose = writes<ProposalView>()('pairing.propose', z.object({ roundId: id }), 'coordinator');

export const proposal = reads<ProposalView | null>()(
  'pairing.proposal',
  z.object({ roundId: id }),
  'coordinator',
);

export const publish = writes()('pairing.publish', z.object({ roundId: id, proposalId: id }), 'coordinator');
