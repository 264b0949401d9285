import { MOST_DAYS, MOST_MAILBOXES } from '../../../shared/calendar.ts';
import { byId, groupBy } from '../../../shared/lists.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import type { Attendee } from '../../../shared/meetings/hours.ts';
import { chooseTime, LEAD, LOOK_AHEAD, WINDOW_DAYS } from '../../../shared/meetings/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import { seedOf } from '../../../shared/seed.ts';
import {
  DAY,
  daysBetween,
  daysLater,
  earliest,
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
import { bookKey, givenBefore, refusedBy } from './given.ts';
import { tellNoTime } from './no-time.ts';
import { capacity, organizerFor, takeTurn } from './organizers.ts';
import { type Scene, sceneOf } from './scene.ts';

const MOST_MEETINGS = 500;

/** A pair's meetings keep this distance, so that a late one does not crowd the next. */
const APART = 3 * DAY;

/** Some pairs whose mailboxes fit one question to Graph, with their meetings of some weeks. */
interface Placing {
  pairs: Pair[];
  meetings: Meeting[];
}

/** Meetings without a time: those of the trial, then all of the term; no more than can be booked soon. */
export async function timeless(app: App, now: Instant): Promise<Placing[]> {
  const { store } = app;
  const most = Math.min(MOST_MEETINGS, await capacity(app));
  if (most === 0) return [];
  const meetings = await store.meetings.timeless(later(now, LOOK_AHEAD), daysLater(now, -1), most);
  const pairs = byId(await store.pairs.among([...new Set(meetings.map(({ pairId }) => pairId))]));
  const spans = groupBy(meetings, ({ fromAt }) =>
    Math.floor(Math.max(0, daysBetween(now, fromAt)) / (MOST_DAYS - WINDOW_DAYS - 2)),
  );
  return [...spans.values()].flatMap((some) => inFits(some, pairs));
}

/** As many pairs together as Graph tells of at once. */
function inFits(meetings: readonly Meeting[], pairs: ReadonlyMap<string, Pair>): Placing[] {
  const fits: Placing[] = [];
  let seats = 0;
  for (const [id, own] of groupBy(meetings, ({ pairId }) => pairId)) {
    const pair = pairs.get(id);
    if (!pair) continue;
    const last = fits.at(-1);
    seats += pair.members.length;
    if (last && seats <= MOST_MAILBOXES) {
      last.pairs.push(pair);
      last.meetings.push(...own);
    } else {
      fits.push({ pairs: [pair], meetings: [...own] });
      seats = pair.members.length;
    }
  }
  return fits;
}

export const placeKey = ({ meetings: [first] }: Placing): string => `meetings.place/${first?.id}`;

/** Finds each a time that is free for everyone and records it with its booking, or says that there is none yet. */
export async function place(app: App, { pairs, meetings }: Placing): Promise<void> {
  const soonest = later(app.clock.now(), LEAD);
  const wanted = meetings.map(({ fromAt }) => latest(soonest, fromAt)).sort();
  const from = halfHour(wanted[0] ?? soonest);
  const scene = await sceneOf(app, pairs, from, daysLater(halfHour(wanted.at(-1) ?? from), WINDOW_DAYS));
  const known = byId(pairs);
  const failures: unknown[] = [];
  for (const meeting of meetings.toSorted((a, b) => a.fromAt.localeCompare(b.fromAt))) {
    const pair = known.get(meeting.pairId);
    try {
      if (pair) await placeOne(app, scene, pair, meeting);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${meetings.length}: ${failures[0]}`);
}

async function placeOne(app: App, scene: Scene, pair: Pair, meeting: Meeting): Promise<void> {
  const { store, outbox, clock } = app;
  const back = scene.breakOf(pair);
  if (back && back > meeting.fromAt) return store.transaction(() => afterBreak(app, meeting, back));
  const wanted = wantedOf(scene, pair, meeting);
  if (wanted.from >= scene.endOf(pair)) {
    await store.meetings.skip(meeting.id, clock.now());
    return;
  }
  const refused = await refusedBy(app, meeting);
  const organizer = await organizerFor(app, pair, scene.membersOf(pair), refused);
  if (organizer === null || isPassing(app, scene, pair, meeting)) return;
  const attendees = await attendeesFor(app, scene, pair, meeting);
  const startsAt = attendees && chooseTime(attendees, wanted);
  if (!startsAt) return store.transaction(() => tellNoTime(app, scene, { pair, meeting, attendees, wanted }));
  const endsAt = later(startsAt, wanted.minutes * MINUTE);
  await store.transaction(async () => {
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
        dueAt: await takeTurn(app, organizer, pair.members.length),
      },
      ...elsewhere(scene, pair, meeting),
    ]);
  });
  scene.occupy(pair, meeting, startsAt, endsAt);
  app.log.debug({ meeting: meeting.id, at: clock.now(), startsAt }, 'meetings.place');
}

/** A mailbox that is busy is asked again with the next tick; nobody is told of it before the meeting's first day is over. */
const isPassing = ({ clock }: App, scene: Scene, pair: Pair, { fromAt }: Meeting): boolean =>
  clock.now() < daysLater(fromAt, 1) && scene.membersOf(pair).some((person) => scene.seenOf(person)?.passing);

/** Whose mailbox is not in this organisation's Exchange gets the pair's meetings as a file, once. */
const elsewhere = (scene: Scene, pair: Pair, { id: meetingId }: Meeting) =>
  scene
    .membersOf(pair)
    .filter((person) => scene.seenOf(person)?.elsewhere)
    .map(({ id: to }) => ({
      kind: 'say' as const,
      key: `meetings.elsewhere/${pair.id}/${to}`,
      to,
      card: 'meetings.elsewhere',
      params: { meetingId },
      roundId: pair.roundId,
    }));

/** Within two weeks, and no later than the pair's own end: what lay beyond would be booked and cancelled again. */
function wantedOf(scene: Scene, pair: Pair, meeting: Meeting) {
  const from = latest(scene.from, meeting.fromAt);
  return {
    minutes: scene.minutesOf(pair),
    from,
    to: earliest(daysLater(from, WINDOW_DAYS), scene.to, scene.endOf(pair)),
    seed: seedOf(meeting.id),
  };
}

/** With what the pair itself keeps free: the days around its other meetings, and the times that did not suit. */
async function attendeesFor(
  app: App,
  scene: Scene,
  pair: Pair,
  meeting: Meeting,
): Promise<Attendee[] | null> {
  const others = scene.meetingsOf(pair).filter(({ id }) => id !== meeting.id);
  const busy = [...apart(others), ...(await givenBefore(app, meeting))];
  return scene.attendeesOf(pair)?.map((one) => ({ ...one, busy: [...one.busy, ...busy] })) ?? null;
}

/** The days around a pair's other meetings, in which it does not meet again. */
export const apart = (meetings: readonly Meeting[]): Attendee['busy'] =>
  meetings.flatMap(({ startsAt, endsAt, cancelledAt }) =>
    startsAt && endsAt && !cancelledAt ? [{ from: later(startsAt, -APART), to: later(endsAt, APART) }] : [],
  );

const halfHour = (at: Instant): Instant => instant(Math.ceil(millis(at) / (HOUR / 2)) * (HOUR / 2));
