import type { Instant } from './time.ts';

/** A pair's contract. Every change is a new version; a version holds once all have signed it. */
export interface Agreement {
  pairId: string;
  version: number;
  terms: Terms;
  proposedBy: string | null;
  proposedAt: Instant;
  /** When the last signature came, and this version began to hold. */
  heldAt: Instant | null;
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

/** What a pair goes by: the newest version that all have signed, else the first draft. `versions`: in any order. */
export const inForce = (versions: readonly Agreement[], members: readonly string[]): Agreement | null =>
  versions
    .toSorted((a, b) => b.version - a.version)
    .find((agreement) => agreement.version === 1 || isSigned(agreement, members)) ?? null;

export const isSigned = (agreement: Agreement, members: readonly string[]): boolean =>
  members.every((id) => agreement.signatures.some((signature) => signature.personId === id));
