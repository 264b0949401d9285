import { ways } from '../assessment.ts';
import type { Profile } from './profile.ts';

const EITHER = 2;

/** 0 to 1: nearness on the five scales; a scale that one left out counts as "either". */
export function similarWays(a: Profile, b: Profile): number {
  const apart = ways.reduce(
    (sum, way) => sum + Math.abs((a.ways[way] ?? EITHER) - (b.ways[way] ?? EITHER)) / 2,
    0,
  );
  return 1 - apart / ways.length;
}

/** The words two people's goals share, without the small and the common ones. */
export function sharedGoals(a: Profile, b: Profile): string[] {
  const words = new Set(a.goals.flatMap(goalWords));
  return [...new Set(b.goals.flatMap(goalWords))].filter((word) => words.has(word));
}

/** 0 to 1: two words in common are as good as more. */
export const similarGoals = (a: Profile, b: Profile): number => worthOfSharedWords(sharedGoals(a, b).length);

export const worthOfSharedWords = (count: number): number => Math.min(1, count / 2);

const SMALL_WORD = 4;
/** Longer than the small ones, and still in anybody's goals whatever they are about. */
const commonWords = new Set(
  `about after again along always another around become becoming before being better could doing during every
  everyone finally first getting giving going having improve improving knowing learn learned learning little making
  might myself never other others really should since skill skills someone something start starting still their them
  there these things think those through together towards trying under understand until using wants where which while
  within without would years`.split(/\s+/),
);

/** What a goal is about, word by word. */
export const goalWords = (goal: string): string[] =>
  goal
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > SMALL_WORD && !commonWords.has(word));
