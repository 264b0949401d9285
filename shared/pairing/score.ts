import type { Criterion } from '../assessment.ts';
import type { Preference } from '../program.ts';
import { exchange, gives } from './exchange.ts';
import { similarGoals, similarWays } from './likeness.ts';
import { meets } from './preferences.ts';
import type { Profile } from './profile.ts';
import { weightsOf, wholeShares } from './weights.ts';

/** The best that a pair can score. */
export const MOST_SCORE = 1000;

/** What a pair is made of, each from 0 to 1, but `wishes`: how many of the two (0, 1, 2) wished for the other. */
export interface Parts {
  /** What the first can give the second of what they want, and the other way round. */
  there: number;
  back: number;
  ways: number;
  goals: number;
  /** The program's preferences that the two meet, by their weights. */
  preferences: number;
  /** How far the pair gives each of the two what they said matters most to them. */
  criterionA: number;
  criterionB: number;
  wishes: number;
}

/** A score's parts in the order of what they count; those of one line stand together, the earlier counting more. */
const inOrder = [['exchange'], ['ways', 'goals'], ['preferences', 'criteria'], ['wishes']] as const;

export type Part = (typeof inOrder)[number][number];
export type Shares = Record<Part, number>;

/**
 * What each part is worth at most, summing to 1000. They follow from the order of the parts alone, by the rule of
 * `weightsOf`. What a program does not ask for, has no share.
 */
export function sharesFor(order: readonly Preference[]): Shares {
  const lines = inOrder.map((line) =>
    line.filter((part) => part !== 'preferences' || order.length > 0),
  ) as Part[][];
  const lineWeights = weightsOf(lines);
  const parts = lines.flat();
  const shares = lines.flatMap((line, at) =>
    weightsOf(line).map((weight) => weight * (lineWeights[at] ?? 0)),
  );
  const whole = wholeShares(shares, MOST_SCORE);
  const entries = parts.map((part, place) => [part, whole[place] ?? 0]);
  return { preferences: 0, ...Object.fromEntries(entries) } as Shares;
}

/** Each part's points, whole, at most its share. */
export const pointsOf = (parts: Parts, shares: Shares): Shares => ({
  exchange: Math.round(shares.exchange * exchange(parts.there, parts.back)),
  ways: Math.round(shares.ways * parts.ways),
  goals: Math.round(shares.goals * parts.goals),
  preferences: Math.round(shares.preferences * parts.preferences),
  criteria: Math.round((shares.criteria * (parts.criterionA + parts.criterionB)) / 2),
  wishes: Math.round((shares.wishes * parts.wishes) / 2),
});

/** 0 to 1000, whole: the sum of the points. */
export function scoreOfParts(parts: Parts, shares: Shares): number {
  const points = pointsOf(parts, shares);
  return points.exchange + points.ways + points.goals + points.preferences + points.criteria + points.wishes;
}

export const partsOf = (a: Profile, b: Profile, order: readonly Preference[]): Parts => ({
  there: gives(a, b),
  back: gives(b, a),
  ways: similarWays(a, b),
  goals: similarGoals(a, b),
  preferences: preferred(a, b, order),
  criterionA: criterionMet(a.criterion, a, b),
  criterionB: criterionMet(b.criterion, b, a),
  wishes: Number(a.wishes.has(b.id)) + Number(b.wishes.has(a.id)),
});

/** 0 to 1: the preferences the two meet, each by the weight of its place in the coordinator's order. */
export function preferred(a: Profile, b: Profile, order: readonly Preference[]): number {
  const weights = weightsOf(order);
  return order.reduce(
    (sum, preference, rank) => sum + (meets(preference, a, b) ? (weights[rank] ?? 0) : 0),
    0,
  );
}

/** 0 to 1: how far the pair gives one of the two what they said matters most to them. */
export function criterionMet(criterion: Criterion, mine: Profile, other: Profile): number {
  if (criterion === 'skills') return gives(other, mine);
  if (criterion === 'goals') return similarGoals(mine, other);
  if (criterion === 'ways') return similarWays(mine, other);
  return meets(criterion, mine, other) ? 1 : 0;
}

/** 0 to 1000, whole, and the same whichever of the two comes first. */
export const score = (a: Profile, b: Profile, order: readonly Preference[]): number =>
  scoreOfParts(partsOf(a, b, order), sharesFor(order));
