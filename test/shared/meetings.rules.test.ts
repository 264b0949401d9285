import { expect, test } from 'vitest';
import { agendaOf } from '../../shared/meeting.ts';
import { type Attendee, isHard } from '../../shared/meetings/hours.ts';
import { chooseTime, rhythm } from '../../shared/meetings/rules.ts';
import type { WorkingHours } from '../../shared/person.ts';
import { seedOf } from '../../shared/seed.ts';
import { DAY, daysLater, HOUR, instant, later, millis } from '../../shared/time.ts';
import { localTime } from '../../shared/zones.ts';

const week = [1, 2, 3, 4, 5];
const office = (timeZone: string, part: Partial<WorkingHours> = {}): WorkingHours => ({
  ...{ days: week, start: 9 * 60, end: 17 * 60, timeZone },
  ...part,
});
const who = (hours: WorkingHours, part: Partial<Attendee> = {}): Attendee => ({
  ...{ hours, busy: [], likes: [] },
  ...part,
});
const berlin = office('Europe/Berlin');
const newYork = office('America/New_York');
const MONDAY = '2026-01-05T00:00:00.000Z';
const wanted = (part: object = {}) => ({
  ...{ minutes: 45, from: MONDAY, to: daysLater(MONDAY, 14), seed: 0 },
  ...part,
});

/** Free nowhere but from the one instant to the other. */
const onlyFree = (from: string, to: string) => [
  { from: '2000-01-01T00:00:00.000Z', to: `${from}:00.000Z` },
  { from: `${to}:00.000Z`, to: '2100-01-01T00:00:00.000Z' },
];

test.each<[string, Attendee[], object, string | null]>([
  [
    'the one free hour both have',
    [who(berlin, { busy: onlyFree('2026-01-08T13:00', '2026-01-08T14:00') }), who(berlin)],
    {},
    '2026-01-08T13:00',
  ],
  [
    'nothing when that hour is too short',
    [who(berlin, { busy: onlyFree('2026-01-08T13:00', '2026-01-08T13:30') }), who(berlin)],
    {},
    null,
  ],
  [
    'the one hour that two sides of an ocean share',
    [who(office('Europe/Berlin', { end: 16 * 60 })), who(newYork)],
    {},
    '2026-01-05T14:00',
  ],
  [
    'nothing where no hour is shared',
    [who(office('Pacific/Auckland')), who(office('Europe/Berlin', { end: 13 * 60 }))],
    {},
    null,
  ],
  [
    'a half hour that suits Kolkata and Berlin',
    [who(office('Asia/Kolkata', { start: 14 * 60 + 30, end: 15 * 60 + 30 })), who(berlin)],
    {},
    '2026-01-05T09:00',
  ],
  [
    'the one day both work',
    [who(office('UTC', { days: [1, 2] })), who(office('UTC', { days: [2, 3] }))],
    { minutes: 180 },
    '2026-01-06T13:00',
  ],
  [
    'a day that four-day weeks share',
    [who(office('UTC', { days: [1, 2, 3, 4] })), who(office('UTC', { days: [4, 5, 6, 7] }))],
    { minutes: 180 },
    '2026-01-08T13:00',
  ],
  [
    'Monday in Auckland, which is Sunday in Honolulu',
    [who(office('Pacific/Auckland')), who(office('Pacific/Honolulu', { days: [7], start: 14 * 60 }))],
    { minutes: 120, from: daysLater(MONDAY, 5) },
    '2026-01-12T00:00',
  ],
  [
    'the hour that a zone of somebody’s own making shares with Berlin',
    [who(office('custom:-210/-150/3.2.7.120/11.1.7.120', { end: 10 * 60 })), who(berlin)],
    {},
    '2026-01-05T12:30',
  ],
  [
    'the one hour that Kathmandu, three quarters off, shares with Perth',
    [
      who(office('Asia/Kathmandu', { start: 13 * 60, end: 14 * 60 })),
      who(office('Australia/Perth', { start: 15 * 60 })),
    ],
    { minutes: 60 },
    '2026-01-05T07:15',
  ],
  [
    'the one hour two mailboxes share at ten past, no half hour fitting into it',
    [who(office('UTC', { start: 14 * 60 + 10, end: 15 * 60 })), who(office('UTC'))],
    { minutes: 50 },
    '2026-01-05T14:10',
  ],
  [
    'an hour before midnight where the day ends with it',
    [who(office('Pacific/Honolulu', { start: 23 * 60, end: 24 * 60 })), who(office('UTC'))],
    { minutes: 60, from: later(MONDAY, DAY) },
    '2026-01-06T09:00',
  ],
  ['nothing in a window that is over before it fits', [who(berlin)], { to: later(MONDAY, 8.5 * HOUR) }, null],
  ['nothing when one has no hours at all', [who(berlin), who(office('UTC', { days: [] }))], {}, null],
  [
    'what someone likes, if they like anything',
    [who(berlin, { likes: ['afternoon'] }), who(berlin)],
    {},
    '2026-01-05T13:00',
  ],
  [
    'what most like',
    [
      who(berlin, { likes: ['morning'] }),
      who(berlin, { likes: ['midday'] }),
      who(berlin, { likes: ['midday'] }),
    ],
    {},
    '2026-01-05T10:00',
  ],
])('chosen is %s', (_name, attendees, part, start) => {
  expect(chooseTime(attendees, wanted(part))).toBe(start && `${start}:00.000Z`);
});

