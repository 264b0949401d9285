import type { InputOf } from '../../../shared/door.ts';
import type { photo as contract } from '../../../shared/meetings/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** A portrait is shown to whoever is paired with the person, and to nobody else. */
export async function photo(
  { store, graph }: App,
  { id }: Actor,
  { personId }: InputOf<typeof contract>,
): Promise<{ image: string | null }> {
  const pairs = await store.pairs.openOf(id);
  const mayBeSeen = pairs.some(({ members }) => members.includes(personId));
  return { image: mayBeSeen ? await graph.photo(personId) : null };
}
