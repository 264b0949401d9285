import { type Meeting, markOf } from '../../../shared/meeting.ts';
import { LEAST_NOTICE } from '../../../shared/meetings/rules.ts';
import { daysLater, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { isOutOfReach } from '../../remote.ts';
import { AT_ONCE } from '../../stage.ts';
import { everyone, speak } from '../../texts.ts';
import { withdrawFromCalendars } from './clear.ts';
import { texts } from './texts.ts';

/** Meetings ahead that were booked while somebody who has left the group was still in it. */
export const withLeaver = ({ store }: App, now: Instant) => store.meetings.withLeaver(now, AT_ONCE);

/** Meetings whose booking was refused for good, a day ago: what stood in the way may be mended by now. Or which came too late. */
export const refusedBookings = ({ store }: App, now: Instant) =>
  store.meetings.unbooked(daysLater(now, -1), later(now, LEAST_NOTICE), AT_ONCE);

export const rebookKey = ({ id, attempt }: Meeting) => `meetings.rebook/${id}/${attempt}`;

/** Out of the calendars, the leaver's too, and a new time for those who go on. */
export async function rebook(app: App, meeting: Meeting): Promise<void> {
  if (!meeting.bookedAt) await cancelStray(app, meeting);
  await app.store.transaction(async () => {
    await app.store.meetings.unplace(meeting.id, meeting.attempt, meeting.fromAt);
    await withdrawFromCalendars(app, meeting, 'cancel.moved');
  });
}

/** Where we may not look any more, nothing can be taken back. */
function unlessOutOfReach(error: unknown): null {
  if (isOutOfReach(error)) return null;
  throw error;
}

/** One of the tries that failed may have booked all the same, and only its answer was lost. */
async function cancelStray({ graph }: App, { id, attempt, organizerId }: Meeting): Promise<void> {
  if (!organizerId) return;
  const stray = await graph.findBooking(organizerId, markOf(id, attempt)).catch(unlessOutOfReach);
  if (stray)
    await graph.cancel(organizerId, stray, speak<keyof typeof texts.en>(texts, everyone)('cancel.moved'));
}
