import { worthOfSharedWords } from '../../../shared/pairing/likeness.ts';
import { relaxationOrder, relaxationStep, type Setting } from '../../../shared/pairing/rules.ts';
import { type Parts, pointsOf, sharesFor } from '../../../shared/pairing/score.ts';
import { weightsOf } from '../../../shared/pairing/weights.ts';
import { type Preference, preferences } from '../../../shared/program.ts';
import type { PackedRules } from './packed.ts';
import { sharedInts } from './shared-memory.ts';
import { MOST_APART } from './ways.ts';

export const bitOfPreference = (preference: Preference): number => 1 << preferences.indexOf(preference);

const SETS = 1 << preferences.length;
const NONE: Parts = {
  there: 0,
  back: 0,
  ways: 0,
  goals: 0,
  preferences: 0,
  criterionA: 0,
  criterionB: 0,
  wishes: 0,
};

/** What shared/pairing makes of each small case, worked out once, so that a pair only looks it up. */
export function packRules(
  { preferences: order, musts, metBefore }: Setting,
  skills: number,
  words: number,
): PackedRules {
  const shares = sharesFor(order);
  const points = (part: Partial<Parts>) => pointsOf({ ...NONE, ...part }, shares);
  const steps = relaxationOrder(musts);
  const has = (set: number) => (preference: Preference) => (set & bitOfPreference(preference)) !== 0;
  const weights = weightsOf(order);
  const preferred = (set: number) =>
    order.reduce((sum, preference, rank) => sum + (has(set)(preference) ? weights[rank]! : 0), 0);
  const stepOf = (set: number) =>
    relaxationStep(
      musts.filter((must) => !has(set)(must)),
      steps,
    );
  const table = (size: number, entry: (index: number) => number) =>
    sharedInts(Array.from({ length: size }, (_, i) => entry(i)));
  return {
    skills,
    words,
    steps: musts.length + metBefore.size > 0 ? steps.length : 0,
    preferencePoints: table(SETS, (set) => points({ preferences: preferred(set) }).preferences),
    waysPoints: table(MOST_APART + 1, (apart) => points({ ways: 1 - apart / MOST_APART }).ways),
    goalsPoints: table(3, (count) => points({ goals: worthOfSharedWords(count) }).goals),
    wishPoints: table(3, (wishes) => points({ wishes }).wishes),
    shareOfExchange: shares.exchange,
    shareOfCriteria: shares.criteria,
    mustStep: table(SETS, stepOf),
  };
}
