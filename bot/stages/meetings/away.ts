import { byId, chunks } from '../../../shared/lists.ts';
import { type Absence, isAbsence, type Meeting, type MeetingReply } from '../../../shared/meeting.ts';
import { withinHours } from '../../../shared/meetings/hours.ts';
import { chooseTime, LEAD, WINDOW_DAYS } from '../../../shared/meetings/rules.ts';
import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import { seedOf } from '../../../shared/seed.ts';
import {
  DAY,
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
import { calendarsOf, type Seen } from './calendars.ts';
import { isOurs } from './given.ts';
import { apart } from './place.ts';
import { type Scene, sceneOf } from './scene.ts';
import { tellMembers } from './tell.ts';

const CURSOR = 'meetings.away';
const AHEAD_DAYS = 8;
const MOST = 200;
const AT_ONCE = 20;

/** Meetings of the coming week, gone through once a day, some with every tick. */
export async function coming({ store }: App, now: Instant): Promise<Meeting[][]> {
  const cursor = await store.cursors.get(CURSOR);
  const after = cursor?.value ?? '';
  if (cursor && after === '' && cursor.at > later(now, -DAY)) return [];
  const meetings = await store.calendars.standing(now, daysLater(now, AHEAD_DAYS), after, MOST);
  const last = meetings.length === MOST ? (meetings.at(-1)?.id ?? '') : '';
  if (meetings.length > 0 || after !== '') await store.cursors.set(CURSOR, last, now);
  return chunks(meetings, AT_ONCE);
}

export const awayKey = ([first]: Meeting[]): string => `meetings.away/${first?.id}`;

/**
 * Who will be out of office then, or works other hours by now, is told so with the partner, once, and another time is
 * proposed. Who will be there after all is not said to be away any more.
 */
export async function noticeAway(app: App, meetings: Meeting[]): Promise<void> {
  const { store, clock } = app;
  const found = await store.pairs.among([...new Set(meetings.map(({ pairId }) => pairId))]);
  const pairs = byId(found.filter(isOpenPair));
  const people = await store.people.all([...new Set([...pairs.values()].flatMap(({ members }) => members))]);
  const from = instant(Math.ceil(millis(clock.now()) / HOUR) * HOUR);
  const seen = await calendarsOf(app, people, from, daysLater(from, AHEAD_DAYS));
  const known = await absencesKnown(app, meetings);
  const missed: Missed[] = [];
  for (const meeting of meetings) {
    const pair = pairs.get(meeting.pairId);
    if (!pair) continue;
    const said = known.find(({ meetingId }) => meetingId === meeting.id);
    const absent = await whoIsAbsent(app, pair, meeting, seen);
    if (absent && !said) missed.push({ meeting, pair, ...absent });
    if (!absent && said && seen.get(said.personId)?.hours) await store.calendars.forgetAbsence(said);
  }
  if (missed.length === 0) return;
  const concerned = [...new Set(missed.map(({ pair }) => pair))];
  const scene = await sceneOf(app, concerned, from, daysLater(from, AHEAD_DAYS + WINDOW_DAYS));
  for (const one of missed) await offer(app, scene, one);
}

async function absencesKnown({ store }: App, meetings: readonly Meeting[]): Promise<MeetingReply[]> {
  const attempts = new Map(meetings.map(({ id, attempt }) => [id, attempt]));
  const replies = await store.calendars.repliesTo([...attempts.keys()]);
  return replies.filter(
    ({ meetingId, attempt, reply }) => isAbsence(reply) && attempts.get(meetingId) === attempt,
  );
}

interface Missed {
  meeting: Meeting;
  pair: Pair;
  /** Who will be absent. */
  gone: string;
  why: Absence;
}

async function whoIsAbsent(
  app: App,
  { members }: Pair,
  meeting: Meeting,
  seen: ReadonlyMap<string, Seen>,
): Promise<Pick<Missed, 'gone' | 'why'> | null> {
  const away = members.find((id) => isAway(seen.get(id), meeting));
  if (away) return { gone: away, why: 'away' };
  const off = members.find((id) => isOffHours(seen.get(id), meeting));
  return off && (await isOurs(app, meeting)) ? { gone: off, why: 'off-hours' } : null;
}

const isAway = (seen: Seen | undefined, { startsAt, endsAt }: Meeting): boolean =>
  startsAt !== null &&
  endsAt !== null &&
  (seen?.away.some(({ from, to }) => from < endsAt && to > startsAt) ?? false);

/** At lunch is not off hours: they may have wished for it. */
function isOffHours(seen: Seen | undefined, { startsAt, endsAt }: Meeting): boolean {
  if (!seen?.hours || !startsAt || !endsAt) return false;
  const minutes = (millis(endsAt) - millis(startsAt)) / MINUTE;
  return !withinHours(seen.hours, millis(startsAt), minutes, ['midday']);
}

async function offer(app: App, scene: Scene, { meeting, pair, gone, why }: Missed): Promise<void> {
  const others = apart(scene.meetingsOf(pair).filter(({ id }) => id !== meeting.id));
  const attendees = scene.attendeesOf(pair)?.map((one) => ({ ...one, busy: [...one.busy, ...others] }));
  const minutes = scene.minutesOf(pair);
  const from = latest(later(scene.from, LEAD), meeting.fromAt);
  const wanted = { minutes, from, to: earliest(scene.to, scene.endOf(pair)), seed: seedOf(meeting.id) };
  const other = attendees ? chooseTime(attendees, wanted) : null;
  await app.store.transaction(async () => {
    await app.store.calendars.reply({
      meetingId: meeting.id,
      attempt: meeting.attempt,
      personId: gone,
      reply: why,
      startsAt: other,
      endsAt: other && later(other, minutes * MINUTE),
      saidAt: app.clock.now(),
      takenAt: null,
    });
    await tellMembers(app, pair, meeting, why, gone);
  });
}
