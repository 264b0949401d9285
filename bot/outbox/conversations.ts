import { realMs } from '../clock/real-time.ts';
import { LONGEST_WAIT_MS } from './gate.ts';
import { NotNow } from './outcome.ts';
import { openPace, type Pace, perConversation } from './pace.ts';

// Someone whose last message is older is written to as if for the first time: only a flood reaches the hourly limit.
const KEPT_MS = 60_000;
const SWEPT_AT = 4_000;

export const MUCH = 'much at once for one person';

/** What each conversation allows. */
export interface Conversations {
  /** Resolves when one more may be said there; throws `NotNow` where that takes longer than one waits here. */
  enter(id: string): Promise<void>;
  /** It is being said now. */
  said(id: string): void;
}

/** The pace of each conversation that was spoken in lately, by this process alone. */
export function openConversations(): Conversations {
  const known = new Map<string, { pace: Pace; usedAt: number }>();

  function sweep(now: number) {
    for (const [id, { usedAt }] of known) if (usedAt < now - KEPT_MS) known.delete(id);
  }

  function paceOf(id: string): Pace {
    const now = realMs();
    if (known.size > SWEPT_AT) sweep(now);
    const one = known.get(id) ?? { pace: openPace(perConversation), usedAt: now };
    one.usedAt = now;
    known.set(id, one);
    return one.pace;
  }

  return {
    async enter(id) {
      const wait = known.get(id)?.pace.wait() ?? 0;
      if (wait > LONGEST_WAIT_MS) throw new NotNow(wait, MUCH);
      if (wait > 0) await new Promise((pass) => setTimeout(pass, wait));
    },
    said: (id) => void paceOf(id).take(),
  };
}
