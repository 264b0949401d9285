import { byId } from '../../../shared/lists.ts';
import type { Named } from '../../../shared/pairing/contract.ts';
import type { App } from '../../app.ts';

/** People as the desk names them. */
export async function named({ store }: App, ids: readonly string[]): Promise<(id: string) => Named> {
  const people = byId(await store.people.all([...new Set(ids)]));
  return (id) => {
    const person = people.get(id);
    return { id, name: person?.name ?? '', department: person?.department ?? null };
  };
}
