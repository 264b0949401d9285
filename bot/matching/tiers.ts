/** A pair's worth as one whole number, so that millions of them cost no objects; `FORBIDDEN` when it may not be. */
export type Worth = number;

export const FORBIDDEN: Worth = -1;
export const MOST_SCORE = 1023;
const COVERS = 3;
/** Relaxations that a program can know: 0 is none. */
const STEPS = 8;
const WORTHS_A_STEP = COVERS * (MOST_SCORE + 1);

/**
 * covers: how many of the two have a main want covered by the other (0, 1, 2). score: 0..1000, whole. step: how far down
 * the order of relaxations the pair goes (0..7).
 */
export const worthOf = (covers: number, score: number, step = 0): Worth =>
  (step * COVERS + covers) * (MOST_SCORE + 1) + score;
export const scoreOf = (worth: Worth): number => worth & MOST_SCORE;
export const coversOf = (worth: Worth): number => (worth >> 10) % COVERS;
export const stepOf = (worth: Worth): number => Math.floor(worth / WORTHS_A_STEP);

export interface Objective {
  /**
   * After as many people as possible, as many as possible of those who go first, and as few relaxations, the deepest
   * first: `default` covers as many main wants as possible, then leaves as few pairs as possible under the floor, then
   * seeks the greatest total score.
   * `raise-the-weakest` makes the lowest score of all pairs as high as possible, then seeks the greatest total. Each
   * comes strictly before the next.
   */
  preset: 'default' | 'greatest-total' | 'raise-the-weakest';
  /** a score */
  floor: number;
}

/** What counts before the score, the most important last, and by how many at most in one pair. */
interface Tier {
  most: number;
  of: (worth: Worth) => number;
}

/** By whom a pair is made of, not by its worth: see `Weights.first`. */
const FIRST: Tier = { most: 2, of: () => 0 };

function tiersOf({ preset, floor }: Objective, steps: number): Tier[] {
  const relaxations = Array.from({ length: steps }, (_, i) => i + 1).map((step) => ({
    most: 1,
    of: (worth: Worth) => (stepOf(worth) === step ? -1 : 0),
  }));
  if (preset !== 'default') return relaxations;
  const enough = { most: 1, of: (worth: Worth) => Number(scoreOf(worth) >= floor) };
  return [enough, { most: 2, of: coversOf }, ...relaxations];
}

/**
 * The tiers as one sum: by worth, the weight; -Infinity for what is not allowed, and nothing for deeper relaxations than
 * may be used. One of a tier weighs its unit, each a multiple of the one before. Where a unit outweighs all that comes
 * after it, in all groups together, the tiers need no further proof. `doubtful` names the units that do not.
 */
export interface Weights {
  byWorth: Float64Array;
  /** what each of its two who goes first adds to the weight of a pair: one of the most important tier; 0 without it */
  first: number;
  doubtful: number[];
}

export interface Allowed {
  /** the deepest relaxation that may be used */
  steps: number;
  /** the lowest score */
  least: number;
  /** whether some go first */
  first?: boolean;
}

/** Weights for up to `groups` groups. */
export function weightsFor(
  objective: Objective,
  { steps, least, first = false }: Allowed,
  groups: number,
): Weights {
  const tiers = [...tiersOf(objective, steps), ...(first ? [FIRST] : [])];
  const { units, doubtful } = unitsFor(tiers, groups);
  const byWorth = Float64Array.from({ length: (steps + 1) * WORTHS_A_STEP }, (_, worth) => {
    if (scoreOf(worth) < least) return -Infinity;
    return tiers.reduce((sum, tier, i) => sum + units[i]! * tier.of(worth), scoreOf(worth));
  });
  return { byWorth, first: first ? units.at(-1)! : 0, doubtful };
}

/** Weights are kept below this where they can be; beyond the limit the solver's numbers would not be exact any more. */
const HEAVIEST = 2 ** 42;
const LIMIT = 2 ** 47;
/**
 * So many times as much as one group can differ in all that comes after it, one of a tier weighs: this where that keeps to
 * the limit, for then the duals can prove it; and never less than a bare difference that rounding cannot hide.
 */
const OUTWEIGHS = 8;
const BARELY = 4;

/** As far apart as need be, or else as can be. */
function unitsFor(tiers: Tier[], groups: number) {
  for (let apart = 2 ** 40; ; apart /= 2) {
    const units: number[] = [];
    const doubtful: number[] = [];
    let below = MOST_SCORE;
    for (const { most } of tiers) {
      const unit = nextPower(Math.min(groups, apart) * below + 1);
      if (apart < groups) doubtful.push(unit);
      units.push(unit);
      below += most * unit;
    }
    if (below <= (apart > OUTWEIGHS ? HEAVIEST : LIMIT) || apart <= BARELY) return { units, doubtful };
  }
}

const nextPower = (size: number): number => 2 ** Math.ceil(Math.log2(size));

/** What a matching brings, tier by tier. */
export interface Tally {
  people: number;
  /** of these, who goes first */
  first: number;
  /** groups in which something was given up; and by step of the order of relaxations, from the first */
  relaxed: number;
  byStep: number[];
  covered: number;
  underFloor: number;
  total: number;
  weakest: number;
}

export function tallyOf(worths: Worth[], people: number, first: number, floor: number): Tally {
  const scores = worths.map(scoreOf);
  const byStep = Array.from(
    { length: STEPS - 1 },
    (_, i) => worths.filter((worth) => stepOf(worth) === i + 1).length,
  );
  return {
    people,
    first,
    relaxed: byStep.reduce((sum, count) => sum + count, 0),
    byStep,
    covered: worths.reduce((sum, worth) => sum + coversOf(worth), 0),
    underFloor: scores.filter((score) => score < floor).length,
    total: scores.reduce((sum, score) => sum + score, 0),
    weakest: scores.reduce((least, score) => Math.min(least, score), scores.length > 0 ? MOST_SCORE : 0),
  };
}
