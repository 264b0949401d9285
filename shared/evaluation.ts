import type { SkillLevel } from './assessment.ts';
import type { Instant } from './time.ts';

/** One person's closing survey of one round. */
export interface Evaluation {
  roundId: string;
  personId: string;
  pairId: string;
  askedAt: Instant;
  answeredAt: Instant | null;
  /** 1 to 5. */
  satisfaction: number | null;
  /** 0 to 10. */
  recommend: number | null;
  goalsReached: 'yes' | 'partly' | 'no' | null;
  /** Where one stands now in what one came to learn; the assessment says where one stood. */
  skills: { skill: string; level: SkillLevel }[] | null;
  change: string | null;
  sharedAt: Instant | null;
}

/** Who completed gets a certificate; its code is the link anyone can verify it by. */
export interface Certificate {
  code: string;
  roundId: string;
  personId: string;
  pairId: string;
  issuedAt: Instant;
}
