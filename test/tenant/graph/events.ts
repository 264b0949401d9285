import { type Box, count, nowIn } from '../box.ts';
import { enter, meetingsOf } from '../company/calendar.ts';
import { guidOf } from '../draw.ts';
import type { Call, Reply } from '../gate.ts';
import { type Act, route } from '../routes.ts';
import type { Meeting } from '../state.ts';
import {
  askedFor,
  bodyWith,
  duplicate,
  type EventRequest,
  inviteesOf,
  joinUrlOf,
  keepsLink,
  requestOf,
  timesOf,
} from './event-request.ts';
import { engagementShape, eventShape } from './event-shape.ts';
import { mailboxAt } from './mailbox.ts';
import { paged } from './odata.ts';
import { notify } from './subscriptions.ts';
import { badRequest, ok, refuse } from './words.ts';
import { instantAt } from './zones.ts';

const WRITE = ['Calendars.ReadWrite'];
const READ = [...WRITE, 'Calendars.Read', 'Calendars.ReadBasic.All'];
const PAGE = 10;

/** The meeting behind an id of one mailbox, plain or immutable. */
function meetingAt(box: Box, mailboxId: string, eventId: string): Meeting {
  const own = mailboxId.replaceAll('-', '');
  const meeting = meetingsOf(box, mailboxId).find(({ key }) => eventId.endsWith(`${own}${key}=`));
  if (!meeting || meeting.deleted)
    throw refuse(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return meeting;
}

export function changed(box: Box, meeting: Meeting, how: 'created' | 'updated' | 'deleted') {
  meeting.changedAt = nowIn(box);
  meeting.version += 1;
  box.keeper.touched();
  notify(box, meeting, how);
}

const created = (box: Box, call: Call, meeting: Meeting): Reply => ({
  status: 201,
  body: eventShape(box, call, meeting, meeting.organizerId),
});

function newMeeting(box: Box, organizerId: string, request: EventRequest): Meeting {
  const place = Object.keys(box.keeper.state.meetings).length;
  const key = guidOf(box.seed, 'meeting', organizerId, place).replaceAll('-', '').slice(0, 20);
  const online = request.isOnlineMeeting === true;
  const joinUrl = online ? joinUrlOf(box, key) : null;
  return {
    key,
    organizerId,
    subject: request.subject ?? '',
    body: bodyWith(request.body?.content ?? '', joinUrl),
    ...timesOf(request),
    location: request.location?.displayName ?? (online ? 'Microsoft Teams Meeting' : ''),
    showAs: request.showAs ?? 'busy',
    attendees: inviteesOf(box, request, []),
    online,
    joinUrl,
    transactionId: request.transactionId ?? null,
    asked: askedFor(request),
    extended: request.singleValueExtendedProperties ?? [],
    createdAt: nowIn(box),
    changedAt: nowIn(box),
    version: 0,
    cancelled: false,
    deleted: false,
  };
}

/** The event a transactionId has already made, so that a repeated request books once. */
function repeated(box: Box, organizerId: string, request: EventRequest): Meeting | undefined {
  const known = meetingsOf(box, organizerId).find(
    (meeting) => meeting.organizerId === organizerId && meeting.transactionId === request.transactionId,
  );
  if (known && (known.asked !== askedFor(request) || known.cancelled || known.deleted)) throw duplicate();
  return known;
}

const create: Act = (box, call, key) => {
  const { id } = mailboxAt(box, key);
  const request = requestOf(call.body);
  const known = request.transactionId ? repeated(box, id, request) : undefined;
  if (known) return created(box, call, known);
  const meeting = newMeeting(box, id, request);
  enter(box, meeting);
  count(box, 'meetings.booked');
  changed(box, meeting, 'created');
  return created(box, call, meeting);
};

const one: Act = (box, call, key, eventId) => {
  const { id } = mailboxAt(box, key);
  return ok(eventShape(box, call, meetingAt(box, id, eventId), id));
};

function organized(box: Box, key: string, eventId: string): Meeting {
  const { id } = mailboxAt(box, key);
  const meeting = meetingAt(box, id, eventId);
  if (meeting.organizerId !== id)
    throw badRequest('Your request cannot be completed. You need to be an organizer.', 'ErrorInvalidRequest');
  return meeting;
}

export function move(meeting: Meeting, request: EventRequest) {
  const times = timesOf({
    start: request.start ?? { dateTime: meeting.start.slice(0, -1), timeZone: 'UTC' },
    end: request.end ?? { dateTime: meeting.end.slice(0, -1), timeZone: 'UTC' },
  });
  const moved = times.start !== meeting.start || times.end !== meeting.end;
  Object.assign(meeting, times);
  // Outlook asks everyone again when the time has changed.
  if (moved)
    for (const invitee of meeting.attendees) {
      Object.assign(invitee, { response: 'none', respondedAt: null });
      delete invitee.proposed;
    }
}

function rewrite(meeting: Meeting, content: string) {
  meeting.body = content;
  if (meeting.joinUrl && !keepsLink(content, meeting.joinUrl)) meeting.joinUrl = null;
}

const change: Act = (box, call, key, eventId) => {
  const meeting = organized(box, key, eventId);
  const request = requestOf(call.body);
  if (request.transactionId !== undefined)
    throw badRequest('transactionId cannot be changed.', 'ErrorInvalidRequest');
  if (request.isOnlineMeeting === false && meeting.online)
    throw badRequest('An online meeting stays online.', 'ErrorInvalidRequest');
  if (request.start || request.end) move(meeting, request);
  if (request.subject !== undefined) meeting.subject = request.subject;
  if (request.location?.displayName !== undefined) meeting.location = request.location.displayName;
  if (request.body?.content !== undefined) rewrite(meeting, request.body.content);
  if (request.attendees) meeting.attendees = inviteesOf(box, request, meeting.attendees);
  for (const property of request.singleValueExtendedProperties ?? [])
    meeting.extended = [...meeting.extended.filter(({ id }) => id !== property.id), property];
  enter(box, meeting);
  count(box, 'meetings.changed');
  changed(box, meeting, 'updated');
  return ok(eventShape(box, call, meeting, meeting.organizerId));
};

function callOff(box: Box, meeting: Meeting) {
  Object.assign(meeting, { cancelled: true, deleted: true });
  count(box, 'meetings.cancelled');
  changed(box, meeting, 'deleted');
}

const cancel: Act = (box, _call, key, eventId) => {
  callOff(box, organized(box, key, eventId));
  return { status: 202 };
};

/** Whoever deletes an invitation declines it; the organizer keeps the meeting. */
function decline(box: Box, meeting: Meeting, id: string): Reply {
  const invitee = meeting.attendees.find(({ personId }) => personId === id);
  if (invitee) Object.assign(invitee, { response: 'declined', respondedAt: nowIn(box) });
  changed(box, meeting, 'updated');
  return { status: 204 };
}

const remove: Act = (box, _call, key, eventId) => {
  const { id } = mailboxAt(box, key);
  const meeting = meetingAt(box, id, eventId);
  if (meeting.organizerId !== id) return decline(box, meeting, id);
  callOff(box, meeting);
  return { status: 204 };
};

const ANY =
  /singleValueExtendedProperties\/any\(\s*(\w+)\s*:\s*\1\/id\s+eq\s+'([^']+)'\s+and\s+\1\/value\s+eq\s+'([^']*)'\s*\)/i;

const list: Act = (box, call, key) => {
  const { id } = mailboxAt(box, key);
  const filter = call.query.get('$filter');
  const asked = filter ? ANY.exec(filter) : null;
  if (filter && !asked)
    throw badRequest(`The filter '${filter}' is not supported on events.`, 'ErrorInvalidUrlQueryFilter');
  const all = meetingsOf(box, id).filter(
    ({ deleted, extended }) =>
      !deleted &&
      (!asked ||
        extended.some((one) => one.id.toLowerCase() === asked[2]?.toLowerCase() && one.value === asked[3])),
  );
  return paged(call, all, (meeting) => eventShape(box, call, meeting as Meeting, id), PAGE);
};

const view: Act = (box, call, key) => {
  const { id } = mailboxAt(box, key);
  const [start, end] = ['startDateTime', 'endDateTime'].map((name) => {
    const value = call.query.get(name);
    if (!value) throw badRequest(`The query needs ${name}.`, 'ErrorInvalidParameter');
    return instantAt({ dateTime: value, timeZone: 'UTC' }, name);
  }) as [string, string];
  const person = box.directory.person(id);
  const booked = meetingsOf(box, id).filter((one) => !one.deleted && one.end > start && one.start < end);
  const entries = [
    ...booked.map((meeting) => ({ start: meeting.start, shape: eventShape(box, call, meeting, id) })),
    ...(person ? box.diary(person, start, end) : []).map((own) => ({
      start: own.start,
      shape: engagementShape(call, own),
    })),
  ].sort((a, b) => a.start.localeCompare(b.start));
  return paged(call, entries, (entry) => (entry as { shape: object }).shape, PAGE);
};

export const eventRoutes = [
  route('POST', '/users/{}/events', WRITE, create),
  route('GET', '/users/{}/events', READ, list),
  route('GET', '/users/{}/events/{}', READ, one),
  route('PATCH', '/users/{}/events/{}', WRITE, change),
  route('DELETE', '/users/{}/events/{}', WRITE, remove),
  route('POST', '/users/{}/events/{}/cancel', WRITE, cancel),
  route('GET', '/users/{}/calendarView', READ, view),
  route('GET', '/users/{}/calendar/calendarView', READ, view),
  route('POST', '/users/{}/calendar/events', WRITE, create),
];
