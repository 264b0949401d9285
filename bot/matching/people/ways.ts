import { type Way, ways } from '../../../shared/assessment.ts';

/** Answers to the five scales as one number below WAYS_KINDS. */
export const WAYS_KINDS = 3 ** ways.length;
/** Steps that two people can be apart, over all scales. */
export const MOST_APART = 2 * ways.length;

const EITHER = 2;
export const packWays = (said: Partial<Record<Way, number>>): number =>
  ways.reduce((code, way) => 3 * code + (said[way] ?? EITHER) - 1, 0);

/** By two people's codes, the first times WAYS_KINDS: how many steps they are apart, over all scales. */
export const waysApart = apartTable();

function apartTable(): Uint8Array {
  const table = new Uint8Array(WAYS_KINDS ** 2);
  for (let a = 0; a < WAYS_KINDS; a++) {
    for (let b = 0; b < WAYS_KINDS; b++) {
      for (let i = a, j = b; i > 0 || j > 0; i = Math.floor(i / 3), j = Math.floor(j / 3)) {
        table[a * WAYS_KINDS + b]! += Math.abs((i % 3) - (j % 3));
      }
    }
  }
  return table;
}
