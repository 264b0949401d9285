import { couplesOf, sum } from '../../../shared/lists.ts';
import type { Relaxation } from '../../../shared/pair.ts';
import type { Profile } from '../../../shared/pairing/profile.ts';
import { relaxationsFor, type Setting } from '../../../shared/pairing/rules.ts';
import { score } from '../../../shared/pairing/score.ts';
import type { PairingSettings } from '../../../shared/pairing/settings.ts';
import { mutualWishes } from '../../../shared/pairing/wishes.ts';
import {
  type Couple,
  type PackedPeople,
  type PoolMatching,
  type PoolOptions,
  packPeople,
  type Tally,
} from '../../matching/index.ts';
import { inSlices } from './in-slices.ts';
import { solve } from './solve.ts';

/** People in the order the engine knows them by, and what holds for them. */
export interface Entry {
  profiles: readonly Profile[];
  setting: Setting;
  locked: readonly Couple[];
  /** Places of people who take no part any more. */
  without: readonly number[];
  /** Places of people who waited before, and go first. */
  first?: readonly number[];
}

export interface Matched {
  packed: PackedPeople;
  matching: PoolMatching;
  /** What stayed together whatever it was worth: the coordinator's locks, then mutual wishes. */
  held: readonly Couple[];
}

export type Warm = Pick<PoolOptions, 'from' | 'changed'>;
export type Listening = Pick<PoolOptions, 'onProgress' | 'signal'>;

/**
 * The best there is under these settings. Mutual wishes are held together, unless that would leave somebody waiting, or
 * somebody who waited before, or a rule given up, that need not be.
 */
export async function match(
  { profiles, setting, locked, without, first = [] }: Entry,
  { objective, floor, threes }: PairingSettings,
  listening: Listening = {},
  warm: Warm = {},
): Promise<Matched> {
  const busy = new Set([...locked.flat(), ...without]);
  const wished = mutualWishes(profiles, setting).filter((couple) => !couple.some((at) => busy.has(at)));
  const packed = await packPeople(profiles, setting, { threes });
  const aim = { preset: objective, floor };
  const attempt = async (held: readonly Couple[]): Promise<Matched> => {
    const matching = await solve(packed, aim, { ...listening, ...warm, locked: held, without, first });
    return { packed, matching, held };
  };
  const kept = await attempt([...locked, ...wished]);
  const { relaxed } = kept.matching.tally;
  const { waiting } = kept.matching;
  const unavoidable = threes ? 0 : (profiles.length - without.length) % 2;
  const again = waiting.some((at) => first.includes(at));
  if (wished.length === 0 || (relaxed === 0 && waiting.length <= unavoidable && !again)) return kept;
  const free = await attempt(locked);
  return betterBy(free.matching.tally, kept.matching.tally) > 0 ? free : kept;
}

const betterBy = (one: Tally, other: Tally): number =>
  one.people - other.people || one.first - other.first || other.relaxed - one.relaxed;

export interface Group {
  members: Profile[];
  score: number;
  relaxed: Relaxation[];
}

/** The pairs and the three of a matching, with people in them. */
export const groupsOf = (
  profiles: readonly Profile[],
  setting: Setting,
  { pairs, three }: PoolMatching,
): Promise<Group[]> =>
  inSlices([...pairs, ...(three ? [three] : [])], (places) =>
    groupOf(
      places.map((at) => profiles[at] as Profile),
      setting,
    ),
  );

function groupOf(members: Profile[], setting: Setting): Group {
  const couples = couplesOf(members);
  const scores = couples.map(([a, b]) => score(a, b, setting.preferences));
  const relaxed = new Set(couples.flatMap(([a, b]) => relaxationsFor(a, b, setting)));
  return {
    members,
    score: Math.round(sum(scores) / scores.length),
    relaxed: [...relaxed],
  };
}
