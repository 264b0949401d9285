import { sum } from '../../lists.ts';
import { SMALLEST_GROUP } from '../../metrics.ts';

/** People alike in department, site, level and tenure: those who took part, and those who did not. */
export interface Stratum {
  part: number;
  partGone: number;
  other: number;
  otherGone: number;
}

export interface Retention {
  /** Share still here of those who took part, minus the same of the others like them. */
  difference: number;
  /** 95 %. */
  low: number;
  high: number;
  /** People in each group who have somebody like them in the other. */
  participants: number;
  others: number;
}

/** Fewer than these on either side say nothing. */
export const LEAST_TO_COMPARE = 30;

const Z = 1.96;

/**
 * Participants against others like them: each kind of people is weighted by its participants (direct standardization),
 * so that both sides are of the same composition. The interval is the normal one, with each proportion's variance taken
 * after adding one who left and one who stayed (Agresti and Caffo), so that small kinds do not look certain.
 * In steps of what five people make, so that no few who left can be told from it. Null: fewer than 30 on either side.
 */
export function retention(strata: readonly Stratum[]): Retention | null {
  const matched = strata.filter(({ part, other }) => part > 0 && other > 0);
  const participants = sum(matched.map(({ part }) => part));
  const others = sum(matched.map(({ other }) => other));
  if (participants < LEAST_TO_COMPARE || others < LEAST_TO_COMPARE) return null;
  const weighted = (value: (one: Stratum) => number, power = 1) =>
    sum(matched.map((one) => (one.part / participants) ** power * value(one)));
  const difference = weighted(({ part, partGone, other, otherGone }) => otherGone / other - partGone / part);
  const spread =
    Z *
    Math.sqrt(weighted((one) => variance(one.partGone, one.part) + variance(one.otherGone, one.other), 2));
  const step = SMALLEST_GROUP / Math.min(participants, others);
  const points = (value: number) => Math.round(value / step) * step;
  const inLots = (people: number) => Math.round(people / SMALLEST_GROUP) * SMALLEST_GROUP;
  return {
    difference: points(difference),
    low: points(difference - spread),
    high: points(difference + spread),
    participants: inLots(participants),
    others: inLots(others),
  };
}

function variance(gone: number, of: number): number {
  const share = (gone + 1) / (of + 2);
  return (share * (1 - share)) / (of + 2);
}
