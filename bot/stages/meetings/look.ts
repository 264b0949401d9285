import type { InputOf } from '../../../shared/door.ts';
import type { look as contract } from '../../../shared/meetings/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { myMeeting } from './my-meeting.ts';

/** Looks for a time at once, instead of tomorrow: something has changed in a calendar. */
export async function look(app: App, actor: Actor, { meetingId }: InputOf<typeof contract>) {
  await myMeeting(app, actor, meetingId);
  await app.store.meetings.lookAgain(meetingId);
}
