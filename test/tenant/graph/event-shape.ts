import type { Box } from '../box.ts';
import { idOf, responseOf } from '../company/calendar.ts';
import type { Engagement } from '../company/diary.ts';
import type { Call } from '../gate.ts';
import type { Invitee, Meeting } from '../state.ts';
import { picked, selection } from './odata.ts';
import { preferredZone, zoned } from './zones.ts';

export const wantsImmutable = (call: Call) => /IdType="ImmutableId"/i.test(call.headers.prefer ?? '');

const never = '0001-01-01T00:00:00Z';
const address = (name: string, mail: string) => ({ emailAddress: { name, address: mail } });

const attendeeShape =
  (zone: string) =>
  ({ type, name, mail, response, respondedAt, proposed }: Invitee) => ({
    type,
    status: { response, time: respondedAt ?? never },
    ...address(name, mail),
    ...(proposed
      ? { proposedNewTime: { start: zoned(proposed.start, zone), end: zoned(proposed.end, zone) } }
      : {}),
  });

function organizerOf({ directory }: Box, { organizerId }: Meeting) {
  const account = directory.account(organizerId);
  return address(account?.displayName ?? '', account?.mail ?? '');
}

function responseStatus(meeting: Meeting, mailboxId: string) {
  const response = responseOf(meeting, mailboxId);
  const at = meeting.attendees.find(({ personId }) => personId === mailboxId)?.respondedAt;
  return { response, time: at ?? never };
}

/** `$expand=singleValueExtendedProperties($filter=id eq '…')`: without it, Graph does not show them. */
function extendedFor(call: Call, { extended }: Meeting): object {
  const expand = call.query.get('$expand') ?? '';
  if (!/singleValueExtendedProperties/i.test(expand)) return {};
  const asked = [...expand.matchAll(/id\s+eq\s+'([^']+)'/gi)].map((match) => match[1]?.toLowerCase());
  const shown = extended.filter(({ id }) => asked.includes(id.toLowerCase()));
  return shown.length ? { singleValueExtendedProperties: shown } : {};
}

/** The meeting as one mailbox sees it. */
export function eventShape(box: Box, call: Call, meeting: Meeting, mailboxId: string): object {
  const zone = preferredZone(call);
  const full = {
    id: idOf(meeting, mailboxId, wantsImmutable(call)),
    createdDateTime: meeting.createdAt,
    lastModifiedDateTime: meeting.changedAt,
    changeKey: `v${meeting.version}`,
    transactionId: mailboxId === meeting.organizerId ? meeting.transactionId : null,
    iCalUId: `040000008200E00074C5B7101A82E008${meeting.key}`,
    subject: meeting.cancelled ? `Canceled: ${meeting.subject}` : meeting.subject,
    bodyPreview: meeting.body
      .replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .slice(0, 255),
    body: { contentType: 'html', content: meeting.body },
    start: zoned(meeting.start, zone),
    end: zoned(meeting.end, zone),
    originalStartTimeZone: meeting.startZone,
    originalEndTimeZone: meeting.endZone,
    location: { displayName: meeting.location },
    showAs: meeting.showAs,
    isCancelled: meeting.cancelled,
    isOrganizer: mailboxId === meeting.organizerId,
    isAllDay: false,
    type: 'singleInstance',
    organizer: organizerOf(box, meeting),
    attendees: meeting.attendees.map(attendeeShape(zone)),
    responseStatus: responseStatus(meeting, mailboxId),
    isOnlineMeeting: meeting.online,
    onlineMeetingProvider: meeting.online ? 'teamsForBusiness' : 'unknown',
    onlineMeeting: meeting.joinUrl ? { joinUrl: meeting.joinUrl } : null,
    allowNewTimeProposals: true,
    hideAttendees: false,
  };
  const names = selection(call);
  const shown = names ? picked(full, ['id', ...names]) : full;
  return { '@odata.etag': `W/"v${meeting.version}"`, ...shown, ...extendedFor(call, meeting) };
}

/** Someone's own engagement as calendarView lists it. */
export const engagementShape = (call: Call, { id, subject, start, end, status }: Engagement): object => {
  const zone = preferredZone(call);
  const full = {
    id: `AAMkAD${id}=`,
    subject,
    start: zoned(start, zone),
    end: zoned(end, zone),
    showAs: status,
  };
  return picked(full, ['id', ...(selection(call) ?? Object.keys(full))]);
};
