import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { later } from '../../shared/time.ts';
import type { App } from '../app.ts';
import { realMs } from '../clock/real-time.ts';
import type { Service } from './circuit.ts';
import type { Delivery } from './deliver.ts';
import type { Hold } from './hold.ts';
import { kindsOf } from './index.ts';
import { type Limits, roomIn } from './rooms.ts';
import type { SendOne } from './send-one.ts';

const QUEUE = 'pairwise-outbox';
// So few that a worker's death doubles no more than ten messages.
const AT_ONCE = 10;
const LYING = 1_000;
const HANDED_MS = 30_000;
/** A row is its worker's for so long; a request is begun only while its answer would come in time. */
const TAKEN_MS = 45_000;
const BEGIN_MS = 10_000;
const LOOK_AGAIN_MS = 25;
// Redis may be away when we stop: what it does not hear then, it finds out by itself.
const PARTING_MS = 2_000;
// Redis knows of what was laid there as long as it knows this.
const REMEMBERS = 'pairwise:outbox:laid';
/** Jobs without one go first. */
const ORDINARY = { 0: 10, 1: 0 } as const;

interface Sharing {
  app: App;
  connection: Redis;
  /** Hears what could not be asked of Redis. */
  away: (error: Error) => void;
  send: SendOne;
  limits: Limits;
  hold: Hold;
  holder: string;
}

/**
 * Through BullMQ, by any number of workers. Whoever holds the lease hands over what is due, by its key alone; a worker
 * takes the row in the table before it sends. So Redis may lose everything: what was handed over and not taken within
 * its time is handed over again, and what was taken cannot be taken twice.
 */
export function openQueue({ app, connection, away, send, limits, hold, holder }: Sharing): Delivery {
  const { store, clock, log } = app;
  const queue = new Queue(QUEUE, { connection });
  const underway = new Set<Promise<void>>();
  let settled = 0;
  let stopping = false;

  /** Whether a lease that seems to have ended has: once the clock was set, those from before must have run out in real time. */
  const trusted = () => clock.even?.(TAKEN_MS);

  async function work(key: string): Promise<void> {
    const taken = realMs();
    const now = clock.now();
    const row = await store.deliveries.take(key, holder, later(now, TAKEN_MS), now, trusted());
    if (!row) return;
    if (await send(row, () => !stopping && realMs() < taken + BEGIN_MS)) settled += 1;
  }

  function begin(key: string): Promise<void> {
    const begun = work(key).finally(() => underway.delete(begun));
    underway.add(begun);
    return begun;
  }

  // A worker waits on a connection of its own, for as long as it takes, which it neither listens to nor ends.
  const waiting = connection.duplicate({
    enableOfflineQueue: true,
    autoResendUnfulfilledCommands: true,
    commandTimeout: undefined,
  });
  const worker = new Worker(QUEUE, (job) => begin((job.data as { key: string }).key), {
    connection: waiting,
    concurrency: AT_ONCE,
    lockDuration: 15_000,
    stalledInterval: 5_000,
    maxStalledCount: 100,
  });
  waiting.on('error', away);
  queue.on('error', away);
  worker.on('error', away);
  worker.on('failed', (_job, error) => log.error({ err: error }, 'outbox.bug'));

  const answering = (): Service[] =>
    (['teams', 'graph'] as const).filter((service) => roomIn(limits, service, 1) === 1);

  /** How much lies in the queue, and whether it has lost what lay there before; null: it is away. */
  async function lying(): Promise<{ jobs: number; lost: boolean } | null> {
    try {
      const lost = (await connection.set(REMEMBERS, 1, 'NX')) !== null;
      return { lost, jobs: await queue.getJobCountByTypes('waiting', 'prioritized') };
    } catch (error) {
      away(error as Error);
      return null;
    }
  }

  async function handOver(): Promise<void> {
    if (stopping || connection.status !== 'ready' || !(await hold.keep()).ours) return;
    const there = await lying();
    if (!there) return;
    if (there.lost) await store.deliveries.freeLaid();
    const kinds = answering().flatMap((service) => kindsOf[service]);
    const room = LYING - there.jobs;
    for (const urgent of [1, 0] as const) {
      if (room <= 0 && !urgent) return;
      const now = clock.now();
      const wanted = { urgent, kinds, size: urgent ? LYING : room };
      const keys = await store.deliveries.handOver(wanted, later(now, HANDED_MS), now, trusted());
      await lay(keys, urgent).catch(async (error: Error) => {
        away(error);
        await store.deliveries.takeBack(keys);
      });
    }
  }

  const lay = (keys: readonly string[], urgent: 0 | 1) =>
    queue.addBulk(
      keys.map((key) => ({
        name: 'send',
        data: { key },
        opts: {
          jobId: encodeURIComponent(key),
          priority: ORDINARY[urgent],
          removeOnComplete: true,
          removeOnFail: true,
        },
      })),
    );

  return {
    async drain() {
      const before = settled;
      while (!stopping) {
        await handOver();
        const kinds = answering().flatMap((service) => kindsOf[service]);
        if (!(await store.deliveries.pending(kinds, clock.now()))) break;
        await new Promise((pass) => setTimeout(pass, LOOK_AGAIN_MS));
      }
      return settled - before;
    },
    nudge: () => undefined,
    async stop() {
      stopping = true;
      for (const gate of Object.values(limits.gates)) gate.shut();
      const parted = worker.close().then(() => queue.close());
      await Promise.allSettled(underway);
      await Promise.race([parted.catch(away), new Promise((pass) => setTimeout(pass, PARTING_MS))]);
      await hold.release();
      waiting.disconnect();
      connection.disconnect();
    },
  };
}
