import { expect, test } from 'vitest';
import type { HelpStep } from '../../shared/check-in.ts';
import {
  contactOf,
  fallsDue,
  helpFor,
  isPoor,
  newestDue,
  nextDue,
  nudgeDue,
  type Said,
  watchesFired,
} from '../../shared/check-ins/rules.ts';
import { daysLater } from '../../shared/time.ts';

const START = '2026-01-05T09:00:00.000Z';
const at = (days: number) => daysLater(START, days);
const rhythm = { publishedAt: START, everyWeeks: 2, termEndsAt: at(84) };

test.each([
  [0, 0],
  [13.9, 0],
  [14, 1],
  [27.9, 1],
  [28, 2],
  [83.9, 5],
  [84, 0],
  [-1, 0],
])('after %s days the newest check-in due is number %s', (days, number) => {
  expect(newestDue(rhythm, at(days))).toBe(number);
});

test('the next check-in is the next of the rhythm, and none after the term', () => {
  expect(nextDue(rhythm, at(1))).toBe(at(14));
  expect(nextDue(rhythm, at(14))).toBe(at(28));
  expect(nextDue(rhythm, at(71))).toBeNull();
  expect(nextDue(rhythm, at(90))).toBeNull();
  expect(fallsDue(rhythm, 5)).toBe(at(70));
});

const fine: Said = { met: 'yes', going: 4, balance: 0 };

test.each<[Partial<Said>, boolean]>([
  [{}, false],
  [{ met: 'not-yet' }, false],
  [{ met: 'no' }, true],
  [{ going: 3 }, false],
  [{ going: 2 }, true],
  [{ going: 1 }, true],
  [{ balance: 1 }, false],
  [{ balance: 2 }, true],
  [{ balance: -2 }, true],
])('an answer of %o asks for a hand: %s', (part, poor) => {
  expect(isPoor({ ...fine, ...part })).toBe(poor);
});

const given = (...steps: [HelpStep, number][]) => steps.map(([step, days]) => ({ step, givenAt: at(days) }));
const bad: Said = { ...fine, going: 1 };

test.each<[string, Said, ReturnType<typeof given>, HelpStep | null]>([
  ['nothing when it goes well', fine, given(), null],
  ['nothing when it goes well again after help', fine, given(['tip', 14]), null],
  ['a tip first', bad, given(), 'tip'],
  ['the same tip when the same check-in is answered again', bad, given(['tip', 29]), 'tip'],
  ['an offer to talk next', bad, given(['tip', 14]), 'offer-talk'],
  ['an offer to end then', bad, given(['tip', 1], ['offer-talk', 14]), 'offer-end'],
  ['nothing more when all was given', bad, given(['tip', 1], ['offer-talk', 2], ['offer-end', 14]), null],
])('the help for an answer is %s', (_name, said, before, step) => {
  expect(helpFor(said, at(28), before)).toBe(step);
});

const meeting = (days: number) => ({ startsAt: at(days), heldAt: at(days + 1) });
const planned = (days: number) => ({ startsAt: at(days), heldAt: null });
const answered = (days: number) => ({ answeredAt: at(days) });

test.each([
  ['nobody has met, too early', 13.9, [], [], []],
  ['a meeting that nobody said took place', 14, [planned(3)], [answered(13)], ['first-meeting']],
  ['no first meeting and no word for three weeks', 21, [], [], ['first-meeting', 'contact']],
  ['an answer is contact too', 21, [], [answered(14)], ['first-meeting']],
  ['one meeting, and the second is not late yet', 34.9, [meeting(5)], [answered(28)], []],
  ['one meeting, and no second for 30 days', 35, [meeting(5)], [answered(28)], ['second-meeting']],
  ['two meetings, then silence', 40, [meeting(5), meeting(19)], [answered(14)], ['contact']],
  ['two meetings, then an answer', 40, [meeting(5), meeting(19)], [answered(20)], []],
])('silence: %s', (_name, days, meetings, checkIns, fired) => {
  expect(watchesFired(contactOf(START, meetings, checkIns), at(days))).toEqual(fired);
});

test('a person is nudged once for each watch of a pair, and once a week at most', () => {
  const nudge = (pairId: string, watch: string, days: number) => ({ pairId, watch, at: at(days) });
  const both = ['first-meeting', 'contact'] as const;
  expect(nudgeDue('a', both, [], at(21))).toBe('first-meeting');
  expect(nudgeDue('a', both, [nudge('a', 'first-meeting', 15)], at(21))).toBeNull();
  expect(nudgeDue('a', both, [nudge('a', 'first-meeting', 14)], at(21))).toBe('contact');
  expect(nudgeDue('a', both, [nudge('a', 'first-meeting', 1), nudge('a', 'contact', 9)], at(21))).toBeNull();
  expect(nudgeDue('a', both, [nudge('b', 'first-meeting', 1)], at(21))).toBe('first-meeting');
  expect(nudgeDue('a', both, [nudge('b', 'first-meeting', 20)], at(21))).toBeNull();
});
