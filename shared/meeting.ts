import type { Instant } from './time.ts';

/** One meeting of a pair. Whether it was held, only a person can say. */
export interface Meeting {
  id: string;
  pairId: string;
  roundId: string;
  number: number;
  /** Not before this instant: the week the rhythm asks for. */
  fromAt: Instant;
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
}

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
