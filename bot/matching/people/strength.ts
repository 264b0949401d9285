import type { Offer, SkillLevel, Want, Willingness } from '../../../shared/assessment.ts';
import { weightOfWant, worthOfOffer } from '../../../shared/pairing/exchange.ts';

const levels = [1, 2, 3, 4] as const satisfies SkillLevel[];
const willingnesses = [1, 2, 3] as const satisfies Willingness[];

/** Offers and wants as grades: what counts of them besides their skill. 0 is neither. */
export const gradeOfOffer = ({ level, willing }: Offer): number => 4 * (willing - 1) + level;
export const gradeOfWant = ({ level, main }: Want): number => (main ? MAIN : 0) + level;

const MAIN = 4;
export const isMain = (grade: number): boolean => grade > MAIN;

export const GRADES = 16;

/** By grade of the want, times GRADES, plus grade of the offer: what the offer is worth to who wants, by weight. */
export const strengths = strengthTable();

function strengthTable(): Float64Array {
  const table = new Float64Array(GRADES * GRADES);
  for (const main of [false, true]) {
    for (const wanted of levels) {
      for (const level of levels) {
        for (const willing of willingnesses) {
          const offer: Offer = { skill: '', level, willing };
          const want: Want = { skill: '', level: wanted, main };
          const place = GRADES * gradeOfWant(want) + gradeOfOffer(offer);
          table[place] = weightOfWant(want) * worthOfOffer(offer, want);
        }
      }
    }
  }
  return table;
}
