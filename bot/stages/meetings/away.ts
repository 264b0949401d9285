import { MOST_MAILBOXES } from '../../../shared/calendar.ts';
import { byId, chunks } from '../../../shared/lists.ts';
import type { Meeting } from '../../../shared/meeting.ts';
import { chooseTime, LEAD, seedOf, WINDOW_DAYS } from '../../../shared/meetings/rules.ts';
import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import { DAY, daysLater, HOUR, type Instant, instant, later, MINUTE, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { type Scene, sceneOf } from './scene.ts';
import { tellMembers } from './tell.ts';

const CURSOR = 'meetings.away';
const AHEAD_DAYS = 8;
const MOST = 200;
const THREES = 3;

/** Meetings of the coming week, gone through once a day, some with every tick. */
export async function coming({ store }: App, now: Instant): Promise<Meeting[][]> {
  const cursor = await store.cursors.get(CURSOR);
  const after = cursor?.value ?? '';
  if (cursor && after === '' && cursor.at > later(now, -DAY)) return [];
  const meetings = await store.calendars.standing(now, daysLater(now, AHEAD_DAYS), after, MOST);
  const last = meetings.length === MOST ? (meetings.at(-1)?.id ?? '') : '';
  if (meetings.length > 0 || after !== '') await store.cursors.set(CURSOR, last, now);
  return chunks(meetings, Math.floor(MOST_MAILBOXES / THREES));
}

export const awayKey = ([first]: Meeting[]): string => `meetings.away/${first?.id}`;

/** Who will be out of office then is told so with the partner, and another time is proposed. */
export async function noticeAway(app: App, meetings: Meeting[]): Promise<void> {
  const found = await app.store.pairs.among([...new Set(meetings.map(({ pairId }) => pairId))]);
  const pairs = byId(found.filter(isOpenPair));
  const from = instant(Math.ceil(millis(app.clock.now()) / HOUR) * HOUR);
  const scene = await sceneOf(app, [...pairs.values()], from, daysLater(from, AHEAD_DAYS + WINDOW_DAYS));
  for (const meeting of meetings) {
    const pair = pairs.get(meeting.pairId);
    if (pair) await look(app, scene, pair, meeting);
  }
}

async function look(app: App, scene: Scene, pair: Pair, meeting: Meeting): Promise<void> {
  const { startsAt, endsAt } = meeting;
  if (!startsAt || !endsAt) return;
  const gone = scene
    .membersOf(pair)
    .find((person) => scene.seenOf(person)?.away.some(({ from, to }) => from < endsAt && to > startsAt));
  if (!gone) return;
  const attendees = scene.attendeesOf(pair);
  const minutes = scene.minutesOf(pair);
  const from = later(scene.from, LEAD);
  const other = attendees && chooseTime(attendees, { minutes, from, to: scene.to, seed: seedOf(meeting.id) });
  await app.store.transaction(async () => {
    await app.store.calendars.reply({
      ...{ meetingId: meeting.id, attempt: meeting.attempt, personId: gone.id, reply: 'away' },
      ...{
        startsAt: other,
        endsAt: other && later(other, minutes * MINUTE),
        saidAt: app.clock.now(),
        takenAt: null,
      },
    });
    await tellMembers(app, pair, meeting, 'away', gone.id);
  });
}