test('the Monday after the clocks go forward, Berlin and New York are an hour nearer for three weeks', () => {
  const both = [who(office('Europe/Berlin', { end: 15 * 60 })), who(newYork)];
  const on = (day: string) =>
    chooseTime(both, wanted({ from: `${day}T00:00:00.000Z`, to: `${day}T23:00:00.000Z` }));
  expect([on('2026-03-06'), on('2026-03-09'), on('2026-03-27'), on('2026-03-30')]).toEqual([
    null,
    '2026-03-09T13:00:00.000Z',
    '2026-03-27T13:00:00.000Z',
    null,
  ]);
});

test('of two who share the edges of their days only, neither is always the one who comes early or stays late', () => {
  const pair = [who(berlin, { hard: 0 }), who(newYork, { hard: 0 })];
  for (let week = 0; week < 12; week += 1) {
    const start = chooseTime(pair, wanted({ seed: seedOf(`week ${week}`) })) ?? '';
    for (const one of pair) one.hard = (one.hard ?? 0) + Number(isHard(one, millis(start), 45));
    const [a = 0, b = 0] = pair.map(({ hard = 0 }) => hard);
    expect(Math.abs(a - b)).toBeLessThanOrEqual(1);
  }
  expect(pair.map(({ hard }) => hard)).toEqual([6, 6]);
});

test('who carried more hard times before is spared now, and who wishes for early mornings is not spared them', () => {
  const local = (start: string | null, zone: string) => localTime(start ?? '', zone).minutes / 60;
  const tired = [who(berlin, { hard: 3 }), who(newYork, { hard: 0 })];
  for (let seed = 0; seed < 20; seed += 1)
    expect(local(chooseTime(tired, wanted({ seed })), 'Europe/Berlin')).toBeLessThanOrEqual(15.25);
  const early = [who(berlin, { hard: 0 }), who(newYork, { hard: 9, likes: ['morning'] })];
  for (let seed = 0; seed < 20; seed += 1)
    expect(local(chooseTime(early, wanted({ seed })), 'America/New_York')).toBe(9);
});

test('the first five days that have any time are enough to choose from', () => {
  const chosen = Array.from({ length: 200 }, (_, seed) => chooseTime([who(berlin)], wanted({ seed })) ?? '');
  expect([...new Set(chosen.map((start) => start.slice(0, 10)))].sort()).toEqual([
    '2026-01-05',
    '2026-01-06',
    '2026-01-07',
    '2026-01-08',
    '2026-01-09',
  ]);
});

test('the same pair makes the same choice, and pairs spread', () => {
  const pick = (id: string) => chooseTime([who(berlin), who(berlin)], wanted({ seed: seedOf(id) }));
  expect(pick('a-pair')).toBe(pick('a-pair'));
  const ids = Array.from({ length: 50 }, (_, index) => `pair-${index}`);
  expect(new Set(ids.map(pick)).size).toBeGreaterThan(20);
});

test('a seed is a whole number from 0 on, and near ids have far seeds', () => {
  expect(seedOf('')).toBe(0x811c9dc5);
  expect(seedOf('a')).toBe(0xe40c292c);
  for (const id of ['a', 'b', 'zz', '🌻']) expect(seedOf(id) >= 0 && Number.isInteger(seedOf(id))).toBe(true);
});

test.each<[string, number, number, string[]]>([
  ['every other week for six weeks', 42, 2, ['01-05', '01-19', '02-02']],
  ['every week for three', 21, 1, ['01-05', '01-12', '01-19']],
  ['none that would begin with the end', 14, 2, ['01-05']],
  ['none in no time', 0, 1, []],
])('the rhythm: %s', (_name, days, everyWeeks, starts) => {
  const planned = rhythm(MONDAY, daysLater(MONDAY, days), everyWeeks);
  expect(planned.map((start) => start.slice(5, 10))).toEqual(starts);
  expect(planned).toEqual(planned.map((start) => instant(millis(start))));
});

test('a pair first gets to know each other, then sets goals, practises, and looks back at the last', () => {
  expect([1, 2, 3, 4, 5, 6].map((number) => agendaOf(number, 6))).toEqual([
    'first',
    'goals',
    'practice',
    'practice',
    'practice',
    'review',
  ]);
  expect(agendaOf(1, 1)).toBe('first');
});
