import type { Meeting } from '../../../shared/meeting.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A meeting of the actor's own pair. */
export async function myMeeting(
  { store }: App,
  { id }: Actor,
  meetingId: string,
): Promise<{ meeting: Meeting; pair: Pair }> {
  const meeting = await store.meetings.get(meetingId);
  const pair = meeting && (await store.pairs.get(meeting.pairId));
  if (!meeting || !pair?.members.includes(id)) throw new Refusal('not-your-meeting');
  return { meeting, pair };
}
