import type { Meeting } from '../../../shared/meeting.ts';
import { type Instant, latest } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

/** Put off for a break that has ended before its day. */
export const putOffNeedlessly = ({ store }: App, now: Instant) => store.breaks.putOffNeedlessly(now, AT_ONCE);

export const bringBackKey = ({ id }: Meeting) => `meetings.bring-back/${id}`;

/** Back into its own week; one that was let go for the break comes back while its successor's week is ahead. */
export async function bringBack({ store, clock }: App, meeting: Meeting): Promise<void> {
  const now = clock.now();
  const all = await store.meetings.ofPair(meeting.pairId);
  const next = all.find(({ number }) => number > meeting.number);
  if (meeting.cancelledAt && next && next.fromAt <= now) {
    await store.breaks.forgetPutOff(meeting.id);
    return;
  }
  await store.breaks.bringBack(meeting.id, latest(meeting.weekAt ?? now, now));
}
