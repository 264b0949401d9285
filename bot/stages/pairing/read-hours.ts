import { hoursAgainAt, MOST_MAILBOXES, type Schedule } from '../../../shared/calendar.ts';
import { chunks, groupBy } from '../../../shared/lists.ts';
import type { Person, WorkingHours } from '../../../shared/person.ts';
import { daysLater, HOUR, type Instant, instant, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { RemoteError } from '../../remote.ts';

/** A mailbox that says nothing of its hours: no hour is shared with anyone, so nobody is paired on a guess. */
const NO_HOURS: WorkingHours = { days: [], start: 0, end: 0, timeZone: 'UTC' };

/** People who joined and whose working hours were not read yet, twenty at a time. */
export const hoursUnread = async ({ store }: App, now: Instant): Promise<Person[][]> =>
  chunks(await store.people.hoursUnread(now), MOST_MAILBOXES);

export const hoursKey = ([first]: Person[]): string => `pairing.read-hours/${first?.id}`;

export async function readHours(app: App, people: Person[]): Promise<void> {
  const read = await schedulesOf(
    app,
    people.flatMap(({ mail }) => mail ?? []),
  );
  const atSite = new Map<string | null, WorkingHours | null>();
  const known: { id: string; hours: WorkingHours }[] = [];
  for (const person of people) {
    const schedule = person.mail ? read.get(person.mail.toLowerCase()) : undefined;
    if (person.mail && (!schedule || schedule.passing)) continue;
    const apart = !schedule || schedule.elsewhere;
    const { site } = person;
    if (apart && !atSite.has(site)) atSite.set(site, await hoursAt(app, site));
    const hours = apart ? atSite.get(site) : schedule.hours;
    known.push({ id: person.id, hours: hours ?? NO_HOURS });
  }
  await app.store.people.readHours(known, hoursAgainAt(app.clock.now()));
}

/** By address, in small letters; of those that Graph answers for. */
async function schedulesOf({ graph, clock, config }: App, given: readonly string[]) {
  const mails = [...new Set(given.map((mail) => mail.toLowerCase()))];
  if (mails.length === 0) return new Map<string, Schedule>();
  const from = hourOf(clock.now());
  const schedules = await graph.schedules(config.organizers, mails, from, daysLater(from, 1));
  return new Map(schedules.map((one) => [one.mail.toLowerCase(), one]));
}

/**
 * Whose mailbox is elsewhere is taken to work as most do at their site; where nobody there can be asked, as the mailbox
 * says that meetings are booked from. Null where that one says nothing.
 */
async function hoursAt(app: App, site: string | null): Promise<WorkingHours | null> {
  const nearby = site ? await app.store.directory.mailsAt(site, MOST_MAILBOXES) : [];
  return (await mostKept(app, nearby)) ?? mostKept(app, await organizersOf(app));
}

async function organizersOf({ store, config }: App): Promise<string[]> {
  const some = config.organizers.slice(0, MOST_MAILBOXES);
  const known = await store.people.all(some);
  return [...known.flatMap(({ mail }) => mail ?? []), ...some.filter((one) => one.includes('@'))];
}

async function mostKept(app: App, nearby: readonly string[]): Promise<WorkingHours | null> {
  const schedules = [...(await schedulesOf(app, nearby)).values()];
  const kept = schedules.flatMap(({ hours }) => hours ?? []);
  if (kept.length === 0 && schedules.some(({ passing }) => passing))
    throw new RemoteError('graph', 503, 'CalendarsBusy');
  const alike = [...groupBy(kept, (hours) => JSON.stringify(hours)).values()];
  return alike.sort((a, b) => b.length - a.length)[0]?.[0] ?? null;
}

const hourOf = (at: Instant): Instant => instant(Math.floor(millis(at) / HOUR) * HOUR);
