import type { WaitingReason } from './enrolment.ts';
import type { Instant } from './time.ts';

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
  waiting: { id: string; reason: WaitingReason }[];
  publishedAt: Instant | null;
}
