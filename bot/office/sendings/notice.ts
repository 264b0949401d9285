import {
  mayNotice,
  NOTICE_AFTER_DAYS,
  NOTICE_UNTIL_DAYS,
  noticed,
} from '../../../shared/office/sendings/notices.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

const SOME = 1_000;

type Asked = Awaited<ReturnType<App['store']['notices']['asked']>>[number];

/** Whom a card has waited for since yesterday, and who may be given a line about it: one each, for what waits longest. */
export async function unnoticed({ store }: App, now: Instant): Promise<Asked[]> {
  const asked = await store.notices.asked(
    Object.keys(noticed),
    daysLater(now, -NOTICE_UNTIL_DAYS),
    daysLater(now, -NOTICE_AFTER_DAYS),
    SOME,
  );
  const first = new Map<string, Asked>();
  for (const one of asked)
    if (!first.has(one.personId) && mayNotice(one.rate, one.noticedAt, now)) first.set(one.personId, one);
  return [...first.values()];
}

export const noticeKey = ({ key }: Asked): string => `sendings.notice/${key}`;

/** Whether it waits still is seen when the line leaves: the card is drawn again then. */
export const notice = ({ outbox }: App, asked: Asked) =>
  outbox.put([
    {
      kind: 'notify',
      key: noticeKey(asked),
      to: asked.personId,
      of: asked.key,
      activity: noticed[asked.exchange] ?? 'checkInDue',
    },
  ]);
