import { Refusal } from '../../shared/refusal.ts';
import { type Instant, later, MINUTE } from '../../shared/time.ts';
import { type App, newId } from '../app.ts';
import { RemoteError } from '../remote.ts';
import { AT_ONCE, type Timer } from '../stage.ts';

const LEASE = 'clock';
const LEASE_MS = 2 * MINUTE;

/** Asks every timer who is due and acts on each alone. Safe to repeat, and on several instances: one of them ticks. */
export function openTick(app: App, timers: readonly Timer[], holder: string): () => Promise<void> {
  const ours = openLease(app, holder);
  return async () => {
    for (const timer of timers) {
      const acted = new Set<string>();
      do {
        if (!(await ours())) return;
      } while (await run(app, timer, acted));
    }
    app.outbox.wake();
  };
}

/** Whether the clock is ours to tick; the lease is renewed when half of it is gone. */
function openLease({ store, clock }: App, holder: string): () => Promise<boolean> {
  let renewAt: Instant = '';
  return async () => {
    const now = clock.now();
    if (now < renewAt) return true;
    const held = await store.leases.hold(LEASE, holder, later(now, LEASE_MS), now);
    renewAt = held ? later(now, LEASE_MS / 2) : '';
    return held;
  };
}

/** Says whether there is more: the list was full, and not of what had been acted on in this tick. */
async function run(app: App, timer: Timer, acted: Set<string>): Promise<boolean> {
  const now = app.clock.now();
  const failures: string[] = [];
  let due = 0;
  let isFull = false;
  try {
    const items = await timer.due(app, now);
    isFull = items.length >= AT_ONCE;
    for (const item of items) {
      const key = timer.key(item);
      if (acted.has(key)) continue;
      acted.add(key);
      due += 1;
      const failure = await actOn(app, timer, item);
      if (failure) failures.push(failure);
    }
  } catch (error) {
    report(app, error, { timer: timer.name });
    failures.push(`could not tell who is due: ${reason(error)}`);
  }
  if (due === 0 && failures.length === 0) return false;
  await app.store.runs.record({
    id: newId(),
    name: timer.name,
    at: now,
    due,
    done: due - failures.length,
    failed: failures.length,
    why: failures[0]?.slice(0, 500) ?? null,
  });
  return isFull && due > 0;
}

async function actOn(app: App, timer: Timer, item: unknown): Promise<string | null> {
  try {
    await timer.act(app, item);
    return null;
  } catch (error) {
    report(app, error, { timer: timer.name, key: timer.key(item) });
    return `${timer.key(item)}: ${reason(error)}`;
  }
}

/** Trouble at Microsoft's end passes, a refusal is said at the desk; anything else is ours to look into. */
function report({ log }: App, error: unknown, where: object): void {
  const causes = error instanceof AggregateError ? error.errors : [error];
  if (causes.every((cause) => cause instanceof RemoteError))
    log.warn({ ...where, reason: reason(error) }, 'timer.remote');
  else if (error instanceof Refusal) log.warn({ ...where, reason: reason(error) }, 'timer.refused');
  else log.error({ ...where, err: error }, 'timer.bug');
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
