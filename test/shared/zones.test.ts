import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { instantOf, localTime, offsetMinutes } from '../../shared/zones.ts';

test.each([
  [
    'the day before the clocks go forward in Berlin',
    '2026-03-28',
    9 * 60,
    'Europe/Berlin',
    '2026-03-28T08:00',
  ],
  ['the day they do', '2026-03-29', 9 * 60, 'Europe/Berlin', '2026-03-29T07:00'],
  ['the half hour that is skipped is as much later', '2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30'],
  ['the day they go back', '2026-10-25', 9 * 60, 'Europe/Berlin', '2026-10-25T08:00'],
  ['the half hour that comes twice is the first', '2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30'],
  ['New York skips half past two', '2026-03-08', 150, 'America/New_York', '2026-03-08T07:30'],
  ['New York has half past one twice', '2026-11-01', 90, 'America/New_York', '2026-11-01T05:30'],
  ['New York in the afternoon of that day', '2026-11-01', 13 * 60, 'America/New_York', '2026-11-01T18:00'],
  ['Kolkata is half an hour off', '2026-07-01', 9 * 60, 'Asia/Kolkata', '2026-07-01T03:30'],
  ["St. John's in summer", '2026-07-01', 9 * 60, 'America/St_Johns', '2026-07-01T11:30'],
  ["St. John's in winter", '2026-12-01', 9 * 60, 'America/St_Johns', '2026-12-01T12:30'],
  ['Kathmandu is a quarter off', '2026-07-01', 9 * 60, 'Asia/Kathmandu', '2026-07-01T03:15'],
  [
    'Auckland has Monday while Greenwich has Sunday',
    '2026-01-05',
    9 * 60,
    'Pacific/Auckland',
    '2026-01-04T20:00',
  ],
  [
    'Honolulu ends Monday when Greenwich has Tuesday',
    '2026-01-05',
    17 * 60,
    'Pacific/Honolulu',
    '2026-01-06T03:00',
  ],
  ['a zone of a mailbox’s own making', '2026-01-05', 0, 'UTC+05:30', '2026-01-04T18:30'],
  ['the same west of Greenwich', '2026-01-05', 0, 'UTC-03:30', '2026-01-05T03:30'],
])('%s', (_name, day, minutes, zone, at) => {
  expect(instantOf(day, minutes, zone)).toBe(`${at}:00.000Z`);
});

test.each([
  ['2026-01-04T20:00:00.000Z', 'Pacific/Auckland', { day: '2026-01-05', weekday: 1, minutes: 540 }],
  ['2026-01-05T09:30:00.000Z', 'Pacific/Honolulu', { day: '2026-01-04', weekday: 7, minutes: 1410 }],
  ['2026-01-05T18:45:00.000Z', 'Asia/Kolkata', { day: '2026-01-06', weekday: 2, minutes: 15 }],
  ['2026-01-05T03:29:59.000Z', 'UTC-03:30', { day: '2026-01-04', weekday: 7, minutes: 1439 }],
])('at %s it is in %s %o', (at, zone, local) => {
  expect(localTime(at, zone)).toEqual(local);
  expect(localTime(Date.parse(at), zone)).toEqual(local);
});

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Auckland'];
const anyZone = fc.constantFrom(
  ...zones,
  'Pacific/Honolulu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
);
const anyMoment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2029, 0, 1) });

test('local time is what another calendar says it is', () => {
  fc.assert(
    fc.property(anyMoment, anyZone, (at, zone) => {
      const there = DateTime.fromMillis(at, { zone });
      expect(offsetMinutes(zone, at)).toBe(there.offset);
      expect(localTime(at, zone)).toEqual({
        day: there.toISODate(),
        weekday: there.weekday,
        minutes: there.hour * 60 + there.minute,
      });
    }),
    { numRuns: 300 },
  );
});

test('a local time leads to an instant at which the clock there shows it, wherever it is shown at all', () => {
  fc.assert(
    fc.property(anyMoment, anyZone, (at, zone) => {
      const { day, minutes } = localTime(at, zone);
      expect(localTime(instantOf(day, minutes, zone), zone)).toMatchObject({ day, minutes });
    }),
    { numRuns: 300 },
  );
});
