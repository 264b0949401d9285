import { type Instant, later } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';
import type { Store } from '../store/index.ts';
import type { Service } from './circuit.ts';

interface Common {
  /** Unique: saying it twice sends it once. Begins with the exchange's name: `check-ins.ask/{pair}/{person}/2`. */
  key: string;
  roundId?: string;
  /** Somebody is waiting for it: overtakes what is sent to many. */
  urgent?: boolean;
  /** Not before; default now. */
  dueAt?: Instant;
}

/** `thread`: the conversation that is answered; without it, a new one is begun. */
export interface Channel {
  teamId: string;
  channelId: string;
  thread?: { conversationId: string; serviceUrl: string };
}

/** Everything that leaves. A kind without a deliverer does not compile. */
export type Sending = Common &
  (
    | { kind: 'say'; to: string; card: string; params: object }
    | { kind: 'answer'; to: string; command: string; said: string }
    | { kind: 'post'; channel: Channel; posting: string; params: object }
    | { kind: 'update'; to: string; of: string; card: string; params: object }
    | { kind: 'book'; meetingId: string; attempt: number; invitation: string; params: object }
    | {
        kind: 'move';
        meetingId: string;
        attempt: number;
        organizerId: string;
        startsAt: Instant;
        endsAt: Instant;
      }
    | { kind: 'cancel'; meetingId: string; attempt: number; organizerId: string; comment: string }
    /** Takes a message out of the chat again: what was sent under the key `of`. */
    | { kind: 'recall'; to: string; of: string }
    /** A line in the activity feed: the card sent under the key `of` still waits for its reader. */
    | { kind: 'notify'; to: string; of: string; activity: string }
  );

export type Kind = Sending['kind'];

/** Which of Microsoft's services a kind needs. */
export const kindsOf = {
  teams: ['say', 'answer', 'post', 'update', 'recall'],
  graph: ['book', 'move', 'cancel', 'notify'],
} as const satisfies Record<Service, readonly Kind[]>;

export interface Outbox {
  /** Records them in the transaction of the fact they follow from. Gives back how many were new. */
  put(sendings: readonly Sending[]): Promise<number>;
  /** Something may be due: deliver soon, after the transaction. */
  wake(): void;
}

export function openOutbox(store: Store, clock: Clock, wake: () => void): Outbox {
  return {
    put: (sendings) => store.sendings.put(inOrder(sendings, clock.now())),
    wake,
  };
}

/** What is put together for one person leaves in that order: each a millisecond younger than the one before. */
function inOrder(sendings: readonly Sending[], now: Instant) {
  const before = new Map<string, number>();
  return sendings.map((sending) => {
    const line = 'to' in sending ? sending.to : sending.key;
    const place = before.get(line) ?? 0;
    before.set(line, place + 1);
    return row(sending, now, later(now, place));
  });
}

function row({ key, kind, roundId, urgent, dueAt, ...body }: Sending, now: Instant, createdAt: Instant) {
  return {
    key,
    exchange: key.split('/')[0] ?? key,
    kind,
    roundId: roundId ?? null,
    personId: 'to' in body ? body.to : null,
    body,
    urgent: urgent ? 1 : 0,
    dueAt: dueAt ?? now,
    createdAt,
    attempts: 0,
    leasedUntil: null,
    holder: null,
    firstAt: null,
    outcome: 'waiting' as const,
    reason: null,
    settledAt: null,
    remoteId: null,
  };
}
