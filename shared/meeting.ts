import type { Instant } from './time.ts';

/** One meeting of a pair. Whether it was held, only a person can say. */
export interface Meeting {
  id: string;
  pairId: string;
  roundId: string;
  number: number;
  /** Not before this instant: its week, or later after a break or when another time was asked for. */
  fromAt: Instant;
  /** The week the rhythm meant it for. Null only in rows that were written before this was kept. */
  weekAt: Instant | null;
  /** 1: within the trial, so that it is booked before the pair is confirmed; 0: after it. Null as the one before. */
  inTrial: number | null;
  /** The end of the break it was put off for, or let go for. */
  putOffUntil: Instant | null;
  /** How often it was placed anew; part of the booking's key, so that a repeated booking books once. */
  attempt: number;
  startsAt: Instant | null;
  endsAt: Instant | null;
  organizerId: string | null;
  eventId: string | null;
  joinUrl: string | null;
  bookedAt: Instant | null;
  noTimeAt: Instant | null;
  askedAt: Instant | null;
  heldAt: Instant | null;
  notHeldAt: Instant | null;
  cancelledAt: Instant | null;
  /** Somebody took it out of the calendars in Outlook: it counts as cancelled until it is wanted again. */
  removedAt: Instant | null;
  /** When Microsoft said that its calendar entry changed. */
  noticedAt: Instant | null;
  /** When the calendar entry was last read. */
  lookedAt: Instant | null;
}

/** What a calendar shows of one person since a meeting was booked. */
export type Absence = 'away' | 'off-hours';

export const isAbsence = (reply: string): reply is Absence => reply === 'away' || reply === 'off-hours';

/** What a calendar says of one person and one time of a meeting. */
export interface MeetingReply {
  meetingId: string;
  attempt: number;
  personId: string;
  /** `away`, `off-hours`: out of office at that time, or not at work, as the calendar shows since. */
  reply: 'accepted' | 'tentative' | 'declined' | Absence;
  /** The other time that was proposed: by the person, or by us where they are away. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  saidAt: Instant;
  /** Another member would like that other time too. */
  takenAt: Instant | null;
}

/** Our mark on its calendar entry: one for each time it was placed. */
export const markOf = (meetingId: string, attempt: number): string => `${meetingId}/${attempt}`;

/** A meeting that has no time yet. */
export const timeless = {
  attempt: 1,
  putOffUntil: null,
  startsAt: null,
  endsAt: null,
  organizerId: null,
  eventId: null,
  joinUrl: null,
  bookedAt: null,
  noTimeAt: null,
  askedAt: null,
  heldAt: null,
  notHeldAt: null,
  cancelledAt: null,
  removedAt: null,
  noticedAt: null,
  lookedAt: null,
} satisfies Partial<Meeting>;

export type MeetingState = 'planned' | 'booked' | 'met' | 'not-met' | 'cancelled';

export function stateOfMeeting(meeting: Meeting): MeetingState {
  if (meeting.cancelledAt) return 'cancelled';
  if (meeting.heldAt) return 'met';
  if (meeting.notHeldAt) return 'not-met';
  return meeting.bookedAt ? 'booked' : 'planned';
}

export const agendas = ['first', 'goals', 'practice', 'review'] as const;
export type Agenda = (typeof agendas)[number];

/** First getting to know each other, then goals, then practice; the last before the end looks back. */
export function agendaOf(number: number, last: number): Agenda {
  if (number === 1) return 'first';
  if (number === 2) return 'goals';
  return number >= last ? 'review' : 'practice';
}
