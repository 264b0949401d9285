import type { Instant } from '../../shared/time.ts';
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
    put: (sendings) => store.sendings.put(sendings.map((sending) => row(sending, clock.now()))),
    wake,
  };
}

function row({ key, kind, roundId, urgent, dueAt, ...body }: Sending, now: Instant) {
  return {
    key,
    exchange: key.split('/')[0] ?? key,
    kind,
    roundId: roundId ?? null,
    personId: 'to' in body ? body.to : null,
    body,
    urgent: urgent ? 1 : 0,
    dueAt: dueAt ?? now,
    createdAt: now,
    attempts: 0,
    leasedUntil: null,
    outcome: 'waiting' as const,
    reason: null,
    settledAt: null,
    remoteId: null,
  };
}
