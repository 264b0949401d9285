import type { WorkingHours } from '../../person.ts';
import { dayOf, daysLater, type Instant } from '../../time.ts';
import { instantOf, localTime } from '../../zones.ts';

/**
 * When a message that can wait may reach somebody: now within their working hours, else as their next working day
 * begins. Null: now. Nobody's hours are guessed: who has told none is written to at any time.
 */
export function quietUntil(hours: WorkingHours | null, now: Instant): Instant | null {
  if (!hours || hours.days.length === 0) return null;
  const { days, start, end, timeZone } = hours;
  const { weekday, minutes } = localTime(now, timeZone);
  const works = days.includes(weekday);
  if (works && minutes >= start && minutes < end) return null;
  if (works && minutes < start) return opening(hours, now, 0);
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    if (days.includes(((weekday - 1 + ahead) % 7) + 1)) return opening(hours, now, ahead);
  }
  return null;
}

function opening({ start, timeZone }: WorkingHours, now: Instant, ahead: number): Instant {
  const today = `${localTime(now, timeZone).day}T00:00:00.000Z`;
  return instantOf(dayOf(daysLater(today, ahead)), start, timeZone);
}

/** How long what waits will take at the rate of the last minute, in milliseconds; null while nothing moves. */
export const timeLeft = (waiting: number, perSecond: number): number | null =>
  perSecond > 0 ? Math.ceil((waiting / perSecond) * 1000) : null;
