import { expect, test } from 'vitest';
import { criteria } from '../../shared/assessment.ts';
import { meets } from '../../shared/pairing/preferences.ts';
import { type Profile, shareAnHour, weekOf } from '../../shared/pairing/profile.ts';
import { bringsWhatMatters, reasonsFor } from '../../shared/pairing/reasons.ts';
import {
  type Ban,
  bannedBecause,
  pairKey,
  relaxationOrder,
  relaxationStep,
  relaxationsFor,
  type Setting,
} from '../../shared/pairing/rules.ts';
import { weightsOf, wholeShares } from '../../shared/pairing/weights.ts';
import type { WorkingHours } from '../../shared/person.ts';
import { type Preference, preferences } from '../../shared/program.ts';
import { berlin, NOW, offers, person, setting, wants } from './profiles.ts';

const week = (hours: Partial<WorkingHours>) => weekOf({ ...berlin, ...hours }, NOW);

test.each<[string, Partial<Profile>, Partial<Profile>, Partial<Setting>, Ban | null]>([
  ['two strangers', {}, {}, {}, null],
  ['someone and their manager', { managers: ['b'] }, {}, {}, 'reporting-line'],
  ['someone and their manager’s manager’s manager', { managers: ['x', 'y', 'b'] }, {}, {}, 'reporting-line'],
  ['two with the same manager', { managers: ['x'] }, { managers: ['x'] }, {}, null],
  ['someone and whom they would rather not meet', { avoids: new Set(['b']) }, {}, {}, 'confidential'],
  [
    'that, though the other wishes for it',
    { avoids: new Set(['b']) },
    { wishes: new Set(['a']) },
    {},
    'confidential',
  ],
  ['two the coordinator keeps apart', {}, {}, { forbidden: new Set([pairKey('b', 'a')]) }, 'coordinator'],
  ['two whose pair ended this round', {}, {}, { ended: new Set([pairKey('a', 'b')]) }, 'ended-this-round'],
  ['two without a language in common', { languages: ['de'] }, { languages: ['fr'] }, {}, 'no-language'],
  ['someone whose languages are not known', { languages: [] }, {}, {}, 'no-language'],
  ['two who share no hour', { week: week({ end: 720 }) }, { week: week({ start: 780 }) }, {}, 'no-hour'],
  ['two who share half an hour', { week: week({ end: 750 }) }, { week: week({ start: 720 }) }, {}, 'no-hour'],
  [
    'two who share an hour once a week',
    { week: week({ days: [1, 2] }) },
    { week: week({ days: [2], end: 600 }) },
    {},
    null,
  ],
  ['someone whose hours are not known', { week: 0n }, {}, {}, 'no-hour'],
])('%s: %o %o', (_name, mine, other, rules, ban) => {
  const [a, b] = [person('a', mine), person('b', other)];
  expect(bannedBecause(a, b, setting(rules))).toBe(ban);
  expect(bannedBecause(b, a, setting(rules))).toBe(ban);
});

test('the working week is the same on both sides of a change of clocks, seen from where one works', () => {
  const winter = weekOf(berlin, '2026-01-05T00:00:00.000Z');
  expect(weekOf(berlin, '2026-07-06T00:00:00.000Z')).toBe(winter >> 2n);
  expect(weekOf(null, NOW)).toBe(0n);
});

test('Auckland’s Monday morning is Honolulu’s Sunday: only the rest of the week is shared', () => {
  const auckland = week({ timeZone: 'Pacific/Auckland' });
  const honolulu = week({ timeZone: 'Pacific/Honolulu' });
  expect(shareAnHour(person('a', { week: auckland }), person('b', { week: honolulu }))).toBe(true);
  const sunday = week({ timeZone: 'Pacific/Honolulu', days: [5] });
  expect(shareAnHour(person('a', { week: auckland }), person('b', { week: sunday }))).toBe(false);
});

const musts: Preference[] = ['other-department', 'similar-level', 'same-site'];

test('what is given up comes in one order: the least important must first, the last repeat last', () => {
  expect(relaxationOrder(musts)).toEqual([
    'same-site',
    'similar-level',
    'other-department',
    'met-three-rounds-ago',
    'met-before',
  ]);
});

const met = (rounds: number) => new Map([[pairKey('b', 'a'), rounds]]);
const fits = { department: 'Finance' };

