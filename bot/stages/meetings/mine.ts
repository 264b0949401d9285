import { agendaOf, type Meeting, stateOfMeeting } from '../../../shared/meeting.ts';
import type { MyMeeting } from '../../../shared/meetings/contract.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** All meetings of the person's pair in a round, in their order; cancelled ones left out. */
export async function mine(
  { store }: App,
  { id }: Actor,
  { roundId }: { roundId: string },
): Promise<MyMeeting[]> {
  const pair = await store.pairs.of(roundId, id);
  if (!pair) return [];
  const [meetings, partners] = await Promise.all([
    store.meetings.ofPair(pair.id),
    store.people.all(partnersOf(pair, id)),
  ]);
  const standing = meetings.filter(({ cancelledAt }) => !cancelledAt);
  const names = partners.map(({ name }) => name);
  return standing.map((meeting) => view(meeting, meetings.length, names));
}

const view = (meeting: Meeting, last: number, names: string[]): MyMeeting => ({
  id: meeting.id,
  number: meeting.number,
  agenda: agendaOf(meeting.number, last),
  state: stateOfMeeting(meeting),
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  joinUrl: meeting.joinUrl,
  with: names,
  askMet: !!meeting.askedAt && !meeting.heldAt && !meeting.notHeldAt,
});
