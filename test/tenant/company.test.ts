import { expect, test } from 'vitest';
import { afterWorking } from './company/hours.ts';
import { employees } from './company/people.ts';
import { directoryOf } from './directory.ts';
import { freshState } from './state.ts';
import type { Colleague } from './types.ts';

const company = (people = 240, seed = 1) => directoryOf(people, seed, freshState());
const share = (people: readonly Colleague[], character: string) =>
  people.filter((person) => person.character === character).length / people.length;

test('the same seed draws the same company, another seed another', () => {
  expect(employees(240, 7)).toEqual(employees(240, 7));
  expect(employees(240, 8).map(({ name }) => name)).not.toEqual(employees(240, 7).map(({ name }) => name));
});

test('characters come in their proportions', () => {
  const people = employees(1000, 3);
  const shares = ['keen', 'busy', 'silent', 'unhappy', 'declining'].map((character) =>
    share(people, character),
  );
  const wanted = [0.58, 0.22, 0.08, 0.05, 0.07];
  for (const [place, own] of shares.entries()) expect(own).toBeCloseTo(wanted[place] ?? 0, 1);
});

test('everybody but the chief has a manager of a higher level, and no line runs in a circle', () => {
  const people = employees(240, 1);
  const byId = new Map(people.map((person) => [person.id, person]));
  const chiefs = people.filter(({ managerId }) => managerId === null);
  expect(chiefs.map(({ title }) => title)).toEqual(['Chief Executive Officer']);
  for (const { managerId, level } of people)
    if (managerId) expect(byId.get(managerId)?.level).toBeGreaterThan(level - 1);
});

test.each([1, 2, 4, 10, 30, 240])(
  'a company of %i has its roles, and names and addresses of their own',
  (size) => {
    const people = employees(size, 1);
    const holders = (role: string) => people.filter(({ roles }) => roles.includes(role)).length;
    expect(people).toHaveLength(size);
    expect(new Set(people.map(({ name }) => name)).size).toBe(size);
    expect(new Set(people.map(({ mail }) => mail)).size).toBe(size);
    expect(holders('Program.Coordinator')).toBeGreaterThan(0);
    if (size >= 30)
      expect(['Program.Coordinator', 'Program.Viewer', 'Program.Admin'].map(holders)).toEqual([2, 1, 1]);
  },
);

test('memorable colleagues come first and work at different sites', () => {
  const [ada, grace] = employees(240, 1);
  expect([ada?.name, ada?.site, grace?.name, grace?.site]).toEqual([
    'Ada Okafor',
    'London',
    'Grace Lindqvist',
    'Berlin',
  ]);
  expect(ada?.roles).toEqual([]);
});

test('nobody wants to learn what he offers to teach', () => {
  for (const { skills } of employees(240, 1)) {
    expect(skills.offers.length).toBeGreaterThan(1);
    expect(skills.wants.length).toBeGreaterThan(1);
    expect(skills.wants.filter((skill) => skills.offers.includes(skill))).toEqual([]);
  }
});

test('names come in all shapes', () => {
  const names = employees(240, 1).map(({ name }) => name);
  for (const shape of [
    /\p{Script=Hebrew}/u,
    /\p{Script=Arabic}/u,
    /\p{Emoji_Presentation}/u,
    /'/,
    /[*<]/,
    /.{60}/,
  ])
    expect(names.some((name) => shape.test(name))).toBe(true);
});

test('the directory holds guests, a leaver, one without a mailbox, and the mailboxes that book', () => {
  const { people, accounts, organizers, hasMailbox } = company();
  expect(people.filter(({ guest }) => guest)).toHaveLength(3);
  expect(people.filter(({ guest, id }) => !guest && !hasMailbox(id))).toHaveLength(1);
  expect(
    accounts()
      .filter(({ accountEnabled }) => !accountEnabled)
      .map(({ displayName }) => displayName),
  ).toEqual(['Ruth Gone', ...organizers.map(({ displayName }) => displayName)]);
  expect(organizers.every(({ id }) => hasMailbox(id))).toBe(true);
});

const hours = {
  days: [1, 2, 3, 4, 5],
  from: 540,
  to: 1020,
  zone: 'Europe/Berlin',
  named: 'windows',
  windowsZone: '',
} as const;

test.each([
  ['within the day', '2026-11-23T09:00:00Z', 60, '2026-11-23T10:00:00.000Z'],
  ['before the day begins', '2026-11-23T03:00:00Z', 30, '2026-11-23T08:30:00.000Z'],
  ['over night', '2026-11-23T15:30:00Z', 60, '2026-11-24T08:30:00.000Z'],
  ['over a weekend', '2026-11-27T15:00:00Z', 120, '2026-11-30T09:00:00.000Z'],
  ['over the end of summer time', '2026-10-23T14:00:00Z', 120, '2026-10-26T09:00:00.000Z'],
])('working time is counted %s', (_when, from, minutes, until) => {
  expect(afterWorking(hours, new Date(from), minutes).toISOString()).toBe(until);
});
