import type { Person, WorkingHours } from '../../../shared/person.ts';
import { DAY, MINUTE } from '../../../shared/time.ts';
import { speak, spokenLocale } from '../../texts.ts';
import { texts } from './texts.ts';

const MONDAY = Date.UTC(2024, 0, 1);

/** A working week in a line: its days, from when to when, and on which clock; in the reader's own way. */
export function workingWeek(reader: Person, { days, start, end, timeZone }: WorkingHours): string {
  const say = speak<keyof typeof texts.en>(texts, reader);
  if (days.length === 0) return say('week.none');
  const locale = spokenLocale(texts, reader);
  const time = (minutes: number) =>
    new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
      minutes * MINUTE,
    );
  const zone = timeZone.startsWith('custom:') ? '' : timeZone.replaceAll('_', ' ');
  return say(zone ? 'week.line' : 'week.own', {
    days: daysIn(locale, days),
    from: time(start),
    to: time(end),
    zone,
  });
}

/** From the first to the last where none lies between that is off; else one by one. */
function daysIn(locale: string, days: readonly number[]): string {
  const name = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(MONDAY + (day - 1) * DAY);
  const [first, ...more] = days.filter((day) => !days.includes(day - 1 || 7));
  const last = days.find((day) => !days.includes((day % 7) + 1));
  if (days.length > 2 && first && last && more.length === 0) return `${name(first)}–${name(last)}`;
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(days.toSorted().map(name));
}
