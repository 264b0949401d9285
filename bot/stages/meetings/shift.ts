import type { MeetingReply } from '../../../shared/meeting.ts';
import { daysLater, HOUR, type Instant, instant, millis } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { calendarsOf } from './calendars.ts';
import { takeTurn } from './organizers.ts';
import { tellMembers } from './tell.ts';

/** Other times that were taken. */
export const taken = ({ store }: App): Promise<MeetingReply[]> => store.calendars.taken();

export const shiftKey = ({ meetingId, attempt }: MeetingReply) => `meetings.shift/${meetingId}/${attempt}`;

/** Until it has left, the entry still stands at its old time. */
export const movedKey = (meetingId: string, attempt: number, startsAt: Instant | null) =>
  `meetings.shift/${meetingId}/${attempt}/${startsAt}`;

type Span = { from: Instant; to: Instant };

/** Moves the entry, which keeps its link and its agenda; unless somebody's calendar has filled meanwhile. */
export async function shift(app: App, { meetingId, attempt, startsAt, endsAt }: MeetingReply): Promise<void> {
  const { store, outbox } = app;
  const meeting = await store.meetings.get(meetingId);
  const pair = meeting && (await store.pairs.get(meeting.pairId));
  if (!pair || !startsAt || !endsAt || !meeting.startsAt || !meeting.endsAt || !meeting.organizerId) return;
  const members = await store.people.all(pair.members);
  const from = instant(Math.floor(millis(startsAt) / HOUR) * HOUR);
  const seen = await calendarsOf(app, members, from, daysLater(from, 1));
  const old = { from: meeting.startsAt, to: meeting.endsAt };
  const free = [...seen.values()].every(
    ({ busy, unreadable }) =>
      !unreadable && !busy.some((one) => isOver(one, { from: startsAt, to: endsAt }, old)),
  );
  const organizer = meeting.organizerId;
  await store.transaction(async () => {
    if (!free) {
      await store.calendars.forgetProposals(meetingId, attempt);
      return tellMembers(app, pair, meeting, 'taken', null, startsAt);
    }
    await store.calendars.moved(meetingId, attempt, startsAt, endsAt);
    await store.calendars.forgetReplies(meetingId, attempt);
    await takeTurn(app, organizer, members.length);
    await outbox.put([
      {
        kind: 'move',
        key: movedKey(meetingId, attempt, startsAt),
        meetingId,
        attempt,
        organizerId: organizer,
        startsAt,
        endsAt,
        roundId: meeting.roundId,
      },
    ]);
  });
}

/** Whether something is in the way that is not the meeting's own old place in the calendar. */
function isOver(busy: Span, wanted: Span, old: Span): boolean {
  const [from, to] = [
    busy.from > wanted.from ? busy.from : wanted.from,
    busy.to < wanted.to ? busy.to : wanted.to,
  ];
  return from < to && !(from >= old.from && to <= old.to);
}
