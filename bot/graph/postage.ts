import { nothingPosted, type Posted, post } from '../../shared/meetings/pace.ts';
import type { Instant } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';
import { RemoteError } from '../remote.ts';
import type { Store } from '../store/index.ts';

/** Where it is kept what has left each mailbox, so that a start anew and other processes know of it. */
export type Ledger = Pick<Store, 'cursors' | 'transaction'>;

/** Counts one message from the mailbox to so many people; throws `RemoteError` AskedToWait where it may not leave yet. */
export type Postage = (mailbox: string, recipients: number) => Promise<void>;

const cursorOf = (mailbox: string) => `posted/${mailbox}`;

/** What a mailbox may send is kept here, at the last moment: whatever was planned, and however late it is. */
export function openPostage({ cursors, transaction }: Ledger, clock: Clock): Postage {
  async function wait(mailbox: string, recipients: number, now: Instant): Promise<number> {
    const kept = await cursors.get(cursorOf(mailbox));
    const before = kept ? (JSON.parse(kept.value) as Posted) : nothingPosted;
    const { posted, waitMs } = post(before, recipients, now);
    await cursors.set(cursorOf(mailbox), JSON.stringify(posted), now);
    return waitMs;
  }

  return async (mailbox, recipients) => {
    const waitMs = await transaction(() => wait(mailbox, recipients, clock.now()));
    if (waitMs > 0) throw new RemoteError('graph', 429, 'AskedToWait', waitMs);
  };
}
