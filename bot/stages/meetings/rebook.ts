import type { Meeting } from '../../../shared/meeting.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { withdrawFromCalendars } from './clear.ts';

/** Meetings ahead that were booked while somebody who has left the group was still in it. */
export const withLeaver = ({ store }: App, now: Instant) => store.meetings.withLeaver(now);

/** Meetings whose booking was refused for good, a day ago: what stood in the way may be mended by now. */
export const refusedBookings = ({ store }: App, now: Instant) => store.meetings.unbooked(daysLater(now, -1));

export const rebookKey = ({ id, attempt }: Meeting) => `meetings.rebook/${id}/${attempt}`;

/** Out of the calendars, the leaver's too, and a new time for those who go on. */
export async function rebook(app: App, meeting: Meeting): Promise<void> {
  await app.store.transaction(async () => {
    await app.store.meetings.unplace(meeting.id, meeting.attempt, meeting.fromAt);
    await withdrawFromCalendars(app, meeting, 'cancel.moved');
  });
}
