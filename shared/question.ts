import type { Instant } from './time.ts';

/** A question or a concern raised to the coordinators. `personId` is null when it was asked anonymously. */
export interface Question {
  id: string;
  roundId: string;
  personId: string | null;
  kind: 'question' | 'concern';
  text: string;
  askedAt: Instant;
  answer: string | null;
  answeredAt: Instant | null;
  publishedAt: Instant | null;
}
