import type { Log } from '../log.ts';
import type { Delivery } from './deliver.ts';

const BEAT_MS = 500;

/** Runs one delivery at a time, again whenever it was woken meanwhile. */
export function openLoop(log: Log) {
  let delivery: Delivery | null = null;
  let running: Promise<number> | null = null;
  let beat: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  async function turns(): Promise<number> {
    let settled = 0;
    do {
      again = false;
      settled += (await delivery?.drain()) ?? 0;
    } while (again && !stopped);
    return settled;
  }

  function drain(): Promise<number> {
    if (running) {
      again = true;
      delivery?.nudge();
    }
    running ??= turns().finally(() => {
      running = null;
    });
    return running;
  }

  const soon = () => {
    if (!stopped) drain().catch((error: unknown) => log.error({ err: error }, 'outbox.bug'));
  };

  return {
    run(by: Delivery) {
      delivery = by;
    },
    /** Resolves when nothing due is left. */
    drain,
    /** Delivers soon; the caller need not wait, and its transaction may end first. */
    wake: () => void setImmediate(soon),
    /** Looks by itself from now on: for what becomes due, what others recorded, and whether another's lease has ended. */
    begin() {
      beat = setInterval(() => running ?? soon(), BEAT_MS);
    },
    /** What is in flight is finished; nothing new begins. */
    async stop() {
      stopped = true;
      clearInterval(beat);
      await delivery?.stop();
      await running?.catch(() => undefined);
    },
  };
}
