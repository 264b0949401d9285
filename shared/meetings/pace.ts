import { DAY, HOUR, type Instant, instant, later, latest, MINUTE, millis } from '../time.ts';

/** What a mailbox may send, as Exchange Online has it. */
export const MESSAGES_A_MINUTE = 30;
export const RECIPIENTS_A_DAY = 10_000;
/** Nothing is placed that could not leave within so many minutes: calendars are read anew until then. */
const AHEAD_MINUTES = 15;

/** What a mailbox has sent, or is to send. */
export interface Load {
  /** The last minute anything was put into, and how many messages. */
  minute: Instant;
  messages: number;
  /** Recipients by the hour, of the last day. */
  hours: Hours;
}

export const noLoad: Load = { minute: '', messages: 0, hours: {} };

const floor = (at: Instant, unit: number): Instant => instant(Math.floor(millis(at) / unit) * unit);

type Hours = Record<Instant, number>;

/** What was sent late in an hour is a day old only when the hour after it is. */
const KEPT_MS = DAY + HOUR;

const recent = ({ hours }: { hours: Hours }, now: Instant): [Instant, number][] =>
  Object.entries(hours).filter(([hour]) => hour > later(now, -KEPT_MS) && hour <= later(now, HOUR));

const sum = (counts: readonly [Instant, number][]): number =>
  counts.reduce((all, [, count]) => all + count, 0);

const withMore = (given: { hours: Hours }, hour: Instant, recipients: number, now: Instant): Hours => {
  const hours = Object.fromEntries(recent(given, now));
  return { ...hours, [hour]: (hours[hour] ?? 0) + recipients };
};

/** How many more messages the mailbox can be given now. */
export function room(load: Load, recipients: number, now: Instant): number {
  const today = Math.floor((RECIPIENTS_A_DAY - sum(recent(load, now))) / recipients);
  const minutes =
    AHEAD_MINUTES - Math.max(0, (millis(load.minute || now) - millis(floor(now, MINUTE))) / MINUTE);
  const used = load.minute >= floor(now, MINUTE) ? load.messages : 0;
  return Math.max(0, Math.min(today, minutes * MESSAGES_A_MINUTE - used));
}

/** One more message: when it may leave. Whoever cannot wait is counted all the same. */
export function spend(load: Load, recipients: number, now: Instant): { load: Load; dueAt: Instant } {
  const current = floor(now, MINUTE);
  const open = load.minute > current ? load.minute : current;
  const used = load.minute === open ? load.messages : 0;
  const full = used >= MESSAGES_A_MINUTE;
  const minute = full ? later(open, MINUTE) : open;
  return {
    load: {
      minute,
      messages: full ? 1 : used + 1,
      hours: withMore(load, floor(minute, HOUR), recipients, now),
    },
    dueAt: minute > now ? minute : now,
  };
}

/** What has left a mailbox lately, and who came too early and was told when to come back. */
export interface Posted {
  /** When the last messages left, oldest first; no more than may leave in a minute. */
  last: Instant[];
  /** Recipients by the hour, of the last day. */
  hours: Hours;
  /** The latest moment that was named, and to how many. */
  named: Instant;
  many: number;
}

export const nothingPosted: Posted = { last: [], hours: {}, named: '', many: 0 };

/** When a message to so many may leave: a minute after the thirtieth before it, and a day after what filled the day. */
function freeAt(posted: Posted, recipients: number, now: Instant): Instant {
  const thirtieth = posted.last.length < MESSAGES_A_MINUTE ? now : later(posted.last[0] ?? now, MINUTE);
  let left = sum(recent(posted, now)) + recipients - RECIPIENTS_A_DAY;
  let day = now;
  for (const [hour, count] of recent(posted, now).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (left <= 0) break;
    left -= count;
    day = later(hour, KEPT_MS);
  }
  return latest(now, thirtieth, day);
}

/**
 * One message that wants to leave now, whatever was planned: after an outage, all that had waited comes at once. It
 * leaves, or is told when to come back; as many are told the same moment as may leave in a minute.
 */
export function post(before: Posted, recipients: number, now: Instant): { posted: Posted; waitMs: number } {
  // What left later than now was written before the clock was set back.
  const posted = before.last.some((at) => at > now) ? { ...nothingPosted, hours: before.hours } : before;
  const free = freeAt(posted, recipients, now);
  if (free <= now) {
    const last = [...posted.last, now].slice(-MESSAGES_A_MINUTE);
    const hours = withMore(posted, floor(now, HOUR), recipients, now);
    return { posted: { ...posted, last, hours }, waitMs: 0 };
  }
  const full = posted.many >= MESSAGES_A_MINUTE;
  const next = free > posted.named ? free : full ? later(posted.named, MINUTE) : posted.named;
  const many = next === posted.named ? posted.many + 1 : 1;
  return { posted: { ...posted, named: next, many }, waitMs: millis(next) - millis(now) };
}
