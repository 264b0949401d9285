import type { Offer, Want } from '../assessment.ts';
import type { Profile } from './profile.ts';
import { weightsOf } from './weights.ts';

/** 0 to 1: how well an offer meets a want. Teaching needs a head start: each step short of it halves what it is worth. */
export function worthOfOffer(offer: Offer, want: Want): number {
  return worthOfLevel(offer.level - want.level) * worthOfWilling(offer.willing);
}

/** 1 for those at least a step ahead, a half for equals, a quarter for those behind. */
const worthOfLevel = (ahead: number): number => (ahead >= 1 ? 1 : ahead === 0 ? 1 / 2 : 1 / 4);

/** 1 for "love to", three quarters for "happy to", a half for "if I must": half of it is being there at all. */
const worthOfWilling = (willing: Offer['willing']): number => (1 + willing) / 4;

/** A main want counts twice what another does. */
export const weightOfWant = ({ main }: Want): number => (main ? 2 : 1);

/** 0 to 1: the share of `b`'s wants that `a` offers, each by its weight and by how well it is met. */
export function gives(a: Profile, b: Profile): number {
  let met = 0;
  let asked = 0;
  for (const want of b.wants) {
    const weight = weightOfWant(want);
    const offer = a.offers.find(({ skill }) => skill === want.skill);
    asked += weight;
    if (offer) met += weight * worthOfOffer(offer, want);
  }
  return asked === 0 ? 0 : met / asked;
}

const [WEAKER = 0, STRONGER = 0] = weightsOf(['weaker', 'stronger']);

/**
 * 0 to 1: what goes there and what comes back, the weaker direction counting twice the stronger: in what people feel
 * of an exchange, what is missing weighs more than what is plenty.
 */
export const exchange = (there: number, back: number): number =>
  WEAKER * Math.min(there, back) + STRONGER * Math.max(there, back);

/** Whether `other` offers something that `one` mainly wants. */
export const isCovered = (one: Profile, other: Profile): boolean =>
  one.wants.some(({ skill, main }) => main && other.offers.some((offer) => offer.skill === skill));

/** How many of the two (0, 1, 2) have a main want that the other offers. */
export const covers = (a: Profile, b: Profile): number => Number(isCovered(a, b)) + Number(isCovered(b, a));
