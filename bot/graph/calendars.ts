import type {
  Event,
  WorkingHours as GraphHours,
  ScheduleInformation,
} from '@microsoft/microsoft-graph-types';
import { findIana } from 'windows-iana';
import type { Schedule } from '../../shared/calendar.ts';
import type { WorkingHours } from '../../shared/person.ts';
import { type Instant, instant, MINUTE, millis } from '../../shared/time.ts';
import type { Ask } from './client.ts';

const STEP_MINUTES = 30;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const graphTime = (at: Instant) => ({ dateTime: at.slice(0, 19), timeZone: 'UTC' });

/** At most 20 mailboxes and under 62 days at once; `from` on a half hour. */
export const schedules =
  (ask: Ask) =>
  async (organizer: string, mails: readonly string[], from: Instant, to: Instant): Promise<Schedule[]> => {
    const body = {
      schedules: mails,
      startTime: graphTime(from),
      endTime: graphTime(to),
      availabilityViewInterval: STEP_MINUTES,
    };
    const answer = await ask<{ value: ScheduleInformation[] }>((client) =>
      client
        .api(`/users/${organizer}/calendar/getSchedule`)
        .header('Prefer', 'outlook.timezone="UTC"')
        .post(body),
    );
    return answer.value.map((schedule) => ({
      mail: schedule.scheduleId ?? '',
      hours: schedule.error ? null : workingHours(schedule.workingHours),
      busy: busyTimes(schedule.availabilityView ?? '', from),
      error: schedule.error ? (schedule.error.responseCode ?? 'unreadable') : null,
    }));
  };

function busyTimes(view: string, from: Instant): Schedule['busy'] {
  const step = (index: number) => instant(millis(from) + index * STEP_MINUTES * MINUTE);
  const times: Schedule['busy'] = [];
  for (const { 0: block, index } of view.matchAll(/[123]+/g)) {
    times.push({ from: step(index), to: step(index + block.length) });
  }
  return times;
}

function workingHours(hours: GraphHours | null | undefined): WorkingHours | null {
  const timeZone = zone(hours?.timeZone as Zone | undefined);
  if (!hours?.startTime || !hours.endTime || !timeZone) return null;
  const days = (hours.daysOfWeek ?? []).map((day) => DAYS.indexOf(day) || 7);
  return { days, start: minutes(hours.startTime), end: minutes(hours.endTime), timeZone };
}

type Zone = { name?: string | null; bias?: number | null };

/** A Windows name, an IANA name, or a zone of the mailbox's own making (then its plain bias; Graph counts west of UTC). */
function zone(given: Zone | undefined): string | null {
  if (!given) return null;
  const name = given.name ?? '';
  const iana = findIana(name)[0];
  if (iana) return iana;
  if (isIana(name)) return name;
  if (given.bias === undefined || given.bias === null) return null;
  const ahead = -given.bias;
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `UTC${ahead < 0 ? '-' : '+'}${pad(Math.abs(ahead) / 60)}:${pad(Math.abs(ahead) % 60)}`;
}

function isIana(name: string): boolean {
  try {
    return Boolean(name && new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const minutes = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

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

const BOOKING_MARK = 'String {6b1f9d52-3c0a-4f6e-9d0e-6f5f1c2a7b10} Name pairwiseBooking';
const IMMUTABLE = ['Prefer', 'IdType="ImmutableId"'] as const;

/** Books the meeting, or finds the booking an earlier try made. */
export const book =
  (ask: Ask) =>
  async (booking: Booking): Promise<{ eventId: string; joinUrl: string | null }> => {
    const event = await ask<Event>((client) =>
      client
        .api(`/users/${booking.organizer}/events`)
        .header(...IMMUTABLE)
        .post(eventOf(booking)),
    );
    return { eventId: event.id ?? '', joinUrl: event.onlineMeeting?.joinUrl ?? null };
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

/** The event that carries this mark of ours, if there is one. */
export const findBooking =
  (ask: Ask) =>
  async (organizer: string, mark: string): Promise<string | null> => {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${BOOKING_MARK}' and ep/value eq '${mark}')`;
    const found = await ask<{ value: Event[] }>((client) =>
      client
        .api(`/users/${organizer}/events`)
        .header(...IMMUTABLE)
        .filter(filter)
        .select('id')
        .get(),
    );
    return found.value[0]?.id ?? null;
  };

/** Takes the event out of every calendar, with a word to the attendees. Gone already counts as done. */
export const cancel =
  (ask: Ask) =>
  async (organizer: string, eventId: string, comment: string): Promise<void> => {
    await ask((client) =>
      client
        .api(`/users/${organizer}/events/${eventId}/cancel`)
        .header(...IMMUTABLE)
        .post({ comment }),
    );
  };
