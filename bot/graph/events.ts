import type { Attendee, DateTimeTimeZone, Event } from '@microsoft/microsoft-graph-types';
import { LEAST_NOTICE } from '../../shared/meetings/rules.ts';
import { type Instant, later } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';
import { RemoteError } from '../remote.ts';
import type { Gather } from './batch.ts';
import { type Ask, mailbox } from './client.ts';
import { graphTime } from './schedules.ts';

export interface Booking {
  organizer: string;
  subject: string;
  html: string;
  startsAt: Instant;
  endsAt: Instant;
  attendees: { mail: string; name: string }[];
  /** The same for the same booking, always: a repeated request books once. */
  transactionId: string;
  /** Our own mark on the event, to find it by. */
  mark: string;
}

interface Booked {
  eventId: string;
  joinUrl: string | null;
}

/** A calendar entry as it stands in its organizer's calendar. */
export interface Entry {
  startsAt: Instant;
  endsAt: Instant;
  joinUrl: string | null;
  cancelled: boolean;
  answers: {
    mail: string;
    answer: 'accepted' | 'tentative' | 'declined';
    proposed: { startsAt: Instant; endsAt: Instant } | null;
  }[];
}

const BOOKING_MARK = 'String {6b1f9d52-3c0a-4f6e-9d0e-6f5f1c2a7b10} Name pairwiseBooking';
const PREFER = 'IdType="ImmutableId", outlook.timezone="UTC"';
const FIELDS = 'id,start,end,isCancelled,onlineMeeting,attendees';

/** Without an id it could never be cancelled: then it is asked for again. */
function bookedAs(event: Event | null | undefined): Booked {
  if (!event?.id) throw new RemoteError('graph', 0, 'NoEventId');
  return { eventId: event.id, joinUrl: event.onlineMeeting?.joinUrl ?? null };
}

/** Books the meeting, or finds the booking an earlier try made. What would come at too short notice is not booked any more. */
export const book =
  (gather: Gather, ask: Ask, clock: Clock) =>
  async (booking: Booking): Promise<Booked> => {
    const { organizer, mark } = booking;
    const url = `/users/${organizer}/events`;
    if (booking.startsAt < later(clock.now(), LEAST_NOTICE)) {
      const found = await marked(ask, organizer, mark);
      if (!found) throw new RemoteError('graph', 400, 'TooLate');
      return bookedAs(found);
    }
    try {
      return bookedAs(
        await gather<Event>(organizer, { method: 'POST', url, prefer: PREFER, body: eventOf(booking) }),
      );
    } catch (error) {
      const known = error instanceof RemoteError && error.status === 409;
      const found = known ? await marked(ask, organizer, mark) : null;
      if (!found) throw error;
      return bookedAs(found);
    }
  };

function eventOf(booking: Booking): Event {
  return {
    subject: booking.subject,
    body: { contentType: 'html', content: booking.html },
    start: graphTime(booking.startsAt),
    end: graphTime(booking.endsAt),
    attendees: booking.attendees.map(({ mail, name }) => ({
      emailAddress: { address: mail, name },
      type: 'required',
    })),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    allowNewTimeProposals: true,
    transactionId: booking.transactionId,
    singleValueExtendedProperties: [{ id: BOOKING_MARK, value: booking.mark }],
  };
}

const isMarked = (mark: string): string =>
  `singleValueExtendedProperties/Any(ep: ep/id eq '${BOOKING_MARK}' and ep/value eq '${mark}')`;

async function marked(ask: Ask, organizer: string, mark: string): Promise<Event | null> {
  const found = await ask<{ value: Event[] }>(
    (client) =>
      client
        .api(`/users/${organizer}/events`)
        .header('Prefer', PREFER)
        .filter(isMarked(mark))
        .select('id,onlineMeeting')
        .get(),
    mailbox(organizer),
  );
  return found.value[0] ?? null;
}

/** The event that carries this mark of ours, if there is one. */
export const findBooking =
  (ask: Ask) =>
  async (organizer: string, mark: string): Promise<string | null> =>
    (await marked(ask, organizer, mark))?.id ?? null;

/** Another time for the same entry: the link and the agenda stay, everyone is asked again. */
export const move =
  (gather: Gather) =>
  async (organizer: string, eventId: string, startsAt: Instant, endsAt: Instant): Promise<void> => {
    const url = `/users/${organizer}/events/${eventId}`;
    const body = { start: graphTime(startsAt), end: graphTime(endsAt) };
    await gather(organizer, { method: 'PATCH', url, prefer: PREFER, body });
  };

/** Takes the event out of every calendar, with a word to the attendees. */
export const cancel =
  (gather: Gather) =>
  async (organizer: string, eventId: string, comment: string): Promise<void> => {
    const url = `/users/${organizer}/events/${eventId}/cancel`;
    await gather(organizer, { method: 'POST', url, prefer: PREFER, body: { comment } });
  };

/** The entry that carries this mark of ours, as it is now; null: it is not there any more. */
export const read =
  (gather: Gather) =>
  async (organizer: string, mark: string): Promise<Entry | null> => {
    const url = `/users/${organizer}/events?$filter=${encodeURIComponent(isMarked(mark))}&$select=${FIELDS}`;
    const found = await gather<{ value: Event[] }>(organizer, { method: 'GET', url, prefer: PREFER });
    return found.value[0] ? entryOf(found.value[0]) : null;
  };

const at = (time: DateTimeTimeZone | null | undefined): Instant =>
  `${(time?.dateTime ?? '').slice(0, 19)}.000Z`;

const entryOf = ({ start, end, onlineMeeting, isCancelled, attendees }: Event): Entry => ({
  startsAt: at(start),
  endsAt: at(end),
  joinUrl: onlineMeeting?.joinUrl ?? null,
  cancelled: isCancelled ?? false,
  answers: (attendees ?? []).flatMap(answerOf),
});

const answers: Record<string, Entry['answers'][number]['answer']> = {
  accepted: 'accepted',
  tentativelyAccepted: 'tentative',
  declined: 'declined',
};

function answerOf({ emailAddress, status, proposedNewTime }: Attendee): Entry['answers'] {
  const answer = answers[status?.response ?? ''];
  if (!answer || !emailAddress?.address) return [];
  const { start, end } = proposedNewTime ?? {};
  const proposed = start && end ? { startsAt: at(start), endsAt: at(end) } : null;
  return [{ mail: emailAddress.address, answer, proposed }];
}
