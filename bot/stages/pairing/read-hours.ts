import { MOST_MAILBOXES } from '../../../shared/calendar.ts';
import { chunks, groupBy } from '../../../shared/lists.ts';
import type { Person, WorkingHours } from '../../../shared/person.ts';
import { daysLater, HOUR, type Instant, instant, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** A mailbox that says nothing of its hours: no hour is shared with anyone, so nobody is paired on a guess. */
const NO_HOURS: WorkingHours = { days: [], start: 0, end: 0, timeZone: 'UTC' };

/** People who joined and whose working hours were not read yet, twenty at a time. */
export async function hoursUnread({ store }: App): Promise<Person[][]> {
  return chunks(await store.people.joinedWithoutHours(), MOST_MAILBOXES);
}

export const hoursKey = ([first]: Person[]): string => `pairing.read-hours/${first?.id}`;

export async function readHours({ store, graph, clock, config }: App, people: Person[]) {
  const byMail = groupBy(people, ({ mail }) => mail?.toLowerCase() ?? '');
  for (const { id } of byMail.get('') ?? []) await store.people.setHours(id, NO_HOURS);
  byMail.delete('');
  const [organizer] = config.organizers;
  if (!organizer || byMail.size === 0) return;
  const from = hourOf(clock.now());
  for (const { mail, hours } of await graph.schedules(
    organizer,
    [...byMail.keys()],
    from,
    daysLater(from, 1),
  )) {
    for (const { id } of byMail.get(mail.toLowerCase()) ?? [])
      await store.people.setHours(id, hours ?? NO_HOURS);
  }
}

const hourOf = (at: Instant): Instant => instant(Math.floor(millis(at) / HOUR) * HOUR);
