import { later, millis } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { OutboxRow } from '../store/sendings.ts';
import type { Deliverers } from './deliverers.ts';
import { backoff, GIVE_UP_MS, type Outcome, verdict } from './outcome.ts';
import { type Limits, type Rooms, roomsFor } from './rooms.ts';

/** Sends one row that was taken and writes down what became of it. Says whether it is settled. */
export type SendOne = (row: OutboxRow, mayStillSend: () => boolean) => Promise<boolean>;

export function openSender(rooms: Rooms, deliverers: Deliverers, limits: Limits): SendOne {
  const { app, note } = rooms;
  const { deliveries } = app.store;
  return async (row, mayStillSend) => {
    const { key } = row;
    const deliver = deliverers[row.kind as keyof Deliverers];
    const outcome = await attempt(app, row, deliver, roomsFor(rooms, limits, row, mayStillSend));
    const now = app.clock.now();
    const holder = row.holder ?? '';
    if (outcome.is === 'later') {
      await note(() => deliveries.giveBack(key, holder, later(now, outcome.afterMs), outcome.reason));
      return false;
    }
    if (outcome.is === 'retry' && millis(now) < millis(row.firstAt ?? now) + GIVE_UP_MS) {
      const wait = outcome.afterMs ?? backoff(row.attempts, Math.random());
      await note(() => deliveries.retry(key, holder, later(now, wait), outcome.reason));
      return false;
    }
    const bucket = outcome.is === 'retry' ? 'failed' : outcome.is;
    const reason = 'reason' in outcome ? outcome.reason : null;
    if (bucket === 'failed') app.log.warn({ key, reason }, 'outbox.failed');
    const remoteId = outcome.is === 'sent' ? outcome.remoteId : null;
    await note(() => deliveries.settle({ key, outcome: bucket, reason, remoteId, at: now }));
    return true;
  };
}

async function attempt(
  { log }: App,
  row: OutboxRow,
  deliver: Deliverers[keyof Deliverers],
  rooms: Rooms,
): Promise<Outcome> {
  try {
    return await deliver(rooms, row as never);
  } catch (error) {
    try {
      return verdict(error);
    } catch (bug) {
      log.error({ err: bug, key: row.key }, 'outbox.bug');
      return { is: 'failed', reason: 'a fault of ours, see the log' };
    }
  }
}
