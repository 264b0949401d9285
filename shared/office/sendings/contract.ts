import * as z from 'zod/mini';
import { reads, writes } from '../../door.ts';
import { id, whole } from '../../fields.ts';
import type { Instant } from '../../time.ts';
import { type NoticeRate, noticeRates } from './notices.ts';

/** A sending of a round: all that was put under one exchange, such as its announcement. Everybody is in one bucket. */
export interface SendingLine {
  exchange: string;
  people: number;
  waiting: number;
  /** Of those waiting, who was tried already and will be again. */
  retrying: number;
  sent: number;
  withdrawn: number;
  failed: { reason: string; people: number }[];
  unreachable: { reason: string; people: number }[];
  held: 'paused' | 'stopped' | null;
  heldAt: Instant | null;
  /** Of the last minute. */
  perSecond: number;
  /** Milliseconds at that rate; null while nothing moves. */
  timeLeft: number | null;
  lastAt: Instant | null;
}

const exchange = z.string().check(z.regex(/^[a-z-]+\.[a-z0-9-]{1,40}$/));
const sending = z.object({ roundId: id, exchange });

export const list = reads<SendingLine[]>()('sendings.list', z.object({ roundId: id }), 'coordinator');

export const MOST_LISTED = 200;

export interface Unreached {
  total: number;
  people: { id: string; name: string; reason: string; at: Instant | null }[];
}

/** Who could not be reached, so many at a time, in the order of their names' ids. */
export const unreached = reads<Unreached>()(
  'sendings.unreached',
  z.object({ roundId: id, exchange, from: z._default(whole(0, 999_999), 0) }),
  'coordinator',
);

/** What is on its way is finished, the rest waits. */
export const pause = writes()('sendings.pause', sending, 'coordinator');

export const resume = writes()('sendings.resume', sending, 'coordinator');

/** The rest is withdrawn, for good. */
export const stop = writes<{ withdrawn: number }>()('sendings.stop', sending, 'coordinator');

/** Those who were not reached are tried once more. */
export const again = writes<{ people: number }>()('sendings.again', sending, 'coordinator');

/** The cards that were sent are drawn anew, in place, in the words the program has now. */
export const correct = writes<{ people: number }>()('sendings.correct', sending, 'coordinator');

/** The cards that were sent are taken out of people's chats. */
export const recall = writes<{ people: number }>()('sendings.recall', sending, 'coordinator');

export const notices = reads<{ rate: NoticeRate; chosen: boolean }>()('sendings.notices', z.object({}));

export const chooseNotices = writes()('sendings.choose-notices', z.object({ rate: z.enum(noticeRates) }));
