import type { Answered, Pace } from './pace.ts';
import { realMs } from './real-time.ts';

const TOGETHER_MS = 1_000;
const TOO_MANY = 3;
const LOOK_AGAIN_MS = 50;

/** What a service lets through: one after another, urgent ones first. */
export interface Gate {
  /** Resolves when it is this request's turn; to be told when its answer has come. */
  pass(urgent: boolean): Promise<Answered>;
  /** A request about `whom` was refused as one too many. */
  refused(whom: string, afterMs: number | null): void;
}

/** Where turns come from. */
export interface Turns {
  /** Resolves when the next one may go. */
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
  const urgent: Waiting[] = [];
  const others: Waiting[] = [];
  const together = openRefusals();
  let going = false;

  const first = () => (urgent.length > 0 ? urgent : others).shift();

  async function go() {
    going = true;
    while (urgent.length + others.length > 0)
      await turns.next().then(
        (answered) => first()?.pass(answered),
        (error: unknown) => first()?.fail(error),
      );
    going = false;
  }

  return {
    pass: (isUrgent) =>
      new Promise((pass, fail) => {
        (isUrgent ? urgent : others).push({ pass, fail });
        if (!going) void go();
      }),
    refused(whom, afterMs) {
      if (together(whom)) turns.stop(afterMs ?? TOGETHER_MS);
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
    for (let wait = pace.wait(); wait > 0; wait = pace.wait())
      await new Promise((pass) => setTimeout(pass, Math.min(LOOK_AGAIN_MS, Math.ceil(wait))));
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
export const wideOpen: Gate = { pass: async () => () => {}, refused: () => {} };
