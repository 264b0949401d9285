import type { HelpStep } from '../../../shared/check-in.ts';
import type { WaitingReason } from '../../../shared/enrolment.ts';
import type { Attention } from '../../../shared/office/rounds/contract.ts';
import type { RoundState } from '../../../shared/round.ts';

export const stateNames: Record<RoundState, string> = {
  draft: 'Draft',
  announced: 'People are joining',
  pairing: 'Pairing',
  running: 'Running',
  closing: 'Closing',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

/** What the coordinator does next, if anything. */
export const nextSteps: Record<RoundState, string> = {
  draft: 'Not announced yet.',
  announced: 'The announcement is out. When enough have handed in their answers, make the pairs.',
  pairing: 'Nobody has been told of a partner yet. Look through the proposal, then publish it.',
  running: 'Pairs are meeting. Those who may need a hand are under Today.',
  closing: 'The term is over and people are asked how it was.',
  closed: 'This round is over.',
  cancelled: 'This round was cancelled.',
};

/** Said to the coordinator, who knows the rules by name. */
export const waitingReasons: Record<WaitingReason, string> = {
  'odd-one-out': 'An odd number, and no group of three was possible',
  'nobody-allowed': 'The rules allow nobody for them',
  'nobody-left': 'Everyone who suits them was paired with somebody else',
  'came-late': 'Finished after the pairs were made',
  'pair-ended': 'Their pair ended',
  paused: 'On a break',
  unreachable: 'Cannot be reached',
};

export const needs: Record<Attention['pairs'][number]['why'], string> = {
  'help-given': 'Got help',
  silent: 'Gone quiet',
  'not-met': 'Not met yet',
};

export const steps: Record<HelpStep, string> = {
  tip: 'Got a tip and a guide',
  'offer-talk': 'Offered a talk with you',
  'offer-end': 'Offered a way out',
};
