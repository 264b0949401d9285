import { SMALLEST_GROUP } from '../../metrics.ts';
import type { ProgramSettings } from '../../program.ts';
import type { CountName } from './count-names.ts';

export const dimensions = ['department', 'site', 'level', 'tenure'] as const;
export type Dimension = (typeof dimensions)[number];

/** From short to long, by the round's beginning. */
export const tenureBands = ['under-1', '1-to-3', '3-to-10', 'over-10'] as const;

export type Counts = Partial<Record<CountName, number>>;

/** All people of a round who are alike in where they stand in the organization, counted. Null: the directory does not say. */
export interface Profile {
  at: Record<Dimension, string | null>;
  counts: Counts;
}

/** The raw counts of a round. They leave the server only through `publish`. */
export interface Counted {
  profiles: readonly Profile[];
  /** What is known of the round as a whole only. */
  whole: Counts;
}

// Coordinators' time is told in lots of two hours, whoever spent it.
const MINUTES_IN_A_LOT = 120;

/** The most that one person can add to a count, from the round's settings, which everybody may know. */
export function mostOf(name: CountName, settings: ProgramSettings): number {
  const { termWeeks, meetingEveryWeeks, checkInEveryWeeks } = settings;
  switch (name) {
    case 'past':
    case 'held':
      return Math.ceil(termWeeks / meetingEveryWeeks);
    case 'asked':
    case 'answered':
    case 'balanced':
    case 'compared':
    case 'differing':
      return Math.ceil(termWeeks / checkInEveryWeeks);
    case 'months':
      return Math.ceil((termWeeks * 7 + 14) / 30);
    case 'minutes':
      return MINUTES_IN_A_LOT / SMALLEST_GROUP;
    case 'score':
      return 1000;
    case 'coverage':
      return 100;
    case 'satisfaction':
      return 4;
    case 'growth':
      return 6;
    default:
      return 1;
  }
}

export function total(profiles: readonly Profile[]): Counts {
  const sums: Counts = {};
  for (const { counts } of profiles)
    for (const name in counts) {
      const key = name as CountName;
      sums[key] = (sums[key] ?? 0) + (counts[key] ?? 0);
    }
  return sums;
}
