import { realMs } from '../clock/real-time.ts';
import { type Answered, openArrivals, type Rule } from './arrivals.ts';

/** When the next one may go. Counts real time, whatever the product's clock says. */
export interface Pace {
  /** Milliseconds until the next may go, as far as can be told now; 0: now. */
  wait(): number;
  take(): Answered;
  /** Nothing for so long, and slower after it. */
  stop(ms: number): void;
  /** Milliseconds of that which are left. */
  standstill(): number;
}

interface Told {
  /** What the other end allows, as it counts: by arrival. */
  most?: Rule;
  clock?: () => number;
}

/** How much slower after a refusal, at most, and how quickly again with each that passes. */
export const SLOWER = 1.5;
export const SLOWEST = 8;
export const FASTER = 0.998;

/** The last times of a rule, at most as many as it counts; when full, the newest takes the oldest's place. */
function openLog({ count, ms }: Rule) {
  const times: number[] = [];
  let oldest = 0;
  return {
    wait: (now: number, slower: number) =>
      times.length < count ? 0 : (times[oldest] ?? now) + ms * slower - now,
    take(now: number) {
      if (times.length < count) {
        times.push(now);
        return;
      }
      times[oldest] = now;
      oldest = (oldest + 1) % count;
    },
  };
}

/** Keeps all rules at once; after a refusal of the whole service it goes slower, and finds its way back with each that passes. */
export function openPace(rules: readonly Rule[], { most, clock = realMs }: Told = {}): Pace {
  const logs = rules.map(openLog);
  const arrivals = most && openArrivals(most, clock);
  let slower = 1;
  let stopped = 0;
  return {
    wait() {
      const now = clock();
      return Math.max(0, stopped - now, arrivals?.wait() ?? 0, ...logs.map((log) => log.wait(now, slower)));
    },
    take() {
      const now = clock();
      for (const log of logs) log.take(now);
      slower = Math.max(1, slower * FASTER);
      return arrivals?.leave() ?? (() => undefined);
    },
    stop(ms) {
      stopped = Math.max(stopped, clock() + ms);
      slower = Math.min(SLOWEST, slower * SLOWER);
    },
    standstill: () => Math.max(0, stopped - clock()),
  };
}

/** So many a second, spread evenly; what a short standstill held up is made up for at once. */
export const evenly = (perSecond: number): Rule[] => [
  { count: perSecond, ms: 1_000 },
  { count: 5, ms: 4_500 / perSecond },
  { count: 1, ms: 400 / perSecond },
];

// Two clocks never agree to the millisecond.
const SURELY_MS = 2;

/** What a service allows in any second. */
export const inASecond = (count: number): Rule => ({ count, ms: 1_000 + SURELY_MS });

// Nobody is in a hurry to say more to one person: so nothing that comes late there can come too soon after it.
const APART_MS = 250;

/** Microsoft's limits for one conversation. */
export const perConversation: Rule[] = [
  { count: 7, ms: 1_000 + APART_MS },
  { count: 8, ms: 2_000 + APART_MS },
  { count: 60, ms: 30_000 + APART_MS },
  { count: 1_800, ms: 3_600_000 + APART_MS },
];
