import { MOST_MAILBOXES } from '../../../shared/calendar.ts';
import { chunks } from '../../../shared/lists.ts';
import type { Person } from '../../../shared/person.ts';
import { daysLater, HOUR, type Instant, instant, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { calendarsOf } from './calendars.ts';

const AGAIN_AFTER_DAYS = 7;
const MOST = 200;

/** People of open rounds whose mailbox was last asked for their working hours a week ago. */
export const hoursStale = async ({ store }: App, now: Instant): Promise<Person[][]> =>
  chunks(await store.people.hoursStale(daysLater(now, -AGAIN_AFTER_DAYS), MOST), MOST_MAILBOXES);

export const hoursKey = ([first]: Person[]): string => `meetings.hours/${first?.id}`;

/** Working hours change with the season and with life. What cannot be read now stays as it was. */
export async function readHours(app: App, people: Person[]): Promise<void> {
  const now = app.clock.now();
  const from = instant(Math.floor(millis(now) / HOUR) * HOUR);
  const seen = await calendarsOf(app, people, from, daysLater(from, 1));
  await app.store.people.readHours(
    people.map(({ id, hours }) => ({ id, hours: seen.get(id)?.hours ?? hours })),
    now,
  );
}
