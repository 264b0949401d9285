import type { Day, Instant } from './time.ts';

/** An employee as the directory knows them. `id` is the Entra object id. */
export interface Person {
  id: string;
  name: string;
  mail: string | null;
  department: string | null;
  title: string | null;
  /** 1 (starting) to 7 (executive), read from the title; null when the title says nothing. */
  level: number | null;
  site: string | null;
  managerId: string | null;
  /** BCP 47, as the directory says; texts fall back to English. */
  language: string;
  hiredOn: Day | null;
  enabled: boolean;
  guest: boolean;
  /** What the directory makes of the account; absent where it was not read yet. */
  account?: AccountKind | null;
  /** Working week as the mailbox says; null until it was read. */
  hours: WorkingHours | null;
  doNotContactAt: Instant | null;
}

/** With an Exchange mailbox of the organisation, without one, or nobody's: a machine's. */
export type AccountKind = 'licensed' | 'unlicensed' | 'service';

export interface WorkingHours {
  /** 1 (Monday) to 7 (Sunday). */
  days: number[];
  /** Minutes after local midnight. */
  start: number;
  end: number;
  /** IANA name, or a fixed offset such as `UTC+05:30` where the mailbox has a zone of its own making. */
  timeZone: string;
}

/** Nobody is asked to meet in the middle of the day, on their own clock. Minutes after midnight. */
export const LUNCH = { from: 12 * 60, to: 13 * 60 };

/** Somebody's managers, nearest first, as far up as is known; where lines run in a circle, once round. */
export function reportingLine(id: string, managerOf: ReadonlyMap<string, string | null>): string[] {
  const managers: string[] = [];
  for (
    let next = managerOf.get(id);
    next && next !== id && !managers.includes(next);
    next = managerOf.get(next)
  )
    managers.push(next);
  return managers;
}

/** In place of a name that is not known any more. */
export const SOMEONE_GONE = 'Someone who has left';

/** Whoever is at the door, settled once, there. */
export interface Actor {
  id: string;
  name: string;
  roles: readonly ('coordinator' | 'viewer' | 'admin')[];
}

const ladder: [RegExp, number][] = [
  [/\b(assistant|secretary) to\b/i, 1],
  [/\b(chief|c[efiot]o|[es]?vp|vice president|president)\b/i, 7],
  [/\b(director)\b/i, 6],
  [/\b(head)\b/i, 5],
  [/\b(lead|manager|principal)\b/i, 4],
  [/\b(senior|sr)\b/i, 3],
  [/\b(junior|jr|trainee|intern|assistant|associate)\b|\bI$/i, 1],
];

/** A title's place on the ladder; a plain title ("Engineer II", "Analyst") is a 2. */
export function levelOf(title: string | null): number | null {
  if (!title?.trim()) return null;
  return ladder.find(([words]) => words.test(title))?.[1] ?? 2;
}

const title = /^(dr|prof|mr|mrs|ms|miss|mx|sir|dame|herr|frau|ing|dipl|jr|sr|ii|iii|phd|md|mba)\.?$/i;

/** First name, for greetings: the first word that is not a title, also of "Weber, Dr. Anna". */
export function shortName(name: string): string {
  const [family = '', ...given] = name.split(',');
  const words = [...given, family].join(' ').trim().split(/\s+/);
  return words.find((word) => word && !title.test(word)) ?? name;
}
