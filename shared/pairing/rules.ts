import type { Relaxation } from '../pair.ts';
import type { Preference } from '../program.ts';
import { meets } from './preferences.ts';
import { type Profile, shareAnHour } from './profile.ts';

export const bans = [
  'reporting-line',
  'confidential',
  'coordinator',
  'ended-this-round',
  'no-language',
  'no-hour',
] as const;
export type Ban = (typeof bans)[number];

/** The bans a coordinator may be told of: what stands on a confidential list is nobody's to know, not even as a number. */
export const openBans = {
  'reporting-line': true,
  coordinator: true,
  'ended-this-round': true,
  'no-language': true,
  'no-hour': true,
} as const satisfies Partial<Record<Ban, true>>;
export type OpenBan = keyof typeof openBans;

/** Pairs that may not be, by the order-free key of their two ids. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

export interface Setting {
  preferences: readonly Preference[];
  musts: readonly Preference[];
  /** Pairs the coordinator forbade. */
  forbidden: ReadonlySet<string>;
  /** Pairs of this round that ended. */
  ended: ReadonlySet<string>;
  /** How many rounds ago two people were last paired, by `pairKey`. */
  metBefore: ReadonlyMap<string, number>;
}

/** Why these two may never be paired; null when they may. These rules are never relaxed. */
export function bannedBecause(a: Profile, b: Profile, { forbidden, ended }: Setting): Ban | null {
  const key = pairKey(a.id, b.id);
  if (a.managers.includes(b.id) || b.managers.includes(a.id)) return 'reporting-line';
  if (a.avoids.has(b.id) || b.avoids.has(a.id)) return 'confidential';
  if (forbidden.has(key)) return 'coordinator';
  if (ended.has(key)) return 'ended-this-round';
  if (!a.languages.some((language) => b.languages.includes(language))) return 'no-language';
  return shareAnHour(a, b) ? null : 'no-hour';
}

const LONG_AGO = 3;

/** What may be given up when someone would otherwise wait, in the fixed order: the least important must first. */
export const relaxationOrder = (musts: readonly Preference[]): Relaxation[] => [
  ...musts.toReversed(),
  'met-three-rounds-ago',
  'met-before',
];

/** What would have to be given up for this pair. */
export function relaxationsFor(a: Profile, b: Profile, { musts, metBefore }: Setting): Relaxation[] {
  const roundsAgo = metBefore.get(pairKey(a.id, b.id));
  const unmet: Relaxation[] = musts.filter((must) => !meets(must, a, b));
  if (roundsAgo === undefined) return unmet;
  return [...unmet, roundsAgo >= LONG_AGO ? 'met-three-rounds-ago' : 'met-before'];
}

/** How far down the order a pair needs to go: 0 for nothing. */
export function relaxationStep(needed: readonly Relaxation[], order: readonly Relaxation[]): number {
  return Math.max(0, ...needed.map((one) => order.indexOf(one) + 1));
}
