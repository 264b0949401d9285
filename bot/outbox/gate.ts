import type { Pace } from './pace.ts';
import { realMs } from './real-time.ts';

const TOGETHER_MS = 1_000;
const TOO_MANY = 3;

/** What a service lets through: one after another, urgent ones first. */
export interface Gate {
  /** Resolves when it is this request's turn. */
  pass(urgent: boolean): Promise<void>;
  /** A request about `whom` was refused as one too many. */
  refused(whom: string, afterMs: number | null): void;
}

/**
 * Keeps a pace within this process. A single refusal is that recipient's own affair; when several are refused within
 * a second the service means everybody, and all wait as long as it asked, and go slower afterwards.
 */
export function openGate(pace: Pace): Gate {
  const urgent: (() => void)[] = [];
  const others: (() => void)[] = [];
  const together = openRefusals();
  let timer: NodeJS.Timeout | undefined;

  function pump() {
    timer = undefined;
    for (let next = urgent[0] ?? others[0]; next; next = urgent[0] ?? others[0]) {
      const wait = pace.wait();
      if (wait > 0) {
        timer = setTimeout(pump, Math.ceil(wait));
        return;
      }
      (urgent.length > 0 ? urgent : others).shift();
      pace.take();
      next();
    }
  }

  return {
    pass: (first) =>
      new Promise((turn) => {
        (first ? urgent : others).push(turn);
        if (!timer) pump();
      }),
    refused(whom, afterMs) {
      if (together(whom)) pace.stop(afterMs ?? TOGETHER_MS);
    },
  };
}

/** Says whether so many different ones were refused within a moment that it cannot be about each of them. */
export function openRefusals(): (whom: string) => boolean {
  let recent: { whom: string; at: number }[] = [];
  return (whom) => {
    const now = realMs();
    recent = [...recent.filter(({ at }) => at > now - TOGETHER_MS), { whom, at: now }];
    if (new Set(recent.map((one) => one.whom)).size < TOO_MANY) return false;
    recent = [];
    return true;
  };
}

/** For a service without limits. */
export const wideOpen: Gate = { pass: async () => {}, refused: () => {} };
