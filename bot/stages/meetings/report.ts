import type { InputOf } from '../../../shared/door.ts';
import type { report as contract } from '../../../shared/meetings/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { myMeeting } from './my-meeting.ts';

/** One yes is enough for "held"; a no counts while nobody said yes. */
export async function report(app: App, actor: Actor, { meetingId, met }: InputOf<typeof contract>) {
  const { store, clock } = app;
  const { meeting } = await myMeeting(app, actor, meetingId);
  const now = clock.now();
  if (!meeting.startsAt || meeting.startsAt > now) throw new Refusal('meeting-is-ahead');
  if (met === 'yes') await store.meetings.held(meetingId, now);
  else await store.meetings.notHeld(meetingId, now);
}
