import type { PartOfDay } from '../assessment.ts';
import { LUNCH, type WorkingHours } from '../person.ts';
import { DAY, HOUR, type Instant, instant, MINUTE, millis } from '../time.ts';
import { epochOf, localClock } from '../zones.ts';

/** One who is to meet: when they work, when they are not free, when they like to meet. */
export interface Attendee {
  hours: WorkingHours;
  busy: readonly { from: Instant; to: Instant }[];
  likes: readonly PartOfDay[];
  /** How many of the pair's other meetings lie early or late in this person's day. */
  hard?: number;
}

/** From, and up to, in milliseconds. */
export type Span = readonly [from: number, to: number];

/** The hours in which a person may be asked to meet: at work, and not at lunch unless they like to meet at midday. */
export function* workingSpans({ hours, likes }: Pick<Attendee, 'hours' | 'likes'>, from: number, to: number) {
  const { days, start, end, timeZone } = hours;
  const parts = likes.includes('midday')
    ? [[start, end] as const]
    : ([
        [start, Math.min(end, LUNCH.from)],
        [Math.max(start, LUNCH.to), end],
      ] as const);
  for (let day = Math.floor(from / DAY - 1) * DAY; day <= to + DAY; day += DAY) {
    if (!days.includes(new Date(day).getUTCDay() || 7)) continue;
    for (const [opens, closes] of parts) {
      if (opens >= closes) continue;
      const span: Span = [
        Math.max(from, epochOf(day, opens, timeZone)),
        Math.min(to, epochOf(day, closes, timeZone)),
      ];
      if (span[0] < span[1]) yield span;
    }
  }
}

/** What both have. Spans are in their order and do not overlap. */
export function shared(a: readonly Span[], b: readonly Span[]): Span[] {
  const both: Span[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [[fromA, toA], [fromB, toB]] = [a[i] as Span, b[j] as Span];
    const [from, to] = [Math.max(fromA, fromB), Math.min(toA, toB)];
    if (from < to) both.push([from, to]);
    if (toA < toB) i += 1;
    else j += 1;
  }
  return both;
}

/** What is left of the spans without what is taken. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const sorted = taken.toSorted((a, b) => a[0] - b[0]);
  const left: Span[] = [];
  for (const [from, to] of spans) {
    let at = from;
    for (const [start, end] of sorted) {
      if (end <= at) continue;
      if (start >= to) break;
      if (start > at) left.push([at, start]);
      at = Math.max(at, end);
    }
    if (at < to) left.push([at, to]);
  }
  return left;
}

/** When the person could meet: at work and free. */
export function freeSpans(attendee: Attendee, from: number, to: number): Span[] {
  const [first, last] = [instant(from), instant(to)];
  const taken = attendee.busy
    .filter((one) => one.to > first && one.from < last)
    .map((one): Span => [millis(one.from), millis(one.to)]);
  return without([...workingSpans(attendee, from, to)], taken);
}

/** Whether the whole meeting lies in the person's working hours, and outside lunch unless they like to meet at midday. */
export function withinHours(
  hours: WorkingHours,
  start: number,
  minutes: number,
  likes: readonly PartOfDay[] = [],
): boolean {
  const end = start + minutes * MINUTE;
  for (const [from, to] of workingSpans({ hours, likes }, start, end))
    if (from <= start && to >= end) return true;
  return false;
}

/** Whether the whole meeting lies in time in which the person works and is free. */
export function suits(attendee: Attendee, start: number, minutes: number): boolean {
  const end = start + minutes * MINUTE;
  return freeSpans(attendee, start, end).some(([from, to]) => from <= start && to >= end);
}

export function likes({ hours, likes: parts }: Attendee, start: number): boolean {
  if (parts.length === 0) return true;
  const { minutes } = localClock(start, hours.timeZone);
  const part = minutes < 11 * 60 ? 'morning' : minutes < 14 * 60 ? 'midday' : 'afternoon';
  return parts.includes(part);
}

const EDGE = HOUR / MINUTE;

/** In the first or the last hour of the person's day, without their having wished for it. */
export function isHard(attendee: Attendee, start: number, minutes: number): boolean {
  const { hours, likes: parts } = attendee;
  if (parts.length > 0 && likes(attendee, start)) return false;
  const local = localClock(start, hours.timeZone).minutes;
  return local < hours.start + EDGE || local + minutes > hours.end - EDGE;
}
