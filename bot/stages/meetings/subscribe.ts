import { HOUR, type Instant, later, MINUTE } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';
import { RemoteError } from '../../remote.ts';

/** Microsoft lets a subscription live for 4,230 minutes; it is renewed daily, long before. */
const LIVES_MS = 4_200 * MINUTE;
const RENEW_MS = 46 * HOUR;

type Known = Awaited<ReturnType<App['store']['subscriptions']['all']>>[number];
interface Wish {
  mailbox: string;
  known: Known | null;
}

/**
 * Mailboxes with meetings ahead that Microsoft does not tell us of, or not much longer; after a failure once an hour.
 * It tells https addresses only: elsewhere entries are looked at in turn, and that is all.
 */
export async function unsubscribed({ store, config }: App, now: Instant): Promise<Wish[]> {
  if (!config.publicUrl.startsWith('https:')) return [];
  const [mailboxes, all] = await Promise.all([store.calendars.inUse(now), store.subscriptions.all()]);
  return mailboxes
    .map((mailbox) => ({ mailbox, known: all.find((one) => isSame(one.mailbox, mailbox)) ?? null }))
    .filter(({ known }) => !known || (isDue(known, now) && known.triedAt <= later(now, -HOUR)));
}

// SQL Server keeps a mailbox once, in the capitals it was first written in, and so does whoever reads its mail.
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isDue = ({ id, expiresAt }: Known, now: Instant): boolean =>
  id === null || expiresAt === null || expiresAt < later(now, RENEW_MS);

export const subscribeKey = ({ mailbox }: Wish) => `meetings.subscribe/${mailbox}`;

/** Asks to be told of changes; what happened while nobody told us is looked up. */
export async function subscribe(app: App, { mailbox, known }: Wish): Promise<void> {
  const { store, graph, clock, config } = app;
  const now = clock.now();
  const expiresAt = later(now, LIVES_MS);
  const clientState = known?.id ? known.clientState : newId();
  const row = {
    mailbox: known?.mailbox ?? mailbox,
    id: known?.id ?? null,
    clientState,
    expiresAt: known?.expiresAt ?? null,
    triedAt: now,
  };
  await store.subscriptions.keep(row);
  if (known?.id && (await renewed(app, known.id, expiresAt)))
    return void (await store.subscriptions.keep({ ...row, expiresAt }));
  const notificationUrl = `${config.publicUrl}/api/notifications`;
  const id = await graph.subscribe({ mailbox, notificationUrl, clientState, until: expiresAt });
  await store.transaction(async () => {
    await store.subscriptions.keep({ ...row, id, expiresAt });
    if (known) await store.calendars.noticeAll(mailbox, now);
  });
}

/** False: Microsoft does not know it any more. */
async function renewed({ graph }: App, id: string, until: Instant): Promise<boolean> {
  try {
    await graph.renew(id, until);
    return true;
  } catch (error) {
    if (error instanceof RemoteError && (error.status === 404 || error.status === 410)) return false;
    throw error;
  }
}
