import { inSlices } from './in-slices.ts';

/** 32 bits that look random and follow from the text alone (Fowler, Noll and Vo's hash, 1a). */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The order in which ties fall: drawn anew for each seed, so that nobody is always last, and the same whenever it is
 * drawn again. The seed is the round's id, which is kept.
 */
export async function drawnOrder<Item extends { id: string }>(
  items: readonly Item[],
  seed: string,
): Promise<Item[]> {
  const lots = await inSlices(items, (item) => ({ item, lot: drawn(`${seed} ${item.id}`) }));
  return lots.sort((a, b) => a.lot - b.lot || (a.item.id < b.item.id ? -1 : 1)).map(({ item }) => item);
}
