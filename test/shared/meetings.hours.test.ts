import { expect, test } from 'vitest';
import { suits, withinHours } from '../../shared/meetings/hours.ts';
import type { WorkingHours } from '../../shared/person.ts';

const office = (timeZone: string, part: Partial<WorkingHours> = {}): WorkingHours => ({
  ...{ days: [1, 2, 3, 4, 5], start: 9 * 60, end: 17 * 60, timeZone },
  ...part,
});
const berlin = office('Europe/Berlin');
const newYork = office('America/New_York');
const at = (text: string) => Date.parse(`${text}:00.000Z`);

test.each<[string, WorkingHours, string, boolean]>([
  ['the first minute of work', berlin, '2026-01-05T08:00', true],
  ['a minute before work', berlin, '2026-01-05T07:59', false],
  ['ending with work', berlin, '2026-01-05T15:15', true],
  ['ending after work', berlin, '2026-01-05T15:16', false],
  ['ending as lunch begins', berlin, '2026-01-05T10:15', true],
  ['running into lunch', berlin, '2026-01-05T10:16', false],
  ['at lunch', berlin, '2026-01-05T11:30', false],
  ['straight after lunch', berlin, '2026-01-05T12:00', true],
  ['on Saturday', berlin, '2026-01-10T09:00', false],
  [
    'on the free Friday of a four-day week',
    office('Europe/Berlin', { days: [1, 2, 3, 4] }),
    '2026-01-09T09:00',
    false,
  ],
  [
    'on the Sunday of a week that begins with it',
    office('Asia/Jerusalem', { days: [7, 1, 2, 3, 4] }),
    '2026-01-11T08:00',
    true,
  ],
  ['before Berlin’s clocks go forward', berlin, '2026-03-27T08:00', true],
  ['an hour before that, as it is too early still', berlin, '2026-03-27T07:00', false],
  ['the same hour after they went forward', berlin, '2026-03-30T07:00', true],
  ['the last hour, which is now over', berlin, '2026-03-30T14:30', false],
  ['after Berlin’s clocks went back', berlin, '2026-10-26T07:30', false],
  ['New York in winter', newYork, '2026-03-06T13:30', false],
  ['New York in summer', newYork, '2026-03-09T13:30', true],
  ['New York, the Monday after the summer', newYork, '2026-11-02T13:30', false],
  ['Kolkata, half an hour off', office('Asia/Kolkata'), '2026-01-05T03:30', true],
  ["St. John's, half an hour off", office('America/St_Johns'), '2026-01-05T12:30', true],
  ["St. John's, too early", office('America/St_Johns'), '2026-01-05T12:00', false],
  [
    'Auckland’s Monday, which is still Sunday in Greenwich',
    office('Pacific/Auckland'),
    '2026-01-04T20:00',
    true,
  ],
  [
    'Auckland’s Saturday, which is still Friday in Greenwich',
    office('Pacific/Auckland'),
    '2026-01-09T21:00',
    false,
  ],
  [
    'Honolulu’s Friday afternoon, which is Saturday in Greenwich',
    office('Pacific/Honolulu'),
    '2026-01-10T01:00',
    true,
  ],
  ['nobody’s hours', office('UTC', { days: [] }), '2026-01-05T10:00', false],
])('working hours: %s', (_name, hours, start, within) => {
  expect(withinHours(hours, at(start), 45)).toBe(within);
});

test('a meeting may touch what stands in a calendar, and not overlap it', () => {
  const busy = [{ from: '2026-01-05T09:00:00.000Z', to: '2026-01-05T10:00:00.000Z' }];
  const one = { hours: office('UTC', { start: 8 * 60 }), busy, likes: [] };
  expect(
    ['08:15', '08:16', '09:30', '09:59', '10:00'].map((time) => suits(one, at(`2026-01-05T${time}`), 45)),
  ).toEqual([true, false, false, false, true]);
});
