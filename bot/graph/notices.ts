import { timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import type { Clock } from '../clock/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/index.ts';

const notice = z.object({
  subscriptionId: z.string().check(z.maxLength(100)),
  clientState: z.optional(z.nullable(z.string().check(z.maxLength(128)))),
  tenantId: z.optional(z.string()),
  resourceData: z.optional(z.nullable(z.object({ id: z.string().check(z.maxLength(400)) }))),
  lifecycleEvent: z.optional(z.string()),
});

const notices = z.object({ value: z.array(notice).check(z.maxLength(1000)) });

type Notice = z.output<typeof notice>;

interface Rooms {
  store: Store;
  clock: Clock;
  log: Log;
  tenantId: string;
}

/**
 * Where Microsoft tells us that something changed in a calendar. Only noted here, so that it is answered at once; the
 * tick looks. Whoever does not know what we agreed on is not heard, and learns no more than anybody else.
 */
export function noticeReceiver(rooms: Rooms) {
  return async ({ query, body }: Request, response: Response): Promise<void> => {
    const token = query.validationToken;
    if (typeof token === 'string') {
      response.type('text/plain').status(200).send(token.slice(0, 1000));
      return;
    }
    const parsed = notices.safeParse(body);
    if (!parsed.success) {
      response.status(400).end();
      return;
    }
    await heed(rooms, parsed.data.value);
    response.status(202).end();
  };
}

async function heed(rooms: Rooms, all: readonly Notice[]): Promise<void> {
  const { store, clock, log, tenantId } = rooms;
  const agreed = new Map((await store.subscriptions.all()).map((known) => [known.id, known]));
  const changed: string[] = [];
  for (const one of all) {
    const known = agreed.get(one.subscriptionId);
    const ours = known && isSame(one.clientState ?? '', known.clientState);
    if (!ours || (one.tenantId && one.tenantId !== tenantId)) {
      log.warn({ subscription: one.subscriptionId }, 'graph.notice-not-for-us');
    } else if (one.lifecycleEvent) await follow(rooms, known.mailbox, one);
    else if (one.resourceData) changed.push(one.resourceData.id);
  }
  if (changed.length > 0) await store.calendars.notice(changed, clock.now());
}

/** Microsoft asks to be asked again, has dropped us, or may have forgotten something. */
async function follow(
  { store, clock }: Rooms,
  mailbox: string,
  { lifecycleEvent, subscriptionId }: Notice,
): Promise<void> {
  const now = clock.now();
  if (lifecycleEvent === 'missed') await store.calendars.noticeAll(mailbox, now);
  else await store.subscriptions.lapse(subscriptionId, lifecycleEvent === 'subscriptionRemoved', now);
}

function isSame(given: string, ours: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(ours)];
  return a.length === b.length && timingSafeEqual(a, b);
}
