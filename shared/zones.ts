import { customOffset } from './custom-zone.ts';
import { DAY, type Day, HOUR, type Instant, instant, MINUTE, millis } from './time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();
const MOST_OFFSETS = 50_000;

function format(timeZone: string): Intl.DateTimeFormat {
  let known = formats.get(timeZone);
  if (!known) {
    known = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, known);
  }
  return known;
}

function fixedOffset(timeZone: string): number | null {
  const parts = timeZone.startsWith('UTC') ? /^UTC([+-])(\d{2}):(\d{2})$/.exec(timeZone) : null;
  if (!parts) return null;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

function offsetAt(timeZone: string, at: number): number {
  const parts = Object.fromEntries(
    format(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute) - at) / MINUTE);
}

/**
 * Minutes that local time is ahead of UTC. `timeZone`: an IANA name, `UTC+05:30`, or a mailbox's own zone.
 * Zones change their offset on quarter hours only, so each quarter is asked of Intl once.
 */
export function offsetMinutes(timeZone: string, at: Instant | number): number {
  const epoch = typeof at === 'number' ? at : millis(at);
  const fixed = fixedOffset(timeZone) ?? customOffset(timeZone, epoch);
  if (fixed !== null) return fixed;
  const quarter = Math.floor(epoch / (HOUR / 4)) * (HOUR / 4);
  const ofZone = offsets.get(timeZone) ?? new Map<number, number>();
  let known = ofZone.get(quarter);
  if (known === undefined) {
    if (ofZone.size > MOST_OFFSETS) ofZone.clear();
    known = offsetAt(timeZone, quarter);
    ofZone.set(quarter, known);
    offsets.set(timeZone, ofZone);
  }
  return known;
}

export interface LocalTime {
  day: Day;
  /** 1 (Monday) to 7 (Sunday). */
  weekday: number;
  /** Minutes after midnight. */
  minutes: number;
}

export function localTime(at: Instant | number, timeZone: string): LocalTime {
  const epoch = typeof at === 'number' ? at : millis(at);
  const local = new Date(epoch + offsetMinutes(timeZone, epoch) * MINUTE);
  return {
    day: local.toISOString().slice(0, 10),
    weekday: local.getUTCDay() || 7,
    minutes: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The same as numbers: days since 1970 on the local calendar, and minutes after local midnight. */
export function localClock(epoch: number, timeZone: string): { day: number; minutes: number } {
  const local = epoch + offsetMinutes(timeZone, epoch) * MINUTE;
  const day = Math.floor(local / DAY);
  return { day, minutes: Math.floor((local - day * DAY) / MINUTE) };
}

/** The instant of a local time. In the hour that spring skips: as much later as was skipped; in the one autumn repeats: the first. */
export const instantOf = (day: Day, minutes: number, timeZone: string): Instant =>
  instant(epochOf(millis(`${day}T00:00:00.000Z`), minutes, timeZone));

/** The same in milliseconds; `midnight` as if the day's clock were UTC's. */
export function epochOf(midnight: number, minutes: number, timeZone: string): number {
  const local = midnight + minutes * MINUTE;
  const before = local - offsetMinutes(timeZone, local - DAY) * MINUTE;
  const after = local - offsetMinutes(timeZone, local + DAY) * MINUTE;
  if (before === after) return before;
  const [first, second] = before < after ? [before, after] : [after, before];
  const holds = (at: number) => at + offsetMinutes(timeZone, at) * MINUTE === local;
  return holds(first) ? first : second;
}
