/** What is being said and not yet written down: so much, and no more, would be said again if this process died now. */
export interface Hands {
  /** Resolves when one more may be said; urgent ones first. */
  take(urgent: boolean): Promise<void>;
  leave(): void;
}

export function openHands(most: number): Hands {
  const urgent: (() => void)[] = [];
  const others: (() => void)[] = [];
  let full = 0;
  return {
    async take(first) {
      if (full < most) full += 1;
      else await new Promise<void>((turn) => (first ? urgent : others).push(turn));
    },
    leave() {
      const next = urgent.shift() ?? others.shift();
      if (next) next();
      else full -= 1;
    },
  };
}

/** One row's part in it: taken when something is first said, given back when what became of it is written down. */
export function inHand(hands: Hands | null, urgent: boolean) {
  let taken = false;
  return {
    async take(): Promise<void> {
      if (taken) return;
      taken = true;
      await hands?.take(urgent);
    },
    leave(): void {
      if (taken) hands?.leave();
    },
  };
}
