import type { InputOf } from '../../../shared/door.ts';
import type { look as contract } from '../../../shared/meetings/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { myMeeting } from './my-meeting.ts';

/** Looks for a time at once, instead of tomorrow: something has changed in a calendar. */
export async function look(app: App, actor: Actor, { meetingId }: InputOf<typeof contract>) {
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  if (!isOpenPair(pair) || meeting.cancelledAt || meeting.heldAt) throw new Refusal('meeting-is-over');
  await app.store.meetings.lookAgain(meetingId);
}
