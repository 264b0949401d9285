/** So many requests within so many seconds. */
type Rule = readonly [count: number, seconds: number];

/** Microsoft's limits, as its documentation gives them. */
export const rules = {
  bot: [[50, 1]],
  conversation: [
    [7, 1],
    [8, 2],
    [60, 30],
    [1800, 3600],
  ],
  members: [
    [14, 1],
    [16, 2],
    [120, 30],
    [3600, 3600],
  ],
  installs: [[30, 1]],
  uninstalls: [[15, 1]],
  activityFeed: [[5, 1]],
  mailbox: [[10_000, 600]],
} satisfies Record<string, readonly Rule[]>;

const MAILBOX_AT_ONCE = 4;

export interface Limits {
  /** Counts a request; when it is one too many, the seconds to wait, else null. */
  take(key: string, among: readonly Rule[]): number | null;
  /** Takes one of the places at a mailbox; false when all are taken. */
  enter(mailbox: string): boolean;
  leave(mailbox: string): void;
}

/** Sliding windows on the wall clock. A refused request is not counted. */
export function slidingLimits(now: () => number = Date.now): Limits {
  const past = new Map<string, number[]>();
  const inside = new Map<string, number>();
  return {
    take: (key, among) => {
      const at = now();
      const longest = Math.max(...among.map(([, seconds]) => seconds));
      const times = (past.get(key) ?? []).filter((time) => time > at - longest * 1000);
      const wait = Math.max(0, ...among.map((rule) => waitFor(times, rule, at)));
      if (wait === 0) times.push(at);
      past.set(key, times);
      return wait > 0 ? Math.ceil(wait / 1000) : null;
    },
    enter: (mailbox) => {
      const there = inside.get(mailbox) ?? 0;
      if (there >= MAILBOX_AT_ONCE) return false;
      inside.set(mailbox, there + 1);
      return true;
    },
    leave: (mailbox) => {
      inside.set(mailbox, (inside.get(mailbox) ?? 1) - 1);
    },
  };
}

/** Milliseconds until the rule lets one more through. */
function waitFor(times: readonly number[], [count, seconds]: Rule, at: number): number {
  const oldest = times.at(-count);
  return oldest === undefined ? 0 : Math.max(0, oldest + seconds * 1000 - at);
}
