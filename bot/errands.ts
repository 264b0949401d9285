import type { Log } from './log.ts';

/** Long work that goes on when the request that asked for it has been answered. What it comes to, it records itself. */
export interface Errands {
  /**
   * Begins the work, unless one of this name is under way here; never within a transaction, which would end before it.
   * The signal tells it to give up. Resolves when it has ended; nobody needs to wait for that.
   */
  run(name: string, work: (signal: AbortSignal) => Promise<void>): Promise<void>;
  /** Tells the work of this name to give up, if it is under way here. */
  callOff(name: string): void;
  /** Tells all to give up and waits until they have. */
  close(): Promise<void>;
}

export function openErrands(log: Log): Errands {
  const underWay = new Map<string, { ended: Promise<void>; calling: AbortController }>();

  function run(name: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const known = underWay.get(name);
    if (known) return known.ended;
    const calling = new AbortController();
    const ended = work(calling.signal)
      .catch((error: unknown) => log.error({ err: error, errand: name }, 'errand.bug'))
      .finally(() => underWay.delete(name));
    underWay.set(name, { ended, calling });
    return ended;
  }

  return {
    run,
    callOff: (name) => underWay.get(name)?.calling.abort(),
    async close() {
      for (const { calling } of underWay.values()) calling.abort();
      await Promise.all([...underWay.values()].map(({ ended }) => ended));
    },
  };
}
