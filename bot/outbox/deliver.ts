import { groupBy } from '../../shared/lists.ts';
import { later, MINUTE } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { OutboxRow } from '../store/sendings.ts';
import type { Deliverers } from './deliverers.ts';
import { backoff, MOST_ATTEMPTS, type Outcome, verdict } from './outcome.ts';

const BATCH = 64;
const LEASE_MS = 2 * MINUTE;
const LEASE = 'outbox';

/**
 * Sends what is due until nothing is. One recipient's sendings go in their order; different recipients' side by
 * side. Gives back how many were settled. A second instance finds the lease taken and stands by.
 */
export function openDelivery(app: App, deliverers: Deliverers, holder: string): () => Promise<number> {
  return async () => {
    let settled = 0;
    for (;;) {
      const now = app.clock.now();
      if (!(await app.store.leases.hold(LEASE, holder, later(now, LEASE_MS), now))) return settled;
      const rows = await app.store.sendings.claim(BATCH, later(now, LEASE_MS), now);
      if (rows.length === 0) return settled;
      const queues = [...groupBy(rows, (row) => row.personId ?? row.key).values()];
      const counts = await Promise.all(queues.map((queue) => sendInOrder(app, deliverers, queue)));
      settled += counts.reduce((all, one) => all + one, 0);
    }
  };
}

async function sendInOrder(app: App, deliverers: Deliverers, queue: OutboxRow[]): Promise<number> {
  let settled = 0;
  for (const row of queue) if (await sendOne(app, deliverers, row)) settled += 1;
  return settled;
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
