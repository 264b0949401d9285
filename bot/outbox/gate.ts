import { realMs } from '../clock/real-time.ts';
import type { Answered } from './arrivals.ts';
import { NotNow } from './outcome.ts';
import type { Pace } from './pace.ts';

const TOGETHER_MS = 1_000;
const TOO_MANY = 3;
const LOOK_AGAIN_MS = 50;

/** A longer standstill is spent in the table, not in a place that others could use. */
export const LONGEST_WAIT_MS = 2_500;

export const ALL_WAIT = 'all were asked to wait';

// What was begun is ended before more is begun: so the first of a hundred need not wait for the last one's first request.
const ranks = ['urgent', 'begun', 'new'] as const;

/** `begun`: of something that has been let through before. */
export type Rank = (typeof ranks)[number];

/** What a service lets through: one after another, the highest rank first. */
export interface Gate {
  /** Resolves when it is this request's turn; to be told when its answer has come. */
  pass(rank: Rank): Promise<Answered>;
  /** A request about `whom` was refused as one too many. */
  refused(whom: string, afterMs: number | null): void;
  /** Whether all were told to wait for longer than one does here. */
  stands(): boolean;
  /** Nothing more goes through: whoever waits is turned away, and whoever comes. */
  shut(): void;
}

/** Where turns come from. */
export interface Turns {
  /** Resolves when the next one may go; throws `NotNow` where all are to wait for longer than one does here. */
  next(): Promise<Answered>;
  /** Nothing for so long. */
  stop(ms: number): void;
}

/**
 * One turn is waited for at a time, and whoever is first in line by then has it. A single refusal is that recipient's
 * own affair; when several are refused within a second the service means everybody, and all wait as long as it asked,
 * and go slower afterwards.
 */
export function openGate(turns: Turns): Gate {
  const lines: Record<Rank, Waiting[]> = { urgent: [], begun: [], new: [] };
  const together = openRefusals();
  let going = false;
  let standsUntil = 0;
  let isShut = false;

  const line = () => ranks.map((rank) => lines[rank]).find(({ length }) => length > 0);
  const first = () => line()?.shift();

  async function go() {
    going = true;
    while (line())
      await turns.next().then(
        (answered) => first()?.pass(answered),
        (error: unknown) => {
          if (error instanceof NotNow) standsUntil = realMs() + error.afterMs;
          first()?.fail(error);
        },
      );
    going = false;
  }

  return {
    pass: (rank) =>
      new Promise((pass, fail) => {
        if (isShut) return fail(new NotNow(0, null));
        lines[rank].push({ pass, fail });
        if (!going) void go();
      }),
    refused(whom, afterMs) {
      if (together(whom)) turns.stop(afterMs ?? TOGETHER_MS);
    },
    stands: () => realMs() < standsUntil,
    shut() {
      isShut = true;
      for (let waiting = first(); waiting; waiting = first()) waiting.fail(new NotNow(0, null));
    },
  };
}

interface Waiting {
  pass: (answered: Answered) => void;
  fail: (error: unknown) => void;
}

/** Turns as a pace in this process gives them. What it says may change while it is waited for. */
export const turnsOf = (pace: Pace): Turns => ({
  async next() {
    for (let wait = pace.wait(); wait > 0; wait = pace.wait()) {
      const standstill = pace.standstill();
      if (standstill > LONGEST_WAIT_MS) throw new NotNow(standstill, ALL_WAIT);
      await new Promise((pass) => setTimeout(pass, Math.min(LOOK_AGAIN_MS, Math.ceil(wait))));
    }
    return pace.take();
  },
  stop: pace.stop,
});

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
export const wideOpen: Gate = {
  pass: async () => () => {},
  refused: () => {},
  stands: () => false,
  shut: () => {},
};
