import type { InputOf } from '../../../shared/door.ts';
import type { skip as contract } from '../../../shared/meetings/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { withdrawFromCalendars } from './clear.ts';
import { myMeeting } from './my-meeting.ts';

/** This one is left out; the next comes as planned. */
export async function skipOne(app: App, actor: Actor, { meetingId }: InputOf<typeof contract>) {
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const now = app.clock.now();
  if (meeting.cancelledAt) return;
  if (!isOpenPair(pair) || meeting.heldAt || (meeting.endsAt && meeting.endsAt <= now))
    throw new Refusal('meeting-is-over');
  await app.store.meetings.drop(meetingId, meeting.attempt, now);
  await withdrawFromCalendars(app, meeting, 'cancel.skipped');
}
