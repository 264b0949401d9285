import { later, millis } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Deliverers } from './deliverers.ts';
import { inHand } from './hands.ts';
import { backoff, GIVE_UP_MS, type Outcome, verdict } from './outcome.ts';
import { type Limits, type Rooms, roomsFor } from './rooms.ts';

/** Sends one row that was taken and writes down what became of it. Says whether it is settled. */
export type SendOne = (row: OutboxRow, mayStillSend: () => boolean) => Promise<boolean>;

/** `soonestMs`: what was not tried is tried again no sooner. */
export function openSender(rooms: Rooms, deliverers: Deliverers, limits: Limits, soonestMs = 0): SendOne {
  const { app, note } = rooms;
  const { deliveries } = app.store;

  async function written(row: OutboxRow, outcome: Outcome): Promise<boolean> {
    const { key } = row;
    const now = app.clock.now();
    const holder = row.holder ?? '';
    if (outcome.is === 'later') {
      const dueAt = later(now, Math.max(soonestMs, outcome.afterMs));
      await note(() => deliveries.giveBack(key, holder, dueAt, outcome.reason));
      return false;
    }
    if (outcome.is === 'retry' && millis(now) < millis(row.firstAt ?? now) + GIVE_UP_MS) {
      // Deaths while it was taken count as attempts too, but are no reason to wait longer.
      const failures = row.reason ? row.attempts : 1;
      const wait = outcome.afterMs ?? backoff(failures, Math.random());
      await note(() => deliveries.retry(key, holder, later(now, wait), outcome.reason));
      return false;
    }
    const bucket = outcome.is === 'retry' ? 'failed' : outcome.is;
    const reason = 'reason' in outcome ? outcome.reason : null;
    if (bucket === 'failed') app.log.warn({ key, reason }, 'outbox.failed');
    const remoteId = outcome.is === 'sent' ? outcome.remoteId : null;
    await note(() => deliveries.settle({ key, outcome: bucket, reason, remoteId, at: now }));
    return true;
  }

  return async (row, mayStillSend) => {
    const hand = inHand(limits.hands, row.urgent === 1);
    const deliver = deliverers[row.kind as keyof Deliverers];
    try {
      return await written(
        row,
        await attempt(app, row, deliver, roomsFor(rooms, limits, row, mayStillSend, hand)),
      );
    } finally {
      hand.leave();
    }
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
