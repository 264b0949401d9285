const REMEMBERED = 64;

/** How long a request and its answer are under way when nothing holds them up. */
export interface Way {
  /** Milliseconds; nothing, while nothing is known. */
  shortest(): number;
  learn(ms: number): void;
}

/**
 * Learnt from what was served lately. What takes longer than the shortest of it may have arrived later by as much:
 * because of the network, of the other end, or because this process stood still before or after.
 */
export function openWay(): Way {
  const lately: number[] = [];
  let at = 0;
  let shortest = 0;
  return {
    shortest: () => shortest,
    learn(ms) {
      lately[at] = ms;
      at = (at + 1) % REMEMBERED;
      shortest = Math.min(...lately);
    },
  };
}
