import { inForce } from '../../../shared/agreement.ts';
import { MOST_MAILBOXES, type Schedule } from '../../../shared/calendar.ts';
import { chunks, groupBy } from '../../../shared/lists.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { type Attendee, chooseTime, LEAD, LOOK_AHEAD, seedOf } from '../../../shared/meetings/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import {
  DAY,
  daysLater,
  HOUR,
  type Instant,
  instant,
  later,
  latest,
  MINUTE,
  millis,
} from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { afterBreak } from './clear.ts';
import { bookKey, givenBefore } from './given.ts';

const MOST_MEETINGS = 500;
const WINDOW_DAYS = 14;

/** A pair's meetings keep this distance, so that a late one does not crowd the next. */
const APART = 3 * DAY;

interface Placing {
  meeting: Meeting;
  pair: Pair;
  members: Person[];
}

/** Meetings whose week is near and that have no time yet, in groups whose mailboxes fit one question to Graph. */
export async function timeless({ store }: App, now: Instant): Promise<Placing[][]> {
  const meetings = await store.meetings.timeless(later(now, LOOK_AHEAD), daysLater(now, -1), MOST_MEETINGS);
  const placings = await Promise.all(
    meetings.map(async (meeting): Promise<Placing[]> => {
      const pair = await store.pairs.get(meeting.pairId);
      return pair ? [{ meeting, pair, members: await store.people.all(pair.members) }] : [];
    }),
  );
  const weeks = groupBy(placings.flat(), ({ meeting }) => meeting.fromAt.slice(0, 10));
  return [...weeks.values()].flatMap((week) => chunks(week, Math.floor(MOST_MAILBOXES / 3)));
}

export const placeKey = ([first]: Placing[]): string => `meetings.place/${first?.meeting.id}`;

/** Finds each a time that is free for everyone and records it with its booking, or says that there is none yet. */
export async function place(app: App, placings: Placing[]): Promise<void> {
  const { clock, graph, config } = app;
  const from = halfHour(latest(later(clock.now(), LEAD), earliestOf(placings)));
  const to = daysLater(from, WINDOW_DAYS);
  const mails = [...new Set(placings.flatMap(({ members }) => members.flatMap(({ mail }) => mail ?? [])))];
  const [asking] = config.organizers;
  if (!asking) throw new Error('no mailbox to book from');
  const schedules = new Map(
    (await graph.schedules(asking, mails, from, to)).map((one) => [one.mail.toLowerCase(), one]),
  );
  const failures: unknown[] = [];
  for (const placing of placings) {
    try {
      await placeOne(app, placing, schedules, from, to);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${placings.length}: ${failures[0]}`);
}

async function placeOne(
  app: App,
  placing: Placing,
  schedules: Map<string, Schedule>,
  from: Instant,
  to: Instant,
) {
  const { meeting, pair, members } = placing;
  const { store, outbox, clock, config } = app;
  const round = await store.rounds.get(pair.roundId);
  if (!round) return;
  const back = await store.enrolments.lastPause(pair.roundId, pair.members, clock.now());
  if (back && back > meeting.fromAt) return afterBreak(app, meeting, back);
  const taken = (await store.meetings.ofPair(pair.id)).filter(({ id }) => id !== meeting.id);
  const busy = [...apart(taken), ...(await givenBefore(app, meeting))];
  const attendees = await Promise.all(members.map((person) => attendee(app, pair, person, schedules, busy)));
  const wanted = {
    minutes: await minutesOf(app, pair, round.settings),
    from: latest(from, meeting.fromAt),
    to,
    seed: seedOf(meeting.id),
  };
  const startsAt = attendees.includes(null) ? null : chooseTime(attendees as Attendee[], wanted);
  const organizer = config.organizers[seedOf(pair.id) % config.organizers.length] ?? '';
  await store.transaction(async () => {
    if (startsAt === null)
      return noTime(app, placing, taken, attendees.includes(null) ? 'unreadable' : 'none-free');
    const endsAt = later(startsAt, wanted.minutes * MINUTE);
    if ((await store.meetings.place(meeting.id, meeting.attempt, startsAt, endsAt, organizer)) === 0) return;
    await outbox.put([
      {
        kind: 'book',
        key: bookKey(meeting, meeting.attempt),
        meetingId: meeting.id,
        attempt: meeting.attempt,
        invitation: 'meetings.invitation',
        params: { meetingId: meeting.id, startsAt, endsAt },
        roundId: pair.roundId,
      },
    ]);
  });
  app.log.debug({ meeting: meeting.id, at: clock.now(), startsAt }, 'meetings.place');
}

/** Null: this mailbox cannot be read, so nothing is booked over it. */
async function attendee(
  { store }: App,
  pair: Pair,
  person: Person,
  schedules: Map<string, Schedule>,
  busy: Attendee['busy'],
): Promise<Attendee | null> {
  const schedule = schedules.get(person.mail?.toLowerCase() ?? '');
  const hours = schedule?.hours ?? person.hours;
  if (!schedule || schedule.error || !hours) return null;
  const said = await store.assessments.get(pair.roundId, person.id);
  return { hours, busy: [...schedule.busy, ...busy], likes: said?.hours ?? [] };
}

const apart = (meetings: Meeting[]): Attendee['busy'] =>
  meetings.flatMap(({ startsAt, endsAt, cancelledAt }) =>
    startsAt && endsAt && !cancelledAt ? [{ from: later(startsAt, -APART), to: later(endsAt, APART) }] : [],
  );

async function minutesOf({ store }: App, pair: Pair, settings: ProgramSettings): Promise<number> {
  const agreement = inForce(await store.agreements.ofPair(pair.id), pair.members);
  return agreement?.terms.minutes ?? settings.meetingMinutes;
}

/** Told once, of the first of a pair's meetings that lacks a time; looked for again every day. */
async function noTime(app: App, placing: Placing, taken: Meeting[], why: 'none-free' | 'unreadable') {
  const { meeting, pair } = placing;
  await app.store.meetings.noTime(meeting.id, app.clock.now());
  const lacks = ({ startsAt, noTimeAt, cancelledAt }: Meeting) => noTimeAt && !startsAt && !cancelledAt;
  if (taken.some((one) => one.number < meeting.number && lacks(one))) return;
  await app.outbox.put(
    pair.members.map((to) => ({
      kind: 'say',
      key: `meetings.no-time/${meeting.id}/${to}/${meeting.attempt}`,
      to,
      card: 'meetings.no-time',
      params: { meetingId: meeting.id, why },
      roundId: pair.roundId,
    })),
  );
}

const earliestOf = (placings: Placing[]): Instant =>
  placings.map(({ meeting }) => meeting.fromAt).reduce((first, at) => (at < first ? at : first));

const halfHour = (at: Instant): Instant => instant(Math.ceil(millis(at) / (HOUR / 2)) * (HOUR / 2));
