import type { Log } from '../log.ts';

/** Runs one delivery at a time, again whenever it was woken meanwhile. */
export function openLoop(log: Log) {
  let deliver: () => Promise<number> = async () => 0;
  let running: Promise<number> | null = null;
  let again = false;
  let stopped = false;

  async function turns(): Promise<number> {
    let settled = 0;
    do {
      again = false;
      settled += await deliver();
    } while (again && !stopped);
    return settled;
  }

  function drain(): Promise<number> {
    if (running) again = true;
    running ??= turns().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    run(delivery: () => Promise<number>) {
      deliver = delivery;
    },
    /** Resolves when nothing due is left. */
    drain,
    /** Delivers soon; the caller need not wait, and its transaction may end first. */
    wake() {
      if (stopped) return;
      setImmediate(() => {
        if (!stopped) drain().catch((error: unknown) => log.error({ err: error }, 'outbox.bug'));
      });
    },
    /** What is in flight is finished; nothing new begins. */
    async stop() {
      stopped = true;
      await running;
    },
  };
}
