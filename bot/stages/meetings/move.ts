import type { InputOf } from '../../../shared/door.ts';
import type { move as contract } from '../../../shared/meetings/contract.ts';
import { LEAD } from '../../../shared/meetings/rules.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { later, latest } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { withdrawFromCalendars } from './clear.ts';
import { myMeeting } from './my-meeting.ts';

/** Out of the calendars, and a new time, at least a day away and not before its week. Also for one that did not take place. */
export async function move(app: App, actor: Actor, { meetingId }: InputOf<typeof contract>) {
  const { meeting, pair } = await myMeeting(app, actor, meetingId);
  const gone = meeting.cancelledAt && !meeting.removedAt;
  if (!isOpenPair(pair) || gone || meeting.heldAt) throw new Refusal('meeting-is-over');
  if (!meeting.startsAt) return;
  const now = app.clock.now();
  const fromAt = latest(later(now, LEAD), meeting.fromAt);
  await app.store.meetings.unplace(meetingId, meeting.attempt, fromAt);
  if (meeting.startsAt > now && !meeting.removedAt) await withdrawFromCalendars(app, meeting, 'cancel.moved');
}
