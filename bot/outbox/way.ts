const REMEMBERED = 64;
const QUICK = 1 / 8;

/** How long a request and its answer are under way when nothing holds them up. */
export interface Way {
  /** Milliseconds; nothing, while nothing is known. */
  usual(): number;
  learn(ms: number): void;
}

/**
 * Learnt from what was served lately: so quick are the quickest of it. What takes longer may have arrived later by as
 * much, because of the network, of the other end, or because this process stood still before or after.
 */
export function openWay(): Way {
  const lately: number[] = [];
  let at = 0;
  let usual = 0;
  return {
    usual: () => usual,
    learn(ms) {
      lately[at] = ms;
      at = (at + 1) % REMEMBERED;
      usual = lately.toSorted((a, b) => a - b)[Math.floor(lately.length * QUICK)] ?? 0;
    },
  };
}
