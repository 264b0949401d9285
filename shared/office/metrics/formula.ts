import type { CountName } from './count-names.ts';

export type Formula =
  | { is: 'people'; part: CountName }
  | { is: 'share'; part: CountName; whole: CountName }
  /**
   * `from`: what a person adds nothing to the sum with; `to`: the most there is; `by`: what the sum is divided by, to be
   * of the figure's unit.
   */
  | { is: 'mean'; sum: CountName; whole: CountName; from: number; to: number; by: number }
  | { is: 'balance'; plus: CountName; minus: CountName; whole: CountName }
  /** By when half of them had come: the first of the steps. */
  | { is: 'half'; steps: readonly (readonly [CountName, number])[]; whole: CountName };

export type Unit =
  | 'people'
  | 'share'
  | 'days'
  | 'minutes'
  | 'score'
  | 'mark'
  | 'points'
  | 'levels'
  | 'per-month';

export const people = (part: CountName): Formula => ({ is: 'people', part });
export const share = (part: CountName, whole: CountName): Formula => ({ is: 'share', part, whole });
export const half = (whole: CountName, steps: Partial<Record<CountName, number>>): Formula => ({
  is: 'half',
  whole,
  steps: Object.entries(steps) as [CountName, number][],
});

export const mean = (
  sum: CountName,
  whole: CountName,
  { from = 0, to = Number.POSITIVE_INFINITY, by = 1 } = {},
): Formula => ({
  is: 'mean',
  sum,
  whole,
  from,
  to,
  by,
});
