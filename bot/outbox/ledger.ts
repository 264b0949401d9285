import type { Log } from '../log.ts';
import type { Store } from '../store/index.ts';

const AGAIN_MS = 500;

type Work = () => Promise<unknown>;

/**
 * Writes down what delivery brings, in groups: what comes in while one writing is under way goes into the next,
 * together. So nothing waits to be collected, and the disk is not asked once for each. What was sent must not be sent
 * again: a writing is tried until the database takes it.
 */
export function openLedger({ transaction }: Store, log: Log): Ledger {
  let waiting: { work: Work; done: () => void }[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await persistently(async () => {
        for (const { work } of group) await work();
      });
      for (const { done } of group) done();
      await new Promise((breath) => setImmediate(breath));
    }
    writing = false;
  }

  async function persistently(work: Work): Promise<void> {
    for (;;) {
      try {
        await transaction(work);
        return;
      } catch (error) {
        log.error({ err: error }, 'outbox.unwritten');
        await new Promise((pass) => setTimeout(pass, AGAIN_MS));
      }
    }
  }

  return (work) =>
    new Promise((done) => {
      waiting.push({ work, done });
      if (writing) return;
      writing = true;
      // The embedded database writes while all else stands still: whatever has come in by then is let in first.
      setImmediate(writeAll);
    });
}

/** Resolves once the work, which only writes, is on disk. */
export type Ledger = (work: Work) => Promise<void>;
