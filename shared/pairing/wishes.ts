import type { Profile } from './profile.ts';
import { bannedBecause, pairKey, relaxationsFor, type Setting } from './rules.ts';
import { score } from './score.ts';

/**
 * Who wished for each other and may be paired without anything being given up, by their places among the profiles;
 * nobody twice. Of several, the better score first, then the order of the ids.
 */
export function mutualWishes(profiles: readonly Profile[], setting: Setting): [number, number][] {
  const place = new Map(profiles.map(({ id }, at) => [id, at]));
  const couples = profiles.flatMap((one, at) =>
    [...one.wishes].flatMap((id) => {
      const with_ = place.get(id);
      const other = profiles[with_ ?? -1];
      if (with_ === undefined || with_ <= at || !other?.wishes.has(one.id)) return [];
      if (bannedBecause(one, other, setting) || relaxationsFor(one, other, setting).length > 0) return [];
      const worth = score(one, other, setting.preferences);
      return [{ pair: [at, with_] as [number, number], worth, key: pairKey(one.id, other.id) }];
    }),
  );
  couples.sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
  const taken = new Set<number>();
  return couples.flatMap(({ pair }) => {
    if (pair.some((at) => taken.has(at))) return [];
    for (const at of pair) taken.add(at);
    return [pair];
  });
}
