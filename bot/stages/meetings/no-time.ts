import type { Meeting } from '../../../shared/meeting.ts';
import type { Attendee } from '../../../shared/meetings/hours.ts';
import { type NoTime, type Wanted, whyNoTime } from '../../../shared/meetings/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import type { Scene } from './scene.ts';

export interface NoTimeParams {
  meetingId: string;
  why: NoTime['why'] | 'unreadable';
  shared: NoTime['shared'];
  /** Whose calendar could not be read. */
  unreadable: string[];
}

interface Sought {
  pair: Pair;
  meeting: Meeting;
  attendees: Attendee[] | null;
  wanted: Wanted;
}

/** Neither when they are free nor when they work is known. */
function isUnread(scene: Scene, person: Person): boolean {
  const own = scene.seenOf(person);
  return !own || own.unreadable || !(own.hours ?? person.hours);
}

/** Told once, of the first of a pair's meetings that lacks a time; looked for again every day. Only within a transaction. */
export async function tellNoTime(app: App, scene: Scene, { pair, meeting, attendees, wanted }: Sought) {
  const now = app.clock.now();
  await app.store.meetings.noTime(meeting.id, now);
  for (const one of scene.meetingsOf(pair)) if (one.id === meeting.id) one.noTimeAt = now;
  const lacks = ({ startsAt, noTimeAt, cancelledAt }: Meeting) => noTimeAt && !startsAt && !cancelledAt;
  if (scene.meetingsOf(pair).some((one) => one.number < meeting.number && lacks(one))) return;
  const unreadable = attendees ? [] : scene.membersOf(pair).filter((person) => isUnread(scene, person));
  const reason = attendees ? whyNoTime(attendees, wanted) : { why: 'unreadable' as const, shared: [] };
  const params: NoTimeParams = {
    meetingId: meeting.id,
    ...reason,
    unreadable: unreadable.map(({ id }) => id),
  };
  await app.outbox.put(
    pair.members.map((to) => ({
      kind: 'say',
      key: `meetings.no-time/${meeting.id}/${to}/${meeting.attempt}`,
      to,
      card: 'meetings.no-time',
      params,
      roundId: meeting.roundId,
    })),
  );
}
