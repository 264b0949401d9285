import type { Criterion, Offer, Want } from '../assessment.ts';
import { ways } from '../assessment.ts';
import type { Preference } from '../program.ts';
import { meets, weightsOf } from './preferences.ts';
import type { Profile } from './profile.ts';

/** A score's parts, of 1000: what the two can give each other weighs most, as it predicts most. */
export const shares = {
  exchange: 600,
  ways: 110,
  goals: 60,
  preferences: 150,
  criteria: 60,
  wishes: 20,
} as const;

/** A weak direction costs more than a strong one earns: three parts of four are the weaker one's. */
const WEAKER = 3 / 4;

const MAIN_WANT = 2;
const OTHER_WANT = 1;

/** 0 to 1: how well an offer meets a want; teaching needs a head start, and gladness. */
export function worthOfOffer(offer: Offer, want: Want): number {
  const ahead = offer.level - want.level;
  const level = ahead >= 1 ? 1 : ahead === 0 ? 0.6 : 0.2;
  return level * (0.4 + 0.2 * offer.willing);
}

/** 0 to 1: the share of `b`'s wants that `a` offers, main wants counting double. */
export function gives(a: Profile, b: Profile): number {
  let met = 0;
  let asked = 0;
  for (const want of b.wants) {
    const weight = want.main ? MAIN_WANT : OTHER_WANT;
    const offer = a.offers.find(({ skill }) => skill === want.skill);
    asked += weight;
    if (offer) met += weight * worthOfOffer(offer, want);
  }
  return asked === 0 ? 0 : met / asked;
}

/** 0 to 1: both directions, the weaker one counting most. */
export function exchange(a: Profile, b: Profile): number {
  const there = gives(a, b);
  const back = gives(b, a);
  return WEAKER * Math.min(there, back) + (1 - WEAKER) * Math.max(there, back);
}

/** How many of the two (0, 1, 2) have a main want that the other offers. */
export function covers(a: Profile, b: Profile): number {
  const covered = (one: Profile, other: Profile) =>
    one.wants.some(({ skill, main }) => main && other.offers.some((offer) => offer.skill === skill));
  return Number(covered(a, b)) + Number(covered(b, a));
}

/** 0 to 1: nearness on the five scales; a scale that one left out counts as "either". */
export function similarWays(a: Profile, b: Profile): number {
  const apart = ways.reduce((sum, way) => sum + Math.abs((a.ways[way] ?? 2) - (b.ways[way] ?? 2)) / 2, 0);
  return 1 - apart / ways.length;
}

/** The words two people's goals share, without the small and the common ones. */
export function sharedGoals(a: Profile, b: Profile): string[] {
  const words = new Set(a.goals.flatMap(goalWords));
  return [...new Set(b.goals.flatMap(goalWords))].filter((word) => words.has(word));
}

const SMALL_WORD = 4;
/** Longer than the small ones, and still in anybody's goals whatever they are about. */
const commonWords = new Set(
  `about after again along always another around become becoming before being better could doing during every
  everyone finally first getting giving going having improve improving knowing learn learned learning little making
  might myself never other others really should since skill skills someone something start starting still their them
  there these things think those through together towards trying under understand until using wants where which while
  within without would years`.split(/\s+/),
);
const goalWords = (goal: string): string[] =>
  goal
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SMALL_WORD && !commonWords.has(word));

/** 0 to 1: two shared words are as good as more. */
const similarGoals = (a: Profile, b: Profile): number => Math.min(1, sharedGoals(a, b).length / 2);

const preferred = (a: Profile, b: Profile, order: readonly Preference[]): number => {
  const weights = weightsOf(order);
  return order.reduce(
    (sum, preference, rank) => sum + (meets(preference, a, b) ? (weights[rank] ?? 0) : 0),
    0,
  );
};

/** 0 to 1: how far the pair gives one of the two what they said matters most to them. */
export function criterionMet(criterion: Criterion, mine: Profile, other: Profile): number {
  if (criterion === 'skills') return gives(other, mine);
  if (criterion === 'goals') return similarGoals(mine, other);
  if (criterion === 'ways') return similarWays(mine, other);
  return meets(criterion, mine, other) ? 1 : 0;
}

/** 0 to 1000, whole, and the same whichever of the two comes first. */
export function score(a: Profile, b: Profile, order: readonly Preference[]): number {
  const wished = Number(a.wishes.has(b.id)) + Number(b.wishes.has(a.id));
  return Math.round(
    shares.exchange * exchange(a, b) +
      shares.ways * similarWays(a, b) +
      shares.goals * similarGoals(a, b) +
      shares.preferences * preferred(a, b, order) +
      (shares.criteria * (criterionMet(a.criterion, a, b) + criterionMet(b.criterion, b, a))) / 2 +
      (shares.wishes * wished) / 2,
  );
}
