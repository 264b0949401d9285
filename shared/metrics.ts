/** Figures and slices about fewer people than this are hidden, and so is what would reveal them. */
export const SMALLEST_GROUP = 5;

/** Each figure with its formula in words, its count and its denominator. */
export interface Figure {
  name: FigureName;
  /** Null: hidden because too few people stand behind it. */
  value: number | null;
  count: number | null;
  of: number | null;
  unit: 'share' | 'days' | 'score' | 'people' | 'points' | 'per-month';
  /** "ever" counts all that happened in the round; "now" what holds at this moment. */
  when: 'now' | 'ever';
  target?: number;
}

export const figureNames = [
  'audience',
  'reach',
  'opt-in',
  'assessed',
  'matched',
  'waiting',
  'confirmed',
  'quality',
  'coverage',
  'time-to-first-meeting',
  'met-within-14-days',
  'second-meeting',
  'meetings-held',
  'agreement-signed',
  'check-in-response',
  'satisfaction',
  'recommendation',
  'balance',
  'completion',
  'ended-early',
] as const;
export type FigureName = (typeof figureNames)[number];

/** Formulas in words, shown beside each figure. */
export const definitions: Record<FigureName, string> = {
  audience: 'People this round addresses.',
  reach: 'People who received the announcement, of the audience.',
  'opt-in': 'People who joined, of those reached.',
  assessed: 'People who finished their assessment, of those who joined.',
  matched: 'People in an open pair, of those assessed and active.',
  waiting: 'People assessed and active who have no partner.',
  confirmed: 'Pairs that both chose to go on after the trial, of all pairs published.',
  quality: 'Mean score of the pairs, 0 to 100.',
  coverage: 'People whose partner offers something they mainly want, of people paired.',
  'time-to-first-meeting':
    'Median days from the introduction to the first meeting that partners say took place.',
  'met-within-14-days':
    'Pairs with a meeting confirmed within 14 days of the introduction, of all pairs that old.',
  'second-meeting': 'Pairs with two or more confirmed meetings, of pairs with at least one.',
  'meetings-held': 'Meetings that a partner says took place, of meetings booked whose time has passed.',
  'agreement-signed': 'Pairs whose agreement all have signed, of all pairs.',
  'check-in-response': 'Check-ins answered, of check-ins sent.',
  satisfaction: 'Mean answer in the closing survey, 1 to 5.',
  recommendation: 'Share answering 9 or 10 minus share answering 0 to 6 in the closing survey.',
  balance: 'Check-ins answering "balanced", of check-ins answered.',
  completion: 'Pairs that completed the term, of all pairs published.',
  'ended-early': 'Pairs that ended before the term, of all pairs published.',
};

/** A share that rests on too few people, or from which a few could be worked out, is not shown at all. */
export function share(
  name: FigureName,
  count: number,
  of: number,
  when: Figure['when'],
  target?: number,
): Figure {
  const hidden =
    of < SMALLEST_GROUP ||
    (count > 0 && count < SMALLEST_GROUP) ||
    (count < of && of - count < SMALLEST_GROUP);
  return {
    name,
    value: hidden ? null : count / of,
    count: hidden ? null : count,
    of: of < SMALLEST_GROUP ? null : of,
    unit: 'share',
    when,
    ...(target === undefined ? {} : { target }),
  };
}

export function measured(
  name: FigureName,
  value: number | null,
  of: number,
  unit: Figure['unit'],
  when: Figure['when'],
  target?: number,
): Figure {
  const hidden = of < SMALLEST_GROUP;
  return {
    name,
    value: hidden ? null : value,
    count: null,
    of: hidden ? null : of,
    unit,
    when,
    ...(target === undefined ? {} : { target }),
  };
}

export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
};
