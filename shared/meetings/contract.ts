import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id } from '../fields.ts';
import type { Absence, Agenda, MeetingState } from '../meeting.ts';
import type { Instant } from '../time.ts';

export interface MyMeeting {
  id: string;
  number: number;
  agenda: Agenda;
  state: MeetingState;
  /** Null while a time is being looked for, or not yet. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  /** It lies beyond the trial and the pair has not said yet that it goes on: from when it is wanted. Null: not so. */
  beyondTrial: Instant | null;
  /** A time was looked for and none was found; it is looked for again every day. */
  noTime: boolean;
  joinUrl: string | null;
  with: string[];
  /** The end has passed and nobody has said yet whether it took place. */
  askMet: boolean;
  /** What a calendar says against it; null: nothing. */
  trouble: MeetingTrouble | null;
  /** Where the meetings of the pair can be fetched for a calendar elsewhere. */
  calendarFile: string;
}

export interface MeetingTrouble {
  /** Taken out of the calendars; somebody proposes another time, will be away, will not be at work, or cannot come. */
  is: 'removed' | 'proposed' | Absence | 'declined';
  /** Who: first name, or null for the reader. */
  by: string | null;
  /** Another time that can be taken; null: none is proposed. */
  startsAt: Instant | null;
}

export const mine = reads<MyMeeting[]>()('meetings.mine', z.object({ roundId: id }));

export const report = writes()('meetings.report', z.object({ meetingId: id, met: z.enum(['yes', 'no']) }));

/** Cancels this time and looks for another one, at least a day away. */
export const move = writes()('meetings.move', z.object({ meetingId: id }));

/** Yes to the other time that was proposed; the calendars are looked at once more before it moves. */
export const take = writes()(
  'meetings.take',
  z.object({ meetingId: id, startsAt: z.iso.datetime({ precision: 3 }) }),
);

/** Leaves this one out. */
export const skip = writes()('meetings.skip', z.object({ meetingId: id }));

/** Looks for a time at once, instead of tomorrow. */
export const look = writes()('meetings.look', z.object({ meetingId: id }));

/** The portrait of somebody the reader is paired with, as an address of its own; null where there is none. */
export const photo = reads<{ image: string | null }>()('meetings.photo', z.object({ personId: id }));
