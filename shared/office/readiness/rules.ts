import { daysLater, type Instant } from '../../time.ts';

/** How far the reading of the directory has come. */
export interface Reading {
  /** Where to go on; null: from the beginning. */
  next: string | null;
  /** When the reading under way began; null: none is under way. */
  startedAt: Instant | null;
  /** The reading under way is of everybody, not only of what changed. */
  whole: boolean;
  /** When the directory was last read to its end; null: never. */
  endedAt: Instant | null;
  /** What is read of everybody. A reading for other things begins anew. */
  fields?: string;
  /** How many people the reading under way has brought so far. */
  read?: number;
}

/** What happens in the directory is known here within so many hours: who left is told of, who came is invited. */
export const READ_EVERY_HOURS = 4;

export const neverRead: Reading = { next: null, startedAt: null, whole: true, endedAt: null };

/** Never read to the end, stopped half-way, or some hours since the end. */
export const mustRead = ({ startedAt, endedAt }: Reading, now: Instant): boolean =>
  startedAt !== null || endedAt === null || daysLater(endedAt, READ_EVERY_HOURS / 24) <= now;

export const begun = (reading: Reading, now: Instant): Reading => ({
  ...reading,
  startedAt: now,
  whole: reading.next === null,
  read: 0,
});

/** A reading of everybody that misses more than half of them is Graph's mistake or a lost permission, not a mass departure. */
export const isBelievable = (missing: number, known: number): boolean => missing * 2 <= known;
