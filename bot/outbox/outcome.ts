import { RemoteError } from '../remote.ts';
import { isTransient } from '../store/errors.ts';

/** How a sending ended, or that it has not yet. */
export type Outcome =
  | { is: 'sent'; remoteId: string | null }
  | { is: 'withdrawn' }
  | { is: 'unreachable'; reason: string }
  | { is: 'failed'; reason: string }
  | { is: 'retry'; reason: string; afterMs: number | null }
  /** It was not tried. */
  | { is: 'later'; reason: string | null; afterMs: number };

export const WITHDRAWN: Outcome = { is: 'withdrawn' };

/** Thrown where a request had better not be made now: nothing was tried, and that counts as no attempt. */
export class NotNow extends Error {
  readonly afterMs: number;
  readonly reason: string | null;

  constructor(afterMs: number, reason: string | null) {
    super(reason ?? 'not now');
    this.afterMs = afterMs;
    this.reason = reason;
  }
}

// Worth another try: no answer, conflict of versions, too many requests, or trouble at Microsoft's end.
const passing = new Set([0, 408, 412, 423, 429, 500, 502, 503, 504]);

// The person, not the request, is why: nothing is sent until they come back.
const unreachable: Record<string, string> = {
  ConversationBlockedByUser: 'blocked the bot',
  MessageWritesBlocked: 'blocked the bot',
  BotNotInConversationRoster: 'removed the app',
  ForbiddenOperationException: 'app not installed',
  NotEnoughPermissions: 'app blocked by policy',
  BotDisabledByAdmin: 'app blocked by policy',
  UserNotFound: 'never used Teams',
};

// They blocked or removed us, and come back of themselves: nothing is tried until then.
const byPerson = new Set(['ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster']);

/** Whether it was the person who closed the conversation; a setting or a policy may change without them. */
export const isClosed = ({ code }: RemoteError): boolean => byPerson.has(code);

// As much as the store keeps of it.
const LONGEST_REASON = 200;

/**
 * What an error means for the sending. Anything but an answer from Microsoft, or a database that is away for a while, is
 * a bug of ours, and thrown on.
 */
export function verdict(error: unknown): Outcome {
  if (error instanceof NotNow) return { is: 'later', reason: error.reason, afterMs: error.afterMs };
  if (!(error instanceof RemoteError)) return unanswered(error);
  const { status, code, service, retryAfterMs } = error;
  const reason = `${service} ${status} ${code}`.slice(0, LONGEST_REASON);
  if (code === 'AskedToWait') return { is: 'later', reason, afterMs: retryAfterMs ?? 1_000 };
  if (unreachable[code]) return { is: 'unreachable', reason: unreachable[code] };
  if (passing.has(status)) return { is: 'retry', reason, afterMs: retryAfterMs };
  return { is: 'failed', reason };
}

function unanswered(error: unknown): Outcome {
  if (isTransient(error)) return { is: 'retry', reason: 'the database was away', afterMs: null };
  throw error;
}

const FIRST_MS = 2_000;
const LONGEST_MS = 60 * 60_000;

/** What could not be delivered for a day, counted from its first try, is given up. */
export const GIVE_UP_MS = 24 * 60 * 60_000;

/** Twice as long each time, up to an hour, with jitter so that a thousand do not come back at once. */
export function backoff(attempts: number, chance: number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(full * (0.5 + chance / 2));
}
