import { exchange, weightOfWant } from '../../../shared/pairing/exchange.ts';
import { worthOf } from '../tiers.ts';
import {
  ASKED_AT_LEAST,
  GOALS,
  KIND,
  MAIN_WANTS,
  MANY_SKILLS,
  OFFERS,
  TRAITS,
  WANTS,
  WAYS,
} from './packed.ts';
import { layOutKinds, type Row } from './row.ts';
import { WAYS_KINDS, waysApart } from './ways.ts';

const COVER = worthOf(1, 0);

/**
 * Writes, for each of others[from..to), what the pair is worth at most into the same place of `into`: never below its
 * worth in any part. Told from what fits in one line of the processor's cache a person, without a branch but for those
 * who have nothing for each other. This is where most of the time of a large pool goes.
 */
export function boundsAlong(row: Row, others: Int32Array, from: number, to: number, into: Int32Array): void {
  layOutKinds(row);
  const { packed, person, wished, preferred } = row;
  const { traits, rules } = packed;
  const { waysPoints, wishPoints, goalsPoints } = rules;
  const i = person * TRAITS;
  const offers0 = traits[i + OFFERS]!;
  const offers1 = traits[i + OFFERS + 1]!;
  const wants0 = traits[i + WANTS]!;
  const wants1 = traits[i + WANTS + 1]!;
  const main0 = traits[i + MAIN_WANTS]!;
  const main1 = traits[i + MAIN_WANTS + 1]!;
  const goals = traits[i + GOALS]!;
  const ways = traits[i + WAYS]! * WAYS_KINDS;
  const someGoals = goalsPoints[2]!;
  const asked = traits[i + ASKED_AT_LEAST]!;
  const less = exchange(1, 1) - exchange(0, 1);
  const more = exchange(0, 1);
  const { shareOfCriteria, shareOfExchange } = rules;
  for (let k = from; k < to; k++) {
    const other = others[k]!;
    const j = other * TRAITS;
    let worth =
      shareOfCriteria +
      waysPoints[waysApart[ways + traits[j + WAYS]!]!]! +
      preferred[traits[j + KIND]!]! +
      wishPoints[wished[other]!]! +
      (goals & traits[j + GOALS]! ? someGoals : 0);
    const there0 = offers0 & traits[j + WANTS]!;
    const there1 = offers1 & traits[j + WANTS + 1]!;
    const back0 = wants0 & traits[j + OFFERS]!;
    const back1 = wants1 & traits[j + OFFERS + 1]!;
    if ((there0 | there1 | back0 | back1) !== 0) {
      const otherMain0 = there0 & traits[j + MAIN_WANTS]!;
      const otherMain1 = there1 & traits[j + MAIN_WANTS + 1]!;
      const there = mostOf(there0, there1, otherMain0, otherMain1, traits[j + ASKED_AT_LEAST]!);
      const back = mostOf(back0, back1, back0 & main0, back1 & main1, asked);
      worth += Math.ceil(
        shareOfExchange * (there < back ? less * there + more * back : less * back + more * there),
      );
      if ((otherMain0 | otherMain1) !== 0) worth += COVER;
      if (((back0 & main0) | (back1 & main1)) !== 0) worth += COVER;
    }
    into[k] = worth;
  }
}

const OF_OTHER = weightOfWant({ skill: '', level: 1, main: false });
const OF_MAIN = weightOfWant({ skill: '', level: 1, main: true });

/** The share of someone's wants that is met at most, when these kinds of what they want, and mainly want, are offered. */
function mostOf(kinds0: number, kinds1: number, main0: number, main1: number, asked: number): number {
  if ((kinds1 & MANY_SKILLS) !== 0) return 1;
  const mains = ones(main0) + ones(main1);
  const met = OF_MAIN * mains + OF_OTHER * (ones(kinds0) + ones(kinds1) - mains);
  return met >= asked ? 1 : met / asked;
}

/** How many bits are set: in pairs, then in fours, then in bytes, which a product adds up. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
