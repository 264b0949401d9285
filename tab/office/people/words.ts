import { type Standing, standings } from '../../../shared/enrolment.ts';
import { type PairState, pairStates } from '../../../shared/office/people/rules.ts';
import type { EndReason } from '../../../shared/pair.ts';

export const standingNames: Record<Standing, string> = {
  invited: 'Invited',
  declined: 'Said no',
  left: 'Left',
  paused: 'On a break',
  joined: 'Joined, no answers yet',
  assessed: 'Answers handed in',
  waiting: 'Waiting',
  trial: 'In trial',
  confirmed: 'Going on',
  completed: 'Completed',
};

const everyone = { value: '' as const, label: 'Everyone' };
export const standingChoices = [
  everyone,
  ...standings.map((value) => ({ value, label: standingNames[value] })),
];

export const pairStateNames: Record<PairState, string> = {
  trial: 'In trial',
  confirmed: 'Going on',
  completed: 'Completed',
  ended: 'Ended',
};

const all = { value: '' as const, label: 'All pairs' };
export const pairChoices = [all, ...pairStates.map((value) => ({ value, label: pairStateNames[value] }))];

export const endReasons: Record<EndReason, string> = {
  'ended-by-partner': 'ended by one of them',
  'ended-at-trial': 'ended after the trial',
  'no-answer-at-trial': 'no answer at the end of the trial',
  'partner-left': 'one of them left',
  'partner-unreachable': 'one of them could not be reached',
  'round-cancelled': 'the round was cancelled',
};
