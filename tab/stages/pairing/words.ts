import type { Bound, Cost } from '../../../shared/pairing/contract.ts';
import type { OpenBan } from '../../../shared/pairing/rules.ts';
import type { RunStep } from '../../../shared/pairing/run.ts';
import type { Part } from '../../../shared/pairing/score.ts';
import type { Objective } from '../../../shared/pairing/settings.ts';

/** Scores run to 1000; people read them out of 100. */
export const outOf100 = (score: number) => Math.round(score / 10);

export const stepNames: Record<RunStep, string> = {
  reading: 'Reading who is free',
  candidates: 'Looking for candidates',
  solving: 'Solving',
  pricing: 'Checking every other pair',
  seating: 'Finding the seat for a third',
  'looking-closer': 'Looking closer at the result',
};

export const objectiveNames: Record<Objective, { label: string; says: string }> = {
  default: {
    label: 'Cover main wants first',
    says: 'As many people as possible get something they mainly want; then few weak pairs; then the best fit in all.',
  },
  'greatest-total': {
    label: 'Greatest total',
    says: 'The best fit in all, added up. Some people may find their main want left open.',
  },
  'raise-the-weakest': {
    label: 'Raise the weakest pair',
    says: 'The pair that fits least is made to fit as well as it can be; then the best fit in all.',
  },
};

export const banNames: Record<OpenBan, string> = {
  'reporting-line': 'a reporting line',
  coordinator: 'your decision',
  'ended-this-round': 'a pair that ended in this round',
  'no-language': 'no language in common',
  'no-hour': 'no working hour in common',
};

export const partNames: Record<Part, string> = {
  exchange: 'What each can give',
  ways: 'Ways of working',
  goals: 'Goals',
  preferences: 'Your preferences',
  criteria: 'What matters most to them',
  wishes: 'Wishes for each other',
};

type Number = (value: number) => string;

const many = (count: number, one: string, more: string, number: Number) =>
  count === 1 ? `1 ${one}` : `${number(count)} ${more}`;

/** A change against the proposal at hand, the worse things first; each a phrase. */
export function costWords(cost: Cost, number: Number): string[] {
  const { people, first, relaxed, covered, underFloor, total } = cost;
  const turns = (count: number, worse: string, better: string, one: string, more: string) =>
    count === 0 ? [] : [`${many(Math.abs(count), one, more, number)} ${count > 0 ? worse : better}`];
  return [
    ...turns(people, 'left without a partner', 'gaining a partner', 'person', 'people'),
    ...turns(
      first,
      'who waited before waiting again',
      'who waited before gaining a partner',
      'person',
      'people',
    ),
    ...turns(relaxed, 'with a rule relaxed besides', 'fewer with a rule relaxed', 'pair', 'pairs'),
    ...turns(covered, 'without their main want', 'with their main want besides', 'person', 'people'),
    ...turns(underFloor, 'more under the floor', 'fewer under the floor', 'pair', 'pairs'),
    ...turns(total, 'of fit less in all', 'of fit more in all', 'point', 'points'),
  ];
}

export function boundWords(bound: Bound, number: Number): string {
  if (bound.tier === 'first') return 'leaves somebody waiting who waited before';
  if (bound.tier === 'relaxed') return 'costs at least what relaxing a rule does';
  if (bound.tier === 'covered') return 'costs at least what a main want left open does';
  if (bound.tier === 'underFloor') return 'costs at least what a pair under the floor does';
  return bound.points > 0
    ? `costs at least ${many(bound.points, 'point', 'points', number)} in all`
    : 'may cost nobody anything';
}
