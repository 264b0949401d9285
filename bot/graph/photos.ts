import { ResponseType } from '@microsoft/microsoft-graph-client';
import { RemoteError } from '../remote.ts';
import type { Ask } from './client.ts';

const MOST_KEPT = 500;

/** A small portrait as a `data:` address; null where there is none. Kept in memory while it is among the last asked for. */
export function photo(ask: Ask): (personId: string) => Promise<string | null> {
  const kept = new Map<string, string | null>();
  return async (personId) => {
    const known = kept.get(personId);
    if (known !== undefined) return known;
    const found = await read(ask, personId);
    kept.set(personId, found);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
    return found;
  };
}

async function read(ask: Ask, personId: string): Promise<string | null> {
  try {
    const bytes = await ask<ArrayBuffer>((client) =>
      client.api(`/users/${personId}/photos/96x96/$value`).responseType(ResponseType.ARRAYBUFFER).get(),
    );
    return `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
  } catch (error) {
    if (error instanceof RemoteError && error.status === 404) return null;
    throw error;
  }
}
