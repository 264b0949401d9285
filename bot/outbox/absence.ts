import { realMs } from '../clock/real-time.ts';
import type { Log } from '../log.ts';

/** Whoever reads the log learns no more from ten such lines a second than from one. */
const TOLD_AGAIN_MS = 30_000;

export interface Absence {
  /** A connection is gone, or was not to be had. */
  gone(): void;
  /** Something could not be asked of Redis. */
  told(error: Error): void;
  /** It answers again. */
  back(): void;
}

/** Says that Redis is away, and for how long by now, and that it is back: however many stumble over it, and how often. */
export function openAbsence(log: Log, now = realMs): Absence {
  let since: number | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let isKnown = false;
  const seconds = () => (since === null ? 0 : Math.round((now() - since) / 1_000));
  return {
    gone() {
      since ??= now();
    },
    told(error) {
      if (now() < told + TOLD_AGAIN_MS) return;
      told = now();
      isKnown = true;
      log.warn({ reason: error.message, awaySeconds: seconds() }, 'outbox.redis');
    },
    back() {
      if (isKnown && since !== null) log.warn({ awaySeconds: seconds() }, 'outbox.redis-back');
      since = null;
      isKnown = false;
    },
  };
}
