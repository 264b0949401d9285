import { expect, test } from 'vitest';
import {
  type Addressee,
  askedBy,
  needsHand,
  outsideBecause,
  type PairSigns,
} from '../../../../shared/office/rounds/rules.ts';
import type { Person } from '../../../../shared/person.ts';
import type { Audience } from '../../../../shared/program.ts';

const now = '2026-06-15T09:00:00.000Z';

const ada: Person = {
  id: 'ada',
  name: 'Ada Lovelace',
  mail: 'ada@contoso.example',
  department: 'Engineering',
  title: 'Engineer',
  level: 2,
  site: 'London',
  managerId: null,
  language: 'en',
  hiredOn: '2026-01-15',
  enabled: true,
  guest: false,
  hours: null,
  doNotContactAt: null,
};

const anyone: Audience = {
  groupIds: [],
  departments: [],
  excludedIds: [],
  leastMonthsHere: 0,
  membersOnly: true,
};

const members = new Set(['ada']);

test.each<[string, Partial<Person>, Partial<Audience>, Set<string> | null, string | null]>([
  ['anyone is addressed where the program names nobody', {}, {}, null, null],
  ['a disabled account is not', { enabled: false }, {}, null, 'account disabled'],
  ['a guest is not, where it is for members only', { guest: true }, {}, null, 'guest'],
  ['a guest is, where guests are welcome', { guest: true }, { membersOnly: false }, null, null],
  ['who was excluded is not', {}, { excludedIds: ['ada'] }, null, 'excluded'],
  ['a member of a group is', {}, { groupIds: ['g'] }, members, null],
  ['who is in none of the groups is not', {}, { groupIds: ['g'] }, new Set(), 'not in the groups'],
  ['nobody is, while the groups are unread', {}, { groupIds: ['g'] }, null, 'not in the groups'],
  ['one of the departments is', {}, { departments: ['Sales', ' engineering'] }, null, null],
  ['another department is not', {}, { departments: ['Sales'] }, null, 'other department'],
  [
    'no department is not, where one is asked for',
    { department: null },
    { departments: [''] },
    null,
    'other department',
  ],
  ['who came five months ago today is, after five months', {}, { leastMonthsHere: 5 }, null, null],
  ['who came a day later is not', { hiredOn: '2026-01-16' }, { leastMonthsHere: 5 }, null, 'too new'],
  ['whose first day is unknown is too new', { hiredOn: null }, { leastMonthsHere: 1 }, null, 'too new'],
  ['whose first day is unknown is, where nobody is too new', { hiredOn: null }, {}, null, null],
  ['another site is not', {}, { sites: ['Paris'] }, null, 'other site'],
  ['a lower level is not', {}, { leastLevel: 3 }, null, 'other level'],
  ['a higher level is not', { level: 5 }, { mostLevel: 4 }, null, 'other level'],
  [
    'without a mailbox one is not, where it is needed',
    { mail: null },
    { mailboxOnly: true },
    null,
    'no mailbox',
  ],
  ["a machine's account is not", { account: 'service' }, {}, null, 'service account'],
  [
    'who asked never to be contacted is not',
    { doNotContactAt: now },
    {},
    null,
    'asked never to be contacted',
  ],
  [
    'the first reason is told',
    { enabled: false, guest: true, doNotContactAt: now },
    {},
    null,
    'account disabled',
  ],
  [
    'groups come before departments',
    {},
    { groupIds: ['g'], departments: ['Sales'] },
    null,
    'not in the groups',
  ],
  [
    'both the group and the department are asked for',
    {},
    { groupIds: ['g'], departments: ['Sales'] },
    members,
    'other department',
  ],
])('%s', (_what, person, audience, memberIds, reason) => {
  const [whom, asking] = [
    { ...ada, ...person },
    { ...anyone, ...audience },
  ];
  expect(outsideBecause(whom, asking, { memberIds, now })).toBe(reason);
  const asked = Object.fromEntries(askedBy(asking).map((name) => [name, whom[name]])) as unknown as Addressee;
  expect(outsideBecause(asked, asking, { memberIds, now })).toBe(reason);
});

test('a month without that day counts to its last one', () => {
  const since = (hiredOn: string, at: string) =>
    outsideBecause({ ...ada, hiredOn }, { ...anyone, leastMonthsHere: 6 }, { memberIds: null, now: at });
  expect(since('2025-08-31', '2026-02-27T23:00:00.000Z')).toBe('too new');
  expect(since('2025-08-31', '2026-02-28T00:00:00.000Z')).toBeNull();
});

const quiet: PairSigns = {
  publishedAt: '2026-06-03T00:00:00.000Z',
  help: null,
  lastHeldAt: null,
  lastAnsweredAt: null,
  paused: false,
};
const long = '2026-05-01T00:00:00.000Z';
const lately = '2026-06-10T00:00:00.000Z';
const tip = { step: 'tip', givenAt: lately } as const;
const talk = { step: 'offer-talk', givenAt: lately } as const;

test.each<[string, Partial<PairSigns>, ReturnType<typeof needsHand>]>([
  ['a young pair that has not met yet is left alone', {}, null],
  [
    'a pair of two weeks without a meeting is shown',
    { publishedAt: '2026-06-01T00:00:00.000Z' },
    { why: 'not-met', since: '2026-06-01T00:00:00.000Z', step: null },
  ],
  [
    'an answered check-in does not hide that they never met',
    { publishedAt: long, lastAnsweredAt: lately },
    { why: 'not-met', since: long, step: null },
  ],
  [
    'a pair that met and then fell silent is shown',
    { publishedAt: '2026-04-01T00:00:00.000Z', lastHeldAt: long },
    { why: 'silent', since: long, step: null },
  ],
  ['a word lately ends the silence', { publishedAt: long, lastHeldAt: long, lastAnsweredAt: lately }, null],
  ['a tip stays between the bot and the person', { help: tip }, null],
  [
    'a talk that was offered is shown, without why',
    { help: talk },
    { why: 'help-given', since: lately, step: 'offer-talk' },
  ],
  ['on a break, silence is no sign', { publishedAt: long, paused: true }, null],
  [
    'help is shown even on a break',
    { help: talk, paused: true },
    { why: 'help-given', since: lately, step: 'offer-talk' },
  ],
])('%s', (_what, signs, hand) => {
  expect(needsHand({ ...quiet, ...signs }, now)).toEqual(hand);
});
