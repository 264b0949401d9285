import type { Pair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** The person's own pair, going on or completed; not one that has ended: what was is left in peace. */
export async function ownPair({ store }: App, { id }: Pick<Actor, 'id'>, pairId: string): Promise<Pair> {
  const pair = await store.pairs.get(pairId);
  if (!pair?.publishedAt || !pair.members.includes(id)) throw new Refusal('not-your-pair');
  if (pair.endedAt) throw new Refusal('pair-has-ended');
  return pair;
}
