import type { PartOfDay } from '../assessment.ts';
import { LUNCH, type WorkingHours } from '../person.ts';
import { HOUR, type Instant, instant, MINUTE, millis, WEEK } from '../time.ts';
import { localTime } from '../zones.ts';

/** One who is to meet: when they work, when they are not free, when they like to meet. */
export interface Attendee {
  hours: WorkingHours;
  busy: readonly { from: Instant; to: Instant }[];
  likes: readonly PartOfDay[];
}

export interface Wanted {
  minutes: number;
  /** Not before. */
  from: Instant;
  /** Not ending after. */
  to: Instant;
  /** Spreads pairs over equally good times: the same pair, the same choice. */
  seed: number;
}

const STEP = 30 * MINUTE;
const DAYS_TO_CHOOSE_FROM = 5;

/** The meetings a rhythm asks for, the first in the first week: when each may begin to be, at the earliest. */
export function rhythm(from: Instant, until: Instant, everyWeeks: number): Instant[] {
  const times: Instant[] = [];
  for (let at = millis(from); at < millis(until); at += everyWeeks * WEEK) times.push(instant(at));
  return times;
}

/**
 * A start at which everyone works, is free and has not gone to lunch; null where there is none. Among those of
 * the first working days that have any, the ones most people like; among these, the pair's own by its seed.
 */
export function chooseTime(attendees: readonly Attendee[], wanted: Wanted): Instant | null {
  const starts = [...possibleStarts(wanted)].filter((start) =>
    attendees.every((one) => suits(one, start, wanted.minutes)),
  );
  const days = [...new Set(starts.map((start) => dayFor(attendees, start)))].slice(0, DAYS_TO_CHOOSE_FROM);
  const soon = starts.filter((start) => days.includes(dayFor(attendees, start)));
  const liked = soon.map((start) => attendees.filter((one) => likes(one, start)).length);
  const most = Math.max(0, ...liked);
  const best = soon.filter((_, index) => liked[index] === most);
  const chosen = best[wanted.seed % Math.max(1, best.length)];
  return chosen === undefined ? null : instant(chosen);
}

function* possibleStarts({ from, to, minutes }: Wanted): Generator<number> {
  const last = millis(to) - minutes * MINUTE;
  for (let start = Math.ceil(millis(from) / STEP) * STEP; start <= last; start += STEP) yield start;
}

/** Whether the whole meeting lies in the person's working hours, outside lunch, and in free time. */
export function suits({ hours, busy }: Attendee, start: number, minutes: number): boolean {
  const end = start + minutes * MINUTE;
  return (
    withinHours(hours, start, minutes) &&
    busy.every(({ from, to }) => end <= millis(from) || start >= millis(to))
  );
}

export function withinHours(hours: WorkingHours, start: number, minutes: number): boolean {
  const local = localTime(start, hours.timeZone);
  const ends = local.minutes + minutes;
  if (!hours.days.includes(local.weekday) || local.minutes < hours.start || ends > hours.end) return false;
  return ends <= LUNCH.from || local.minutes >= LUNCH.to;
}

const dayFor = ([first]: readonly Attendee[], start: number): string =>
  localTime(start, first?.hours.timeZone ?? 'UTC').day;

function likes({ hours, likes: parts }: Attendee, start: number): boolean {
  if (parts.length === 0) return true;
  const { minutes } = localTime(start, hours.timeZone);
  const part = minutes < 11 * 60 ? 'morning' : minutes < 14 * 60 ? 'midday' : 'afternoon';
  return parts.includes(part);
}

/** A number from an id, the same everywhere: FNV-1a, 32 bits. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** A time is looked for this long ahead of the week it is wanted in. */
export const LOOK_AHEAD = 2 * WEEK;
export const LEAD = 24 * HOUR;
