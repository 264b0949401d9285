import { expect, test } from 'vitest';
import { daysLater } from '../../shared/time.ts';
import { type Decision, type Outcome, outcomeOf } from '../../shared/trial/rules.ts';

const ASKED = '2026-02-02T09:00:00.000Z';
const at = (days: number) => daysLater(ASKED, days);

const one = (choice: Decision['choice'], more: Partial<Decision> = {}): Decision => ({
  personId: 'x',
  askedAt: ASKED,
  choice,
  remindedAt: null,
  paused: false,
  ...more,
});
const yes = one('go-on');
const no = one('end');
const silent = one(null);
const reminded = one(null, { remindedAt: at(7) });

test.each<[string, Decision[], number, Outcome | null]>([
  ['both go on', [yes, yes], 0, 'go-on'],
  ['both want to end', [no, no], 0, 'ended-at-trial'],
  ['one goes on, one ends', [yes, no], 1, 'ended-at-trial'],
  ['one ends and the other is silent: nothing yet', [no, silent], 6.9, null],
  ['one ends and the other is silent for a week', [no, silent], 7, 'ended-at-trial'],
  ['the other was asked later, so his week is longer', [no, one(null, { askedAt: at(3) })], 9, null],
  ['one goes on and the other is silent', [yes, silent], 7, null],
  ['nobody is taken as silent before a reminder', [yes, silent], 60, null],
  ['silent, and reminded a moment ago', [yes, reminded], 13.9, null],
  ['silent a week after the reminder', [yes, reminded], 14, 'no-answer-at-trial'],
  ['silent both', [reminded, reminded], 14, 'no-answer-at-trial'],
  ['silent because of a pause', [yes, { ...reminded, paused: true }], 40, null],
  ['not asked yet because of a pause', [yes, one(null, { askedAt: null, paused: true })], 40, null],
  ['nobody asked yet', [one(null, { askedAt: null }), one(null, { askedAt: null })], 40, null],
  ['three go on', [yes, yes, yes], 0, 'go-on'],
  ['one of three ends', [yes, yes, no], 0, 'ended-at-trial'],
])('at the end of the trial: %s', (_name, decisions, days, outcome) => {
  expect(outcomeOf(decisions, at(days))).toBe(outcome);
});
