import { type Instant, later } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';
import type { RemoteError } from '../remote.ts';

const OPENS_AFTER = 10;
const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;
const down = new Set([0, 500, 502, 503, 504]);

export type Service = RemoteError['service'];

/** Whether a service is worth asking. Opened by failures in a row; then one request at a time finds out, and three that succeed close it. */
export interface Circuit {
  /** How many requests may be begun now: none while it is open, one to find out, or as many as wanted. */
  room(wanted: number): number;
  answered(): void;
  failed(): void;
}

export function openCircuit(clock: Clock, told: (isOpen: boolean) => void): Circuit {
  let failures = 0;
  let successes = 0;
  let until: Instant | null = null;
  let waitMs = FIRST_MS;

  function open() {
    until = later(clock.now(), waitMs);
    waitMs = Math.min(LONGEST_MS, waitMs * 2);
    successes = 0;
    told(true);
  }

  return {
    room: (wanted) => {
      if (until === null) return wanted;
      return clock.now() < until ? 0 : Math.min(1, wanted);
    },
    answered() {
      failures = 0;
      if (until === null) return;
      successes += 1;
      if (successes < 3) return;
      until = null;
      waitMs = FIRST_MS;
      told(false);
    },
    failed() {
      failures += 1;
      const trying = until !== null && clock.now() >= until;
      if (trying || (until === null && failures >= OPENS_AFTER)) open();
    },
  };
}

export const isDown = ({ status }: RemoteError): boolean => down.has(status);
