import { expect, test } from 'vitest';
import { type Enrolment, isPaused, type PairFacts, type Standing, standing } from '../../shared/enrolment.ts';
import type { Todo } from '../../shared/opt-in/contract.ts';
import { mayJoin, mayPauseUntil, type Open, todo } from '../../shared/opt-in/rules.ts';
import { daysLater } from '../../shared/time.ts';

const NOW = '2026-03-02T09:00:00.000Z';
const nothing: Open = {
  standing: 'trial',
  termOver: false,
  signed: null,
  meetingUnreported: false,
  checkInOpen: false,
  trialUndecided: false,
  surveyOpen: false,
};
const everything: Open = {
  standing: 'trial',
  termOver: false,
  signed: false,
  meetingUnreported: true,
  checkInOpen: true,
  trialUndecided: true,
  surveyOpen: true,
};

test.each<[string, Open, Todo[]]>([
  ['an invitation', { ...everything, standing: 'invited' }, ['answer-invitation']],
  ['the assessment', { ...everything, standing: 'joined' }, ['assess']],
  ['neither once the term has ended', { ...nothing, standing: 'invited', termOver: true }, []],
  ['nor for answers', { ...nothing, standing: 'joined', termOver: true }, []],
  ['nothing while the pairs are not made', { ...nothing, standing: 'assessed' }, []],
  ['nothing while waiting', { ...nothing, standing: 'waiting' }, []],
  ['nothing when all is done', nothing, []],
  ['nothing to sign once signed', { ...nothing, signed: true }, []],
  ['a signature', { ...nothing, signed: false }, ['sign']],
  [
    'everything, the most urgent first',
    everything,
    ['decide-trial', 'evaluate', 'sign', 'report-meeting', 'check-in'],
  ],
  ['the survey after the end', { ...nothing, standing: 'completed', surveyOpen: true }, ['evaluate']],
  ['nothing during a break', { ...everything, standing: 'paused' }, []],
  ['nothing after leaving', { ...everything, standing: 'left' }, []],
  ['nothing after a no', { ...everything, standing: 'declined' }, []],
])('a person is asked for %s', (_name, open, asked) => {
  expect(todo(open)).toEqual(asked);
});

test.each([
  ['this very moment', 0, false],
  ['yesterday', -1, false],
  ['tomorrow', 1, true],
  ['a year from now', 365, true],
  ['later than a year', 366, false],
])('a break until %s', (_name, days, may) => {
  expect(mayPauseUntil(daysLater(NOW, days), NOW)).toBe(may);
});

test('who was invited, declined or left may join; who is in it need not', () => {
  const all: Standing[] = ['invited', 'declined', 'left', 'paused', 'joined', 'assessed', 'waiting', 'trial'];
  expect(all.filter(mayJoin)).toEqual(['invited', 'declined', 'left']);
});

const invited: Enrolment = {
  ...{ roundId: 'r', personId: 'p', invitedAt: NOW, joinedAt: null, declinedAt: null, declineReason: null },
  ...{ askNextRound: null, pausedAt: null, pausedUntil: null, assessedAt: null, waitingAt: null },
  ...{ waitingReason: null, leftAt: null, leftReason: null, farewell: null },
};
const joined = { ...invited, joinedAt: NOW };
const assessed = { ...joined, assessedAt: NOW };
const resting = { pausedAt: NOW, pausedUntil: daysLater(NOW, 7) };
const published: PairFacts = { publishedAt: NOW, confirmedAt: null, completedAt: null, endedAt: null };

test.each<[Standing, Enrolment, PairFacts | null]>([
  ['invited', invited, null],
  ['joined', joined, null],
  ['assessed', assessed, null],
  ['assessed', assessed, { ...published, publishedAt: null }],
  ['waiting', { ...assessed, waitingAt: NOW }, null],
  ['waiting', { ...assessed, waitingAt: NOW }, { ...published, endedAt: NOW }],
  ['trial', assessed, published],
  ['confirmed', assessed, { ...published, confirmedAt: NOW }],
  ['completed', assessed, { ...published, confirmedAt: NOW, completedAt: NOW }],
  ['completed', { ...assessed, ...resting }, { ...published, completedAt: NOW }],
  ['paused', { ...assessed, ...resting }, published],
  ['paused', { ...joined, ...resting }, null],
  ['declined', { ...invited, declinedAt: NOW }, null],
  ['left', { ...assessed, leftAt: NOW }, published],
  ['left', { ...assessed, ...resting, leftAt: NOW }, null],
])('a person is %s', (where, enrolment, pair) => {
  expect(standing(enrolment, pair, daysLater(NOW, 1))).toBe(where);
});

test('a break is over when its day begins, to the moment', () => {
  const until = daysLater(NOW, 7);
  expect(isPaused({ ...joined, ...resting }, daysLater(until, -0.0001))).toBe(true);
  expect(isPaused({ ...joined, ...resting }, until)).toBe(false);
  expect(isPaused({ ...joined, pausedAt: NOW }, daysLater(NOW, 300))).toBe(true);
});
