import type { Meeting } from '../../../shared/meeting.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { movedKey } from './shift.ts';

export const bookKey = ({ id }: Meeting, attempt: number) => `meetings.book/${id}/${attempt}`;

/** Whether the time it stands at is one that we gave it; else somebody moved it there in Outlook, and meant it. */
export async function isOurs({ store }: App, meeting: Meeting): Promise<boolean> {
  const { id, attempt, startsAt } = meeting;
  const row = await store.sendings.get(bookKey(meeting, attempt));
  if ((row?.body as Booking | undefined)?.params?.startsAt === startsAt) return true;
  return (await store.sendings.get(movedKey(id, attempt, startsAt))) !== null;
}

/** The mailbox that refused for good what was booked from it last; null: none did. */
export async function refusedBy({ store }: App, meeting: Meeting): Promise<string | null> {
  const before = meeting.attempt > 1 ? await store.sendings.get(bookKey(meeting, meeting.attempt - 1)) : null;
  return before?.outcome === 'failed' ? meeting.organizerId : null;
}

interface Booking {
  params?: { startsAt?: Instant; endsAt?: Instant };
}

/** The times a meeting had before it was placed anew: another time is never one of these. */
export async function givenBefore(
  { store }: App,
  meeting: Meeting,
): Promise<{ from: Instant; to: Instant }[]> {
  const attempts = Array.from({ length: meeting.attempt - 1 }, (_, index) => index + 1);
  const rows = await Promise.all(attempts.map((attempt) => store.sendings.get(bookKey(meeting, attempt))));
  return rows.flatMap((row) => {
    const { startsAt, endsAt } = (row?.body as Booking | undefined)?.params ?? {};
    return startsAt && endsAt ? [{ from: startsAt, to: endsAt }] : [];
  });
}
