import * as z from 'zod/mini';
import { reads, writes } from '../door.ts';
import { id } from '../fields.ts';
import type { Agenda, MeetingState } from '../meeting.ts';
import type { Instant } from '../time.ts';

export interface MyMeeting {
  id: string;
  number: number;
  agenda: Agenda;
  state: MeetingState;
  /** Null while a time is being looked for. */
  startsAt: Instant | null;
  endsAt: Instant | null;
  joinUrl: string | null;
  with: string[];
  /** The end has passed and nobody has said yet whether it took place. */
  askMet: boolean;
}

export const mine = reads<MyMeeting[]>()('meetings.mine', z.object({ roundId: id }));

export const report = writes()('meetings.report', z.object({ meetingId: id, met: z.enum(['yes', 'no']) }));

/** Cancels this time and looks for another one, at least a day away. */
export const move = writes()('meetings.move', z.object({ meetingId: id }));
