import { DAY, HOUR, type Instant, instant, later, MINUTE, millis } from '../time.ts';

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
  hours: Record<Instant, number>;
}

export const noLoad: Load = { minute: '', messages: 0, hours: {} };

const floor = (at: Instant, unit: number): Instant => instant(Math.floor(millis(at) / unit) * unit);

const recent = ({ hours }: Load, now: Instant): [Instant, number][] =>
  Object.entries(hours).filter(([hour]) => hour > later(now, -DAY));

/** How many more messages the mailbox can be given now. */
export function room(load: Load, recipients: number, now: Instant): number {
  const sent = recent(load, now).reduce((sum, [, count]) => sum + count, 0);
  const today = Math.floor((RECIPIENTS_A_DAY - sent) / recipients);
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
  const hour = floor(minute, HOUR);
  const hours = Object.fromEntries(recent(load, now));
  return {
    load: {
      minute,
      messages: full ? 1 : used + 1,
      hours: { ...hours, [hour]: (hours[hour] ?? 0) + recipients },
    },
    dueAt: minute > now ? minute : now,
  };
}
