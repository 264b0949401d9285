import { SMALLEST_GROUP } from '../../metrics.ts';

/**
 * A number from 0 up to 1 for a cell of a table: the same whenever it is asked for, and nobody's to know.
 * It says where between two lots the cell's count goes over to the next one.
 */
export type Draw = (cell: string) => number;

/** What is published of a count: a multiple of the lot, less than one lot away from the truth. */
export interface InLots {
  about: number;
  /** The truth is no further away than this, and may be anything within. */
  give: number;
}

/**
 * `most`: what one person can add to the count; a lot is what the smallest group can add. `people`: how many there are,
 * which everyone may know; told is no more than whole lots of them, so that "all of them" is never certain either.
 */
export function inLots(
  count: number,
  { most, people, draw }: { most: number; people: number; draw: number },
): InLots {
  const lot = SMALLEST_GROUP * most;
  const lots = Math.min(
    Math.floor((count + Math.floor(draw * lot)) / lot),
    Math.floor(people / SMALLEST_GROUP),
  );
  return { about: lots * lot, give: lot - 1 };
}
