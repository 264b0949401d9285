import type { Day, Instant } from '../../shared/time.ts';

/** A phrase as a line of its own begins. */
export const sentence = (phrase: string): string => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** A mailbox's zone as Intl knows it; undefined, the browser's own, where it knows nothing like it. */
export function zoneOf(timeZone: string | null | undefined): string | undefined {
  const zone = timeZone?.replace(/^UTC(?=[+-])/, '');
  if (!zone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Dates and numbers as the reader writes them, in the given zone or else the browser's. */
export function inWords(locale: string, timeZone?: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, timeZone ? { ...options, timeZone } : options);
  const day = format({ weekday: 'short', day: 'numeric', month: 'long' });
  const inFull = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const date = format(inFull);
  const calendarDay = new Intl.DateTimeFormat(locale, { ...inFull, timeZone: 'UTC' });
  const moment = format({
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  const hours = format({ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  const iso = new Intl.DateTimeFormat('en-CA', timeZone ? { timeZone } : {});
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale === 'en' || locale.startsWith('en-') ? locale : 'en', {
    type: 'conjunction',
  });
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  return {
    /** The calendar day it is then for the reader. */
    dayOf: (at: Instant): Day => iso.format(Date.parse(at)),
    day: (at: Instant) => day.format(Date.parse(at)),
    date: (at: Instant) => date.format(Date.parse(at)),
    /** A calendar day, which is the same day wherever it is read. */
    calendarDay: (on: Day) => calendarDay.format(Date.parse(on)),
    moment: (at: Instant) => moment.format(Date.parse(at)),
    hours: (from: Instant, to: Instant) => hours.formatRange(Date.parse(from), Date.parse(to)),
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    list: (items: readonly string[]) => list.format(items),
    language: (code: string) => languages.of(code) ?? code,
  };
}
