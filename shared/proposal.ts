import type { WaitingReason } from './enrolment.ts';
import type { OpenBan } from './pairing/rules.ts';
import type { Instant } from './time.ts';

export interface Waiting {
  id: string;
  reason: WaitingReason;
  /** Kinds of rules that stand between them and others; missing for those who were never in the pool. */
  bans?: OpenBan[];
  /** Nobody in the pool offers what they mainly want. */
  uncovered?: boolean;
}

/** One run of the engine over a round's pool. Its pairs are in `pair`; who waits, here. */
export interface Proposal {
  id: string;
  roundId: string;
  /** The how-manieth of its round; the latest one counts. */
  number: number;
  madeAt: Instant;
  madeBy: string | null;
  people: number;
  proven: boolean;
  covered: number;
  waiting: Waiting[];
  publishedAt: Instant | null;
}
