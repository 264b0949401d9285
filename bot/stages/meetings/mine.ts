import {
  agendaOf,
  isAbsence,
  type Meeting,
  type MeetingReply,
  stateOfMeeting,
} from '../../../shared/meeting.ts';
import type { MeetingTrouble, MyMeeting } from '../../../shared/meetings/contract.ts';
import { isOpenPair, type Pair, partnersOf } from '../../../shared/pair.ts';
import { type Actor, type Person, shortName } from '../../../shared/person.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { fileOf } from './file.ts';

/** All meetings of the person's pair in a round, in their order; cancelled ones left out, but not those that only Outlook knows to be. */
export async function mine(
  { store, config, clock }: App,
  { id }: Actor,
  { roundId }: { roundId: string },
): Promise<MyMeeting[]> {
  const pair = await store.pairs.of(roundId, id);
  if (!pair) return [];
  const [meetings, partners] = await Promise.all([
    store.meetings.ofPair(pair.id),
    store.people.all(partnersOf(pair, id)),
  ]);
  const replies = await store.calendars.repliesTo(meetings.map((meeting) => meeting.id));
  const now = clock.now();
  const removed = (meeting: Meeting) => isOpenPair(pair) && meeting.removedAt && (meeting.endsAt ?? '') > now;
  const standing = meetings.filter((meeting) => !meeting.cancelledAt || removed(meeting));
  return standing.map((meeting) => ({
    ...view(meeting, meetings.length),
    beyondTrial: beyondTrial(meeting, pair),
    with: partners.map(({ name }) => name),
    trouble: troubleOf(meeting, replies, { id, partners }, now),
    calendarFile: fileOf(config, pair.id),
  }));
}

const view = (meeting: Meeting, last: number) => ({
  id: meeting.id,
  number: meeting.number,
  agenda: agendaOf(meeting.number, last),
  state: stateOfMeeting(meeting),
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  noTime: meeting.startsAt === null && meeting.noTimeAt !== null,
  joinUrl: meeting.joinUrl,
  askMet: !!meeting.askedAt && !meeting.heldAt && !meeting.notHeldAt && !meeting.cancelledAt,
});

const beyondTrial = ({ startsAt, inTrial, fromAt }: Meeting, { confirmedAt }: Pair) =>
  !startsAt && inTrial === 0 && !confirmedAt ? fromAt : null;

interface Sides {
  id: string;
  partners: readonly Person[];
}

/** What stands in the way of a meeting ahead, the most pressing first. */
function troubleOf(
  meeting: Meeting,
  replies: readonly MeetingReply[],
  { id, partners }: Sides,
  now: Instant,
): MeetingTrouble | null {
  if (meeting.removedAt) return { is: 'removed', by: null, startsAt: null };
  if (!meeting.startsAt || meeting.startsAt <= now) return null;
  const own = replies.filter((one) => one.meetingId === meeting.id && one.attempt === meeting.attempt);
  const said =
    own.find(({ reply }) => isAbsence(reply)) ??
    own.find(({ startsAt, personId }) => startsAt && personId !== id) ??
    own.find(({ reply }) => reply === 'declined');
  if (!said) return null;
  const by = partners.find((partner) => partner.id === said.personId);
  const is = isAbsence(said.reply) ? said.reply : said.startsAt && by ? 'proposed' : 'declined';
  const canBeTaken = is !== 'declined' && said.startsAt !== null && said.startsAt > now;
  return { is, by: by ? shortName(by.name) : null, startsAt: canBeTaken ? said.startsAt : null };
}
