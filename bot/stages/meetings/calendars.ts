import { hoursAgainAt, MOST_MAILBOXES, type Schedule } from '../../../shared/calendar.ts';
import { byId, chunks } from '../../../shared/lists.ts';
import type { Person } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** One person's calendar, as far as it can be seen. */
export type Seen = Pick<Schedule, 'hours' | 'busy' | 'away' | 'elsewhere' | 'passing'> & {
  unreadable: boolean;
};

const unreadable: Seen = {
  hours: null,
  busy: [],
  away: [],
  elsewhere: false,
  passing: false,
  unreadable: true,
};
const elsewhere: Seen = { ...unreadable, elsewhere: true, unreadable: false };

/**
 * Everybody's free and busy times, in as few questions to Graph as it takes; under 62 days, `from` on a half hour.
 * Working hours that have changed since are kept on the way.
 */
export async function calendarsOf(
  app: App,
  people: readonly Person[],
  from: Instant,
  to: Instant,
): Promise<Map<string, Seen>> {
  const mails = [...new Set(people.flatMap(({ mail }) => mail ?? []))];
  const read = new Map<string, Schedule>();
  for (const some of chunks(mails, MOST_MAILBOXES))
    for (const one of await app.graph.schedules(app.config.organizers, some, from, to))
      read.set(one.mail.toLowerCase(), one);
  const seen = people.map((person) => ({ id: person.id, ...seenOf(person, read) }));
  await keepHours(app, people, seen);
  return byId(seen);
}

/** Without an answer for a mailbox nothing is known of it. */
function seenOf({ mail }: Person, read: Map<string, Schedule>): Seen {
  if (!mail) return elsewhere;
  const schedule = read.get(mail.toLowerCase());
  if (schedule?.elsewhere) return elsewhere;
  if (!schedule) return unreadable;
  return schedule.error ? { ...unreadable, passing: schedule.passing } : { ...schedule, unreadable: false };
}

async function keepHours(
  { store, clock }: App,
  people: readonly Person[],
  seen: readonly (Seen & { id: string })[],
) {
  const known = byId(people);
  const changed = seen.filter(
    ({ id, hours }) => hours && JSON.stringify(hours) !== JSON.stringify(known.get(id)?.hours),
  );
  if (changed.length > 0) await store.people.readHours(changed, hoursAgainAt(clock.now()));
}
