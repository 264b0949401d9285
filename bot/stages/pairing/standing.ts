import type { Profile } from '../../../shared/pairing/profile.ts';
import type { PairingSettings } from '../../../shared/pairing/settings.ts';
import type { App } from '../../app.ts';
import { inSlices } from './in-slices.ts';
import type { Entry, Matched, Warm } from './match.ts';
import type { PoolOfPeople } from './pool.ts';

/** A proposal as the engine left it: what a further run starts from, and what questions about it are answered with. */
export interface Standing extends Matched {
  proposalId: string;
  settings: PairingSettings;
  entry: Entry;
  /** By place: all that pairing knew of the person, to tell who has changed since. */
  prints: string[];
}

const KEPT = 4;
const kept = new WeakMap<App['store'], Map<string, Standing>>();

/** What this server remembers of a round's latest proposal. It is found again by solving anew, so it may be lost. */
export const remembered = ({ store }: App, roundId: string): Standing | null =>
  kept.get(store)?.get(roundId) ?? null;

export function remember({ store }: App, roundId: string, standing: Standing): void {
  const standings = kept.get(store) ?? new Map<string, Standing>();
  kept.set(store, standings);
  standings.delete(roundId);
  standings.set(roundId, standing);
  for (const oldest of [...standings.keys()].slice(0, -KEPT)) standings.delete(oldest);
}

/** Once it is published nothing is asked of it any more. */
export const forget = ({ store }: App, roundId: string): void => {
  kept.get(store)?.delete(roundId);
};

export const printOf = (profile: Profile): string =>
  JSON.stringify(profile, (_key, value) => {
    if (typeof value === 'bigint') return value.toString(36);
    return value instanceof Set ? [...value].sort() : value;
  });

/**
 * The people of a pool in the places they had before, where only some left or changed: then the engine goes on from
 * where it was. Newcomers, or other settings, make it begin anew. Either way the result is the same.
 */
export async function arranged(
  { profiles, setting, locked, first }: PoolOfPeople,
  settings: PairingSettings,
  before: Standing | null,
): Promise<{ entry: Entry; warm: Warm }> {
  const anew = { entry: { profiles, setting, locked, without: [], first }, warm: {} };
  if (!before || JSON.stringify(before.settings) !== JSON.stringify(settings)) return anew;
  const now = new Map(profiles.map((profile) => [profile.id, profile]));
  const placeOf = new Map(before.entry.profiles.map(({ id }, at) => [id, at]));
  if (profiles.some(({ id }) => !placeOf.has(id))) return anew;
  const again = before.entry.profiles.map((was) => now.get(was.id) ?? was);
  const moved = (at: number) => placeOf.get(profiles[at]?.id ?? '') ?? -1;
  const entry: Entry = {
    profiles: again,
    setting,
    locked: locked.map(([one, other]) => [moved(one), moved(other)] as const),
    without: again.flatMap(({ id }, at) => (now.has(id) ? [] : [at])),
    first: first.map(moved),
  };
  return {
    entry,
    warm: { from: before.matching.basis, changed: await changedSince(entry, before, placeOf) },
  };
}

/** Whose worths may have changed: who said something else, and who is in a pair that is newly ruled in or out. */
async function changedSince(
  { profiles, setting }: Entry,
  before: Standing,
  placeOf: Map<string, number>,
): Promise<number[]> {
  const prints = await inSlices(profiles, printOf);
  const changed = new Set(prints.flatMap((print, at) => (print === before.prints[at] ? [] : [at])));
  const was = before.entry.setting;
  const touched = [
    ...differing(setting.forbidden, was.forbidden),
    ...differing(setting.ended, was.ended),
    ...differing(new Set(setting.metBefore.keys()), new Set(was.metBefore.keys())),
  ];
  for (const id of touched.flatMap((key) => key.split(' '))) {
    const at = placeOf.get(id);
    if (at !== undefined) changed.add(at);
  }
  return [...changed];
}

const differing = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] => [
  ...[...one].filter((item) => !other.has(item)),
  ...[...other].filter((item) => !one.has(item)),
];
