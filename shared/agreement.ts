import type { Instant } from './time.ts';

/** A pair's contract. Every change is a new version; a version holds once all have signed it. */
export interface Agreement {
  pairId: string;
  version: number;
  terms: Terms;
  proposedBy: string | null;
  proposedAt: Instant;
  signatures: { personId: string; signedAt: Instant }[];
}

export interface Terms {
  everyWeeks: number;
  minutes: number;
  place: string;
  reach: string;
  confidentiality: string;
  hopes: string;
}

export const isSigned = (agreement: Agreement, members: readonly string[]): boolean =>
  members.every((id) => agreement.signatures.some((signature) => signature.personId === id));
