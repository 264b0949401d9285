/** A pair's worth as one whole number, so that millions of them cost no objects; `FORBIDDEN` when it may not be. */
export type Worth = number;

export const FORBIDDEN: Worth = -1;
const MOST = 1023;

/** covers: how many of the two have a main want covered by the other (0, 1, 2). score: 0..1000, whole. */
export const worthOf = (covers: number, score: number): Worth => covers * (MOST + 1) + score;
export const coversOf = (worth: Worth): number => Math.floor(worth / (MOST + 1));
export const scoreOf = (worth: Worth): number => worth & MOST;

export interface Objective {
  /**
   * After as many people as possible: `default` covers as many main wants as possible, then leaves as few pairs as
   * possible under the floor, then seeks the greatest total score. `raise-the-weakest` makes the lowest score of all
   * pairs as high as possible, then seeks the greatest total. Each comes strictly before the next.
   */
  preset: 'default' | 'greatest-total' | 'raise-the-weakest';
  /** a score */
  floor: number;
}

/**
 * By worth: the weight that makes the sum over up to `groups` groups compare as the tiers do, one after the other.
 * What scores less than `least` is not allowed: -Infinity.
 */
export function weightsOf(objective: Objective, groups: number, least: number): Float64Array {
  const overFloor = groups * MOST + 1;
  const covered = groups * (overFloor + MOST) + 1;
  const tiered = objective.preset === 'default';
  return Float64Array.from({ length: 3 * (MOST + 1) }, (_, worth) => {
    const score = scoreOf(worth);
    if (score < least) return -Infinity;
    if (!tiered) return score;
    return coversOf(worth) * covered + (score >= objective.floor ? overFloor : 0) + score;
  });
}

/** What a matching brings, tier by tier. */
export interface Tally {
  people: number;
  covered: number;
  underFloor: number;
  total: number;
  weakest: number;
}

export function tallyOf(worths: Worth[], people: number, floor: number): Tally {
  const scores = worths.map(scoreOf);
  return {
    people,
    covered: worths.reduce((sum, worth) => sum + coversOf(worth), 0),
    underFloor: scores.filter((score) => score < floor).length,
    total: scores.reduce((sum, score) => sum + score, 0),
    weakest: scores.reduce((least, score) => Math.min(least, score), scores.length > 0 ? MOST : 0),
  };
}
