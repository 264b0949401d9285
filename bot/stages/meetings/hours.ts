import { hoursAgainAt, MOST_MAILBOXES } from '../../../shared/calendar.ts';
import { chunks } from '../../../shared/lists.ts';
import type { Person } from '../../../shared/person.ts';
import { daysLater, HOUR, type Instant, instant, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { calendarsOf } from './calendars.ts';

const MOST = 200;

/** People whose working hours were read so long ago that they are to be read again. */
export const hoursDue = async ({ store }: App, now: Instant): Promise<Person[][]> =>
  chunks(await store.people.hoursDue(now, MOST), MOST_MAILBOXES);

export const hoursKey = ([first]: Person[]): string => `meetings.hours/${first?.id}`;

/**
 * Working hours change with the season and with life. What cannot be read now stays as it was; who takes part in nothing
 * is not asked for, and looked at again when a week is over.
 */
export async function readHours(app: App, people: Person[]): Promise<void> {
  const now = app.clock.now();
  const from = instant(Math.floor(millis(now) / HOUR) * HOUR);
  const needed = new Set((await app.store.people.takingPart(people.map(({ id }) => id))).map(({ id }) => id));
  const asked = people.filter(({ id }) => needed.has(id));
  const seen = await calendarsOf(app, asked, from, daysLater(from, 1));
  await app.store.people.readHours(
    people.map(({ id, hours }) => ({ id, hours: seen.get(id)?.hours ?? hours })),
    hoursAgainAt(now),
  );
}
