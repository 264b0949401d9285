import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HOUR, type Instant, instant, later, WEEK } from '../../shared/time.ts';

/** What the demo remembers beside the tenant's and the product's own records. */
export interface Notes {
  /** Wall clock; tells one beginning from the next. */
  begun: Instant;
  /** The demo's own time. */
  now: Instant;
  people: number;
  seed: number;
  /** Conversations hold the tenant's address, so it stays. */
  tenantPort: number;
  /** People whom the visitor plays: they do not answer by themselves. */
  played: string[];
}

export interface Notebook {
  readonly notes: Notes;
  /** Nothing has happened yet. */
  readonly isNew: boolean;
  keep(): void;
}

// 1970 began on a Thursday; its first Monday was the 5th.
const FIRST_MONDAY = 4 * 24 * HOUR;

/** The Monday of the week, 08:00 UTC. */
export function mondayOf(at: number): Instant {
  return later(instant(Math.floor((at - FIRST_MONDAY) / WEEK) * WEEK + FIRST_MONDAY), 8 * HOUR);
}

/** Null where there are none, or none that can be read. */
export function notesIn(file: string): Notes | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Opens the notes in `file`, or begins them with `first`. */
export function openNotebook(file: string, first: Notes): Notebook {
  const before = notesIn(file);
  const isNew = before === null;
  const notes = before ?? first;
  const keep = () => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(notes));
    renameSync(`${file}.new`, file);
  };
  keep();
  return { notes, isNew, keep };
}
