import { setImmediate as turn } from 'node:timers/promises';
import { seedOf } from '../../../shared/seed.ts';
import { inSlices } from './in-slices.ts';

/**
 * The order in which ties fall: drawn anew for each seed, so that nobody is always last, and the same whenever it is
 * drawn again. The seed is the round's id, which is kept.
 */
export async function drawnOrder<Item extends { id: string }>(
  items: readonly Item[],
  seed: string,
): Promise<Item[]> {
  const lots = await inSlices(items, (item) => ({ item, lot: seedOf(`${seed} ${item.id}`) }));
  lots.sort((a, b) => a.lot - b.lot || (a.item.id < b.item.id ? -1 : 1));
  await turn();
  return lots.map(({ item }) => item);
}
