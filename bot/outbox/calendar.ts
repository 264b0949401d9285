import { createHash } from 'node:crypto';
import { markOf } from '../../shared/meeting.ts';
import type { Graph } from '../graph/index.ts';
import { RemoteError } from '../remote.ts';
import type { Invitation } from '../stage.ts';
import type { Outcome } from './outcome.ts';
import type { Rooms } from './rooms.ts';
import type { Row } from './row.ts';

/** The same booking has the same id for ever: Graph books it once, however often it is asked. */
export function transactionIdOf(meetingId: string, attempt: number): string {
  const hash = createHash('sha256').update(`${meetingId}/${attempt}`).digest('hex');
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

const bookingKey = (meetingId: string, attempt: number) => `meetings.book/${meetingId}/${attempt}`;

export async function bookMeeting(
  { app }: Rooms,
  { body, attempts }: Row<'book'>,
  invitation: Invitation,
): Promise<Outcome> {
  const { store, graph, clock } = app;
  const meeting = await store.meetings.get(body.meetingId);
  if (!meeting?.organizerId) return { is: 'withdrawn' };
  const current = meeting.attempt === body.attempt && !meeting.cancelledAt;
  if (!current || !meeting.startsAt || !meeting.endsAt)
    return lookBack(graph, meeting.organizerId, body, attempts);
  const pair = await store.pairs.get(meeting.pairId);
  const members = await store.people.all(pair?.members ?? []);
  const attendees = members.flatMap(({ id, mail, name }) =>
    mail && id !== meeting.organizerId ? [{ mail, name }] : [],
  );
  const { eventId, joinUrl } = await graph.book({
    organizer: meeting.organizerId,
    ...(await invitation.draw(app, body.params as never)),
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    attendees,
    transactionId: transactionIdOf(meeting.id, meeting.attempt),
    mark: markOf(body.meetingId, body.attempt),
  });
  await store.meetings.booked(meeting.id, meeting.attempt, eventId, joinUrl, clock.now());
  return { is: 'sent', remoteId: eventId };
}

/** Another time for what was booked; when it was cancelled or moved again meanwhile, that is what counts. */
export async function moveMeeting({ app }: Rooms, { body }: Row<'move'>): Promise<Outcome> {
  const { store, graph } = app;
  const meeting = await store.meetings.get(body.meetingId);
  const current = meeting?.attempt === body.attempt && !meeting.cancelledAt;
  if (!current || meeting.startsAt !== body.startsAt || !meeting.eventId) return { is: 'withdrawn' };
  await graph.move(body.organizerId, meeting.eventId, body.startsAt, body.endsAt);
  return { is: 'sent', remoteId: meeting.eventId };
}

/** No longer wanted. An earlier try that was cut off may have booked all the same: then its cancelling needs the id. */
async function lookBack(
  graph: Graph,
  organizerId: string,
  body: Row<'book'>['body'],
  attempts: number,
): Promise<Outcome> {
  const eventId =
    attempts > 1 ? await graph.findBooking(organizerId, markOf(body.meetingId, body.attempt)) : null;
  return eventId ? { is: 'sent', remoteId: eventId } : { is: 'withdrawn' };
}

/** Cancels what was booked; a booking that never left is taken back instead. */
export async function cancelMeeting({ app }: Rooms, { body }: Row<'cancel'>): Promise<Outcome> {
  const { store, graph, clock } = app;
  const key = bookingKey(body.meetingId, body.attempt);
  const booking = await store.sendings.get(key);
  if (booking?.outcome === 'waiting') {
    if (booking.leasedUntil && booking.leasedUntil > clock.now())
      return { is: 'retry', reason: 'booking under way', afterMs: 5_000 };
    if (booking.attempts === 0) {
      await store.sendings.withdrawKey(key, clock.now());
      return { is: 'withdrawn' };
    }
    return { is: 'retry', reason: 'booking unsettled', afterMs: 30_000 };
  }
  if (!booking?.remoteId) return { is: 'withdrawn' };
  try {
    await graph.cancel(body.organizerId, booking.remoteId, body.comment);
  } catch (error) {
    if (!(error instanceof RemoteError && (error.status === 404 || error.status === 410))) throw error;
  }
  return { is: 'sent', remoteId: booking.remoteId };
}
