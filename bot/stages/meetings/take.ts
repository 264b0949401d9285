import type { InputOf } from '../../../shared/door.ts';
import { isAbsence } from '../../../shared/meeting.ts';
import type { take as contract } from '../../../shared/meetings/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { myMeeting } from './my-meeting.ts';

/** Yes to another time, which the partner proposed or which was found while someone is away. The calendars are looked at once more before it moves. */
export async function take(app: App, actor: Actor, { meetingId, startsAt }: InputOf<typeof contract>) {
  const { store, clock } = app;
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const now = clock.now();
  if (!isOpenPair(pair) || meeting.cancelledAt || meeting.heldAt) throw new Refusal('meeting-is-over');
  if (meeting.startsAt === startsAt) return;
  const replies = await store.calendars.replies(meetingId, meeting.attempt);
  const proposals = replies.filter((one) => one.startsAt === startsAt);
  const others = proposals.filter(({ reply, personId }) => isAbsence(reply) || personId !== actor.id);
  if (others.length === 0 || startsAt <= now) throw new Refusal('not-proposed');
  await store.calendars.take(meetingId, meeting.attempt, startsAt, now);
}
