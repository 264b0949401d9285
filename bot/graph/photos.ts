import { ResponseType } from '@microsoft/microsoft-graph-client';
import { DAY, type Instant, later } from '../../shared/time.ts';
import { RemoteError } from '../remote.ts';
import type { Ask, Line } from './client.ts';

const MOST_KEPT = 500;

/**
 * A small portrait as a `data:` address; null where there is none. Kept in memory for a day while it is among the last
 * asked for; whoever asks meanwhile waits for the same answer.
 */
export function photo({ ask, clock }: Line): (personId: string) => Promise<string | null> {
  const kept = new Map<string, { image: Promise<string | null>; until: Instant }>();
  return (personId) => {
    const now = clock.now();
    const known = kept.get(personId);
    if (known && known.until > now) return known.image;
    const image = read(ask, personId);
    kept.delete(personId);
    kept.set(personId, { image, until: later(now, DAY) });
    image.catch(() => kept.delete(personId));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest) kept.delete(oldest);
    return image;
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
