import type { Box } from '../box.ts';
import type { Meeting } from '../state.ts';
import type { CalendarEvent, Colleague, Instant } from '../types.ts';
import type { Engagement, Status } from './diary.ts';

const takesPart = ({ organizerId, attendees }: Meeting, personId: string) =>
  organizerId === personId || attendees.some((one) => one.personId === personId);

type Index = Map<string, Set<Meeting>>;
const indexes = new WeakMap<object, Index>();

function add(index: Index, meeting: Meeting) {
  for (const id of [meeting.organizerId, ...meeting.attendees.flatMap(({ personId }) => personId ?? [])])
    index.set(id, (index.get(id) ?? new Set()).add(meeting));
}

function indexOf({ keeper }: Box): Index {
  const { meetings } = keeper.state;
  const known = indexes.get(meetings);
  if (known) return known;
  const index: Index = new Map();
  for (const meeting of Object.values(meetings)) add(index, meeting);
  indexes.set(meetings, index);
  return index;
}

/** Keeps a new meeting, or finds one again after its attendees have changed. */
export function enter(box: Box, meeting: Meeting) {
  const index = indexOf(box);
  box.keeper.state.meetings[meeting.key] = meeting;
  add(index, meeting);
}

/** Meetings booked through Graph that the person organizes or is invited to. */
export const meetingsOf = (box: Box, personId: string): Meeting[] =>
  [...(indexOf(box).get(personId) ?? [])].filter((meeting) => takesPart(meeting, personId));

export const responseOf = ({ organizerId, attendees }: Meeting, personId: string) =>
  organizerId === personId
    ? 'organizer'
    : (attendees.find((one) => one.personId === personId)?.response ?? 'none');

/** How a meeting blocks a person's time: Outlook shows an unanswered invitation as tentative. */
function statusFor(meeting: Meeting, personId: string): Status {
  const response = responseOf(meeting, personId);
  if (meeting.cancelled || meeting.deleted || response === 'declined') return 'free';
  return response === 'organizer' || response === 'accepted' ? 'busy' : 'tentative';
}

type Span = Pick<Engagement, 'start' | 'end' | 'status'>;

/** Everything that takes the mailbox's time within the span, in order. */
export function spansOf(box: Box, personId: string, start: Instant, end: Instant): Span[] {
  const person = box.directory.person(personId);
  const own = person ? box.diary(person, start, end) : [];
  const booked = meetingsOf(box, personId)
    .filter((meeting) => meeting.end > start && meeting.start < end)
    .map((meeting) => ({ start: meeting.start, end: meeting.end, status: statusFor(meeting, personId) }))
    .filter(({ status }) => status !== 'free');
  return [...own, ...booked].sort((a, b) => a.start.localeCompare(b.start));
}

const asEvent = (person: Colleague, entry: Engagement): CalendarEvent => ({
  id: entry.id,
  subject: entry.subject,
  start: entry.start,
  end: entry.end,
  organizerId: person.id,
  attendees: [],
  ours: false,
});

/** As it stands in its organizer's calendar. */
export const asBooked = (meeting: Meeting): CalendarEvent => ({
  id: idOf(meeting, meeting.organizerId, true),
  subject: meeting.subject,
  start: meeting.start,
  end: meeting.end,
  organizerId: meeting.organizerId,
  attendees: meeting.attendees.map(({ personId, mail, response }) => ({
    personId: personId ?? mail,
    response,
  })),
  body: meeting.body,
  ...(meeting.joinUrl ? { joinUrl: meeting.joinUrl } : {}),
  ...(meeting.cancelled || meeting.deleted ? { cancelled: true as const } : {}),
  ours: true,
  ...(meeting.transactionId ? { transactionId: meeting.transactionId } : {}),
});

/**
 * The id of a meeting in one mailbox. Each mailbox has its own copy with its own id; an immutable id begins
 * otherwise than a plain one, which moving the event to another folder would change.
 */
export const idOf = ({ key }: Meeting, mailboxId: string, immutable: boolean) =>
  `${immutable ? 'AAkALg' : 'AAMkAD'}${mailboxId.replaceAll('-', '')}${key}=`;

const WEEK = 7 * 86_400_000;

export function calendarOf(box: Box, person: Colleague): CalendarEvent[] {
  const start = box.now().getTime() - 3 * 86_400_000;
  const span = [start, start + 4 * WEEK].map((time) => new Date(time).toISOString()) as [Instant, Instant];
  const own = box.diary(person, ...span).map((entry) => asEvent(person, entry));
  return [...own, ...meetingsOf(box, person.id).map(asBooked)].sort((a, b) => a.start.localeCompare(b.start));
}
