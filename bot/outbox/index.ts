import { type Instant, later } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';
import type { Store } from '../store/index.ts';

interface Common {
  /** Unique: saying it twice sends it once. Begins with the exchange's name: `check-ins.ask/{pair}/{person}/2`. */
  key: string;
  roundId?: string;
  /** Somebody is waiting for it: overtakes what is sent to many. */
  urgent?: boolean;
  /** Not before; default now. */
  dueAt?: Instant;
}

/** Everything that leaves. A kind without a deliverer does not compile. */
export type Sending = Common &
  (
    | { kind: 'say'; to: string; card: string; params: object }
    | { kind: 'answer'; to: string; command: string; said: string }
    | { kind: 'post'; channel: { teamId: string; channelId: string }; posting: string; params: object }
    | { kind: 'update'; to: string; of: string; card: string; params: object }
    | { kind: 'book'; meetingId: string; attempt: number; invitation: string; params: object }
    | { kind: 'cancel'; meetingId: string; attempt: number; organizerId: string; comment: string }
    | {
        kind: 'notify';
        to: string;
        activity: string;
        preview: string;
        parameters: Record<string, string>;
        page: string;
      }
  );

export type Kind = Sending['kind'];

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
    outcome: 'waiting' as const,
    reason: null,
    settledAt: null,
    remoteId: null,
  };
}
