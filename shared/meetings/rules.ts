import { DAY, type Instant, instant, MINUTE, millis, WEEK } from '../time.ts';
import { localClock } from '../zones.ts';
import { type Attendee, freeSpans, isHard, likes, type Span, shared, workingSpans } from './hours.ts';

export interface Wanted {
  minutes: number;
  /** Not before. */
  from: Instant;
  /** Not ending after. */
  to: Instant;
  /** Spreads pairs over equally good times: the same pair, the same choice. */
  seed: number;
}

/** On the half hour; where none fits, as with zones that are a quarter off, finer. */
const STEPS = [30 * MINUTE, 15 * MINUTE, 5 * MINUTE];
const DAYS_TO_CHOOSE_FROM = 5;
const SLICE = 8 * DAY;

/** The meetings a rhythm asks for, the first in the first week: when each may begin to be, at the earliest. */
export function rhythm(from: Instant, until: Instant, everyWeeks: number): Instant[] {
  const times: Instant[] = [];
  for (let at = millis(from); at < millis(until); at += everyWeeks * WEEK) times.push(instant(at));
  return times;
}

/**
 * A start at which everyone works, is free and has not gone to lunch; null where there is none. Among those of the
 * first working days that have any: the ones most people like; among these the ones that are early or late for
 * nobody, or not always for the same one; among these, the pair's own by its seed.
 */
export function chooseTime(attendees: readonly Attendee[], wanted: Wanted): Instant | null {
  const soon = firstDays(attendees, possibleStarts(attendees, wanted));
  const liked = best(soon, (start) => -attendees.filter((one) => likes(one, start)).length);
  const fair = best(liked, (start) => hardship(attendees, start, wanted.minutes));
  const chosen = fair[wanted.seed % Math.max(1, fair.length)];
  return chosen === undefined ? null : instant(chosen);
}

/** Nobody's load grows beyond the others' while there is another way; then the fewer people it is hard for, the better. */
function hardship(attendees: readonly Attendee[], start: number, minutes: number): number {
  let [most, all] = [0, 0];
  for (const one of attendees) {
    const load = (one.hard ?? 0) + Number(isHard(one, start, minutes));
    most = Math.max(most, load);
    all += load;
  }
  return most * attendees.length + all / 1000;
}

const everyones = (attendees: readonly Attendee[], spansOf: (one: Attendee) => Span[]): Span[] =>
  attendees.map(spansOf).reduce((both, own) => shared(both, own));

/** Slice by slice, as the first few days are mostly enough. */
function* possibleStarts(attendees: readonly Attendee[], wanted: Wanted): Generator<number> {
  const [first, last, length] = [millis(wanted.from), millis(wanted.to), wanted.minutes * MINUTE];
  for (let edge = first; edge < last; edge += SLICE) {
    const until = Math.min(edge + SLICE, last);
    for (const start of startsWithin(attendees, Math.max(first, edge - length), until, length))
      if (edge === first || start + length > edge) yield start;
  }
}

function* startsWithin(attendees: readonly Attendee[], from: number, to: number, length: number) {
  for (const [opens, closes] of everyones(attendees, (one) => freeSpans(one, from, to))) {
    const step = STEPS.find((one) => Math.ceil(opens / one) * one + length <= closes);
    if (!step) continue;
    for (let start = Math.ceil(opens / step) * step; start + length <= closes; start += step) yield start;
  }
}

/** Those of the first few days that have any, on the clock of the first attendee. */
function firstDays([one]: readonly Attendee[], starts: Iterable<number>): number[] {
  const soon: number[] = [];
  const days = new Set<number>();
  for (const start of starts) {
    days.add(localClock(start, one?.hours.timeZone ?? 'UTC').day);
    if (days.size > DAYS_TO_CHOOSE_FROM) break;
    soon.push(start);
  }
  return soon;
}

function best(starts: readonly number[], cost: (start: number) => number): number[] {
  const costs = starts.map(cost);
  const least = Math.min(...costs);
  return starts.filter((_, index) => costs[index] === least);
}

/** Why there is no time: hours that never meet, or hours that are all taken, the first of which are given. */
export interface NoTime {
  why: 'no-shared-hours' | 'all-taken';
  shared: { from: Instant; to: Instant }[];
}

const MOST_SHOWN = 3;

export function whyNoTime(attendees: readonly Attendee[], { from, to, minutes }: Wanted): NoTime {
  const [first, last] = [millis(from), millis(to)];
  const spans = everyones(attendees, (one) => [...workingSpans(one, first, last)]).filter(
    ([opens, closes]) => closes - opens >= minutes * MINUTE,
  );
  const shown = spans.slice(0, MOST_SHOWN);
  return {
    why: spans.length > 0 ? 'all-taken' : 'no-shared-hours',
    shared: shown.map(([opens, closes]) => ({ from: instant(opens), to: instant(closes) })),
  };
}

/** A meeting of which it is not known whether it lies within the trial is booked this long ahead. */
export const LOOK_AHEAD = 2 * WEEK;
export const LEAD = DAY;
/** Who is invited later than this before it begins, for an outage held the invitation up, is found another time. */
export const LEAST_NOTICE = LEAD / 2;
/** A time is looked for in so many days from the one a meeting is wanted at. */
export const WINDOW_DAYS = 14;