test.each<[string, Partial<Profile>, Partial<Setting>, string[], number]>([
  ['nothing, where all musts hold', fits, {}, [], 0],
  ['the least important must', { ...fits, site: 'Paris' }, {}, ['same-site'], 1],
  ['a middle one', { ...fits, level: 5 }, {}, ['similar-level'], 2],
  ['the most important one', {}, {}, ['other-department'], 3],
  ['two of them, and so as far as the dearer one', { level: 5, site: 'Paris' }, {}, [...musts], 3],
  ['a repeat from three rounds ago', fits, { metBefore: met(3) }, ['met-three-rounds-ago'], 4],
  ['a repeat from long ago', fits, { metBefore: met(9) }, ['met-three-rounds-ago'], 4],
  ['a repeat from two rounds ago', fits, { metBefore: met(2) }, ['met-before'], 5],
  ['a must that cannot be known', { ...fits, site: null }, {}, ['same-site'], 1],
])('a pair needs %s to be given up', (_name, other, part, needed, step) => {
  const [a, b] = [person('a'), person('b', other)];
  const rules = setting({ musts, ...part });
  expect(relaxationsFor(a, b, rules)).toEqual(needed);
  expect(relaxationsFor(b, a, rules)).toEqual(needed);
  expect(relaxationStep(relaxationsFor(a, b, rules), relaxationOrder(musts))).toBe(step);
});

test.each<[Preference, Partial<Profile>, boolean]>([
  ['other-department', { department: 'Finance' }, true],
  ['other-department', {}, false],
  ['other-department', { department: null }, false],
  ['similar-level', { level: 3 }, true],
  ['similar-level', { level: 4 }, false],
  ['similar-level', { level: null }, false],
  ['near-in-time', { offset: 180 }, true],
  ['near-in-time', { offset: 181 }, false],
  ['same-site', {}, true],
  ['same-site', { site: null }, false],
  ['similar-tenure', { hiredOn: '2021-12-31' }, true],
  ['similar-tenure', { hiredOn: '2022-06-01' }, false],
  ['similar-tenure', { hiredOn: null }, false],
])('%s holds for %o: %s', (preference, other, holds) => {
  expect(meets(preference, person('a'), person('b', other))).toBe(holds);
  expect(meets(preference, person('b', other), person('a'))).toBe(holds);
});

test('two of whom nothing is known fit no preference but the clock', () => {
  const unknown = { department: null, level: null, site: null, hiredOn: null };
  const held = preferences.filter((one) => meets(one, person('a', unknown), person('b', unknown)));
  expect(held).toEqual(['near-in-time']);
});

test('an earlier preference outweighs all later ones together, and all of them make one', () => {
  for (const count of [1, 2, 3, 5]) {
    const weights = weightsOf(preferences.slice(0, count));
    expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
    weights.forEach((weight, rank) => {
      expect(weight).toBeGreaterThan(weights.slice(rank + 1).reduce((sum, one) => sum + one, 0));
    });
  }
  expect(weightsOf([])).toEqual([]);
});

test('shares are made whole without losing or adding anything', () => {
  expect(wholeShares(weightsOf([1, 2, 3, 4]), 1000)).toEqual([533, 267, 133, 67]);
  expect(wholeShares([1 / 3, 1 / 3, 1 / 3], 100)).toEqual([34, 33, 33]);
});

test('the reasons tell what each gives, what is shared and what was given up, and nothing confidential', () => {
  const a = person('a', {
    ...{ ...offers('X', 'Z'), ...wants('Y'), languages: ['en', 'de'], goals: ['Better presentations'] },
    ...{ ways: { plan: 1, pace: 3 }, wishes: new Set(['b']), avoids: new Set(['c']) },
  });
  const b = person('b', {
    ...{ ...offers('Y'), ...wants('X'), languages: ['de', 'en', 'fr'], goals: ['Fewer presentations'] },
    ...{ ways: { plan: 1, pace: 1 }, wishes: new Set(['a']), department: 'Finance' },
  });
  expect(
    reasonsFor([a, b], setting({ preferences: ['other-department', 'same-site'] }), ['met-before']),
  ).toEqual({
    gives: [
      { from: 'a', to: 'b', skills: ['X'] },
      { from: 'b', to: 'a', skills: ['Y'] },
    ],
    languages: ['en', 'de'],
    goals: ['presentations'],
    ways: ['plan'],
    preferences: ['other-department', 'same-site'],
    besides: ['similar-level', 'near-in-time'],
    mutualWish: true,
    relaxed: ['met-before'],
  });
});

test('what matters most to someone is met by what the two give and share, asked for by the program or not', () => {
  const a = person('a', { ...offers('X'), ...wants('Y'), level: 3 });
  const b = person('b', { ...wants('X'), level: 3 });
  const reasons = reasonsFor([a, b], setting(), []);
  const brings = (member: string) => criteria.filter((one) => bringsWhatMatters(one, reasons, member));
  expect(brings('a')).toEqual(['similar-level', 'near-in-time']);
  expect(brings('b')).toEqual(['skills', 'similar-level', 'near-in-time']);
});

test('a wish is told only to those who made it: of a group of three, when all wished for all', () => {
  const wish = (id: string, ...others: string[]) => person(id, { wishes: new Set(others) });
  const told = (...members: Profile[]) => reasonsFor(members, setting(), []).mutualWish;
  expect(told(wish('a', 'b'), wish('b'))).toBe(false);
  expect(told(wish('a', 'b'), wish('b', 'a'), wish('c'))).toBe(false);
  expect(told(wish('a', 'b', 'c'), wish('b', 'a', 'c'), wish('c', 'a', 'b'))).toBe(true);
});
