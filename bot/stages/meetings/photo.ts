import type { InputOf } from '../../../shared/door.ts';
import type { photo as contract } from '../../../shared/meetings/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';

/** A portrait is shown to whoever is paired with the person, and to nobody else; without it, their initials are. */
export async function photo(
  { store, graph, log }: App,
  { id }: Actor,
  { personId }: InputOf<typeof contract>,
): Promise<{ image: string | null }> {
  const pairs = await store.pairs.openOf(id);
  if (!pairs.some(({ members }) => members.includes(personId))) return { image: null };
  try {
    return { image: await graph.photo(personId) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.info({ status: error.status, code: error.code }, 'meetings.photo');
    return { image: null };
  }
}
