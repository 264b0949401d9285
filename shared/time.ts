/** ISO 8601 in UTC with milliseconds, so that instants compare as texts: `2026-11-21T09:00:00.000Z`. */
export type Instant = string;

/** A calendar day without a zone: `2026-11-21`. */
export type Day = string;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

const ZERO = 48;
const two = (text: string, at: number): number =>
  10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;

/** Read off the text: calendars are full of instants, and `Date.parse` takes three times as long. */
export const millis = (at: Instant): number =>
  at.length === 24 && at.endsWith('Z')
    ? Date.UTC(two(at, 0) * 100 + two(at, 2), two(at, 5) - 1, two(at, 8), two(at, 11), two(at, 14)) +
      two(at, 17) * 1000 +
      Number(at.slice(20, 23))
    : Date.parse(at);

export const later = (at: Instant, milliseconds: number): Instant => instant(millis(at) + milliseconds);
export const daysLater = (at: Instant, days: number): Instant => later(at, days * DAY);
export const daysBetween = (from: Instant, to: Instant): number => (millis(to) - millis(from)) / DAY;
export const dayOf = (at: Instant): Day => at.slice(0, 10);
/** The day alone: for what must not be told apart by its minute. */
export const someTimeOn = (at: Instant): Instant => `${dayOf(at)}T00:00:00.000Z`;
export const earliest = (...instants: Instant[]): Instant => instants.reduce((a, b) => (a < b ? a : b));
export const latest = (...instants: Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));
