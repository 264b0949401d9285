import type { Meeting } from '../../../shared/meeting.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

export const bookKey = ({ id }: Meeting, attempt: number) => `meetings.book/${id}/${attempt}`;

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
