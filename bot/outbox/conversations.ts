import { openPace, type Pace, perConversation } from './pace.ts';
import { realMs } from './real-time.ts';

// Someone whose last message is older is written to as if for the first time: only a flood reaches the hourly limit.
const KEPT_MS = 60_000;
const SWEPT_AT = 4_000;

/** The pace of each conversation that was spoken in lately. */
export function openConversations() {
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
    /** Milliseconds until one more may be said there. */
    wait: (id: string): number => known.get(id)?.pace.wait() ?? 0,
    take: (id: string): void => void paceOf(id).take(),
  };
}
