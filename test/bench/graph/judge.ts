import { DateTime } from 'luxon';
import type { Meeting } from '../../../shared/meeting.ts';
import type { Pair } from '../../../shared/pair.ts';
import { diaries } from '../../tenant/company/diary.ts';
import { hoursOf } from '../../tenant/company/hours.ts';
import { zoneNamed } from '../../tenant/company/zone.ts';
import type { Colleague, Tenant } from '../../tenant/index.ts';

// Says from the company's own record why a meeting has no time, sharing nothing with the product's rules.

const HALF_HOUR = 30 * 60_000;
const DAY = 86_400_000;
const NOON = 12 * 60;
const WINDOW = 14 * DAY;
const LEAD = DAY;
const APART = 3 * DAY;

/** In capitals what must not be. */
type Reason =
  | 'their working hours never meet long enough'
  | 'what they share is taken'
  | 'A TIME WAS FREE'
  | 'NEVER LOOKED FOR'
  | 'PLACED, NEVER BOOKED';

interface Span {
  start: number;
  end: number;
}

const overlaps = (a: Span, b: Span, distance = 0) => a.start < b.end + distance && a.end + distance > b.start;

/** Whether all of it lies in the person's working day and outside lunch. */
function atWork(seed: number, person: Colleague, { start, end }: Span): boolean {
  const { zone, days, from, to } = hoursOf(seed, person);
  const [begins, ends] = [start, end].map((at) => DateTime.fromMillis(at, { zone: zoneNamed(zone) })) as [
    DateTime,
    DateTime,
  ];
  const first = begins.hour * 60 + begins.minute;
  const last = first + (end - start) / 60_000;
  const lunch = first < NOON + 60 && last > NOON;
  return (
    days.includes(begins.weekday) && begins.hasSame(ends, 'day') && first >= from && last <= to && !lunch
  );
}

/** What the person's diary says is not free, in the half hours that Graph tells it in. */
function taken(diary: ReturnType<typeof diaries>, person: Colleague, { start, end }: Span): Span[] {
  const [from, to] = [start, end].map((at) => new Date(at).toISOString()) as [string, string];
  return diary(person, from, to)
    .filter(({ status }) => status !== 'free' && status !== 'workingElsewhere')
    .map((one) => ({
      start: Math.floor(Date.parse(one.start) / HALF_HOUR) * HALF_HOUR,
      end: Math.ceil(Date.parse(one.end) / HALF_HOUR) * HALF_HOUR,
    }));
}

export function judgeOf(tenant: Tenant, seed: number, minutes: number) {
  const diary = diaries(seed);

  function whyNoTime(pair: Pair, meeting: Meeting, others: readonly Meeting[]): Reason {
    const people = pair.members.map((id) => tenant.colleague(id));
    const first = Math.max(Date.parse(meeting.fromAt), Date.parse(meeting.noTimeAt ?? '') + LEAD);
    const window = { start: first, end: first + WINDOW };
    const busy = people.flatMap((person) => taken(diary, person, window));
    const own = others.flatMap(({ startsAt, endsAt }) =>
      startsAt && endsAt ? [{ start: Date.parse(startsAt), end: Date.parse(endsAt) }] : [],
    );
    let shared = false;
    for (let at = Math.ceil(first / HALF_HOUR) * HALF_HOUR; at < window.end; at += HALF_HOUR) {
      const slot = { start: at, end: at + minutes * 60_000 };
      if (slot.end > window.end || !people.every((person) => atWork(seed, person, slot))) continue;
      shared = true;
      const free = !busy.some((one) => overlaps(one, slot)) && !own.some((one) => overlaps(one, slot, APART));
      if (free) return 'A TIME WAS FREE';
    }
    return shared ? 'what they share is taken' : 'their working hours never meet long enough';
  }

  /** Why this one of the pair's meetings is not in the calendars; null: it is. */
  return (pair: Pair, meeting: Meeting, all: readonly Meeting[]): Reason | null => {
    if (meeting.bookedAt) return null;
    if (meeting.startsAt) return 'PLACED, NEVER BOOKED';
    if (!meeting.noTimeAt) return 'NEVER LOOKED FOR';
    const others = all.filter(({ id }) => id !== meeting.id);
    return whyNoTime(pair, meeting, others);
  };
}
