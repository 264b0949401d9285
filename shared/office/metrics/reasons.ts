import type { CountName, ReasonName } from './count-names.ts';
import type { FigureName } from './figure-names.ts';

/** Why, of the figures that are told with reasons: of those not reached, of those waiting, of those whose pair ended. */
export const reasonsOf = {
  reach: ['closedChat', 'noApp', 'noTeams', 'notDelivered', 'notSent'],
  waiting: ['waitNobodyLeft', 'waitRuledOut', 'waitCameLate', 'waitPairEnded', 'waitAway', 'waitPairing'],
  'ended-early': ['endedByOne', 'endedAtTrial', 'endedUnanswered', 'endedLeft', 'endedWithRound'],
} as const satisfies Partial<Record<FigureName, readonly ReasonName[]>>;

export type Reasoned = keyof typeof reasonsOf;
export const reasoned = Object.keys(reasonsOf) as Reasoned[];

export const isReasoned = (name: FigureName): name is Reasoned => name in reasonsOf;

/** Nobody is in two of the parts. `all`: and whoever is in the whole is in one of them. */
export interface Partition {
  whole: CountName;
  parts: readonly CountName[];
  all: boolean;
}

/** What anybody knows of the counts who knows what they mean. */
export const partitions: readonly Partition[] = [
  { whole: 'audience', parts: ['reached', ...reasonsOf.reach], all: true },
  { whole: 'active', parts: ['matched', 'waiting'], all: true },
  { whole: 'waiting', parts: reasonsOf.waiting, all: true },
  { whole: 'paired', parts: ['open', 'completed', 'ended'], all: true },
  { whole: 'ended', parts: reasonsOf['ended-early'], all: true },
  { whole: 'surveyAnswered', parts: ['promoters', 'detractors'], all: false },
];

/** The first never counts more than the second, besides what the shares say. */
export const nested: readonly (readonly [CountName, CountName])[] = [
  ['active', 'assessed'],
  ['stuck', 'risky'],
  ['completed', 'confirmed'],
];
