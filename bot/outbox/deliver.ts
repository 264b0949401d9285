import { type Instant, later, MINUTE } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { Wanted } from '../store/deliveries.ts';
import type { OutboxRow } from '../store/outbox.ts';
import type { Service } from './circuit.ts';
import type { Hold } from './hold.ts';
import { kindsOf } from './index.ts';
import { type Limits, roomIn } from './rooms.ts';
import type { SendOne } from './send-one.ts';

/** How what is due gets sent: by this process alone, or by several. */
export interface Delivery {
  /** Sends until nothing that is due is left; gives back how many were settled here. */
  drain(): Promise<number>;
  /** Something may have become due while it drains. */
  nudge(): void;
  /** What was begun is finished, nothing more is begun; what only waits for its turn goes back. */
  stop(): Promise<void>;
}

const MOST_AT_ONCE = { 0: 96, 1: 32 } as const;
const LOOK_AGAIN_MS = 200;
// Rows go free when their holder's lease is taken over, long before this.
const ROW_MS = 10 * MINUTE;
// Who lost the lease while it lived sends nothing more, but has yet to write down what it sent.
const SETTLING_MS = 4_000;

const services = ['teams', 'graph'] as const;

/** From the table, in this process: whoever has the lease delivers, another instance stands by. */
export function openDelivery(
  { store, clock }: App,
  send: SendOne,
  limits: Limits,
  hold: Hold,
  holder: string,
): Delivery {
  const underway = new Map<string, OutboxRow>();
  const failures: unknown[] = [];
  let settled = 0;
  let stopping = false;
  let othersFreeAt: Instant | null = null;
  let resume = () => {};

  async function pass(row: OutboxRow): Promise<void> {
    try {
      const isOurs = hold.sinceNow();
      if (await send(row, () => !stopping && isOurs())) settled += 1;
    } catch (error) {
      failures.push(error);
    }
    underway.delete(row.key);
    if (underway.size === 0 || underway.size === MOST_AT_ONCE[0] / 2) resume();
  }

  const counted = (of: (row: OutboxRow) => boolean) => [...underway.values()].filter(of).length;

  /** While a service is down, is being tried or lets nobody through, only as many as it may be asked; the other goes on. */
  function wanted(): Wanted[] {
    const places = ([1, 0] as const).map((urgent) => ({
      urgent,
      size: MOST_AT_ONCE[urgent] - counted((row) => row.urgent === urgent),
    }));
    const whole = services.every((name) => roomIn(limits, name, 2) === 2);
    if (whole) return places.map((place) => ({ ...place, kinds: Object.values(kindsOf).flat() }));
    return services.flatMap((name) =>
      places.map(({ urgent, size }) => ({
        urgent,
        size: Math.min(size, roomFor(name)),
        kinds: kindsOf[name],
      })),
    );
  }

  function roomFor(name: Service): number {
    if (roomIn(limits, name, 2) === 2) return MOST_AT_ONCE[0];
    return counted(({ kind }) => belongs(kind, name)) === 0 ? roomIn(limits, name, 1) : 0;
  }

  async function take(): Promise<void> {
    if (stopping || failures.length > 0) return;
    const { ours, fresh } = await hold.keep();
    if (!ours) return;
    if (fresh) await takeOver();
    if (othersFreeAt !== null && clock.now() >= othersFreeAt) {
      othersFreeAt = null;
      await store.deliveries.freeOthers(holder);
    }
    for (const want of wanted()) {
      if (want.size <= 0) continue;
      const now = clock.now();
      const rows = await store.deliveries.claim(want, holder, later(now, ROW_MS), now);
      for (const row of rows) begin(row);
    }
  }

  async function takeOver(): Promise<void> {
    await store.deliveries.freeOwn(holder);
    othersFreeAt = later(clock.now(), SETTLING_MS);
  }

  /** A row that seems free because the clock was moved, but is on its way here, is not begun again. */
  function begin(row: OutboxRow): void {
    if (underway.has(row.key)) return;
    underway.set(row.key, row);
    void pass(row);
  }

  async function moved(): Promise<void> {
    await new Promise<void>((again) => {
      const timer = setTimeout(again, LOOK_AGAIN_MS);
      resume = () => {
        clearTimeout(timer);
        again();
      };
    });
  }

  return {
    async drain() {
      const before = settled;
      for (;;) {
        await take();
        if (underway.size === 0) break;
        await moved();
      }
      const failure = failures[0];
      failures.length = 0;
      if (failure) throw failure;
      return settled - before;
    },
    nudge: () => resume(),
    async stop() {
      stopping = true;
      for (const gate of Object.values(limits.gates)) gate.shut();
      while (underway.size > 0) await moved();
      await hold.release();
    },
  };
}

const belongs = (kind: string, name: Service) => (kindsOf[name] as readonly string[]).includes(kind);
