import { later, MINUTE } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { OutboxRow } from '../store/sendings.ts';
import type { Deliverers } from './deliverers.ts';
import { openLines } from './lines.ts';
import { backoff, MOST_ATTEMPTS, type Outcome, verdict } from './outcome.ts';

const LEASE_MS = 2 * MINUTE;
const LEASE = 'outbox';

/**
 * Sends what is due until nothing is. Gives back how many were settled. A second instance finds the lease taken and
 * stands by.
 */
export function openDelivery(app: App, deliverers: Deliverers, holder: string): () => Promise<number> {
  return async () => {
    const lines = openLines((row) => sendOne(app, deliverers, row));
    for (;;) {
      const room = lines.room();
      const rows = room > 0 ? await taken(app, holder, room) : [];
      for (const row of rows) lines.add(row);
      if (lines.isEmpty()) return lines.end();
      await lines.moved();
    }
  };
}

async function taken({ store, clock }: App, holder: string, most: number): Promise<OutboxRow[]> {
  const now = clock.now();
  const until = later(now, LEASE_MS);
  return (await store.leases.hold(LEASE, holder, until, now)) ? store.sendings.claim(most, until, now) : [];
}

async function sendOne(app: App, deliverers: Deliverers, row: OutboxRow): Promise<boolean> {
  const outcome = await attempt(app, deliverers, row);
  const { store, clock } = app;
  if (outcome.is === 'retry' && row.attempts < MOST_ATTEMPTS) {
    const wait = outcome.afterMs ?? backoff(row.attempts, Math.random());
    await store.sendings.retry(row.key, later(clock.now(), wait), outcome.reason);
    return false;
  }
  const reason = 'reason' in outcome ? outcome.reason : null;
  const remoteId = outcome.is === 'sent' ? outcome.remoteId : null;
  const bucket = outcome.is === 'retry' ? 'failed' : outcome.is;
  await store.sendings.settle(row.key, bucket, reason, remoteId, clock.now());
  if (bucket === 'failed') app.log.warn({ key: row.key, reason }, 'outbox.failed');
  return true;
}

async function attempt(app: App, deliverers: Deliverers, row: OutboxRow): Promise<Outcome> {
  try {
    return await deliverers[row.kind as keyof Deliverers](row as never);
  } catch (error) {
    try {
      return verdict(error);
    } catch (bug) {
      app.log.error({ err: bug, key: row.key }, 'outbox.bug');
      return { is: 'failed', reason: 'a fault of ours, see the log' };
    }
  }
}
