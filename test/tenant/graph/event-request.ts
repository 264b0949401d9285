import type { Box } from '../box.ts';
import { codeOf } from '../draw.ts';
import type { Invitee, Meeting } from '../state.ts';
import { badRequest, refuse } from './words.ts';
import { instantAt, type ZonedTime } from './zones.ts';

const MOST_ATTENDEES = 500;

/** What may be asked of a new event or of a change to one. */
export interface EventRequest {
  subject?: string;
  body?: { contentType?: string; content?: string };
  start?: ZonedTime;
  end?: ZonedTime;
  location?: { displayName?: string };
  attendees?: { emailAddress?: { address?: string; name?: string }; type?: string }[];
  isOnlineMeeting?: boolean;
  onlineMeetingProvider?: string;
  transactionId?: string;
  singleValueExtendedProperties?: { id: string; value: string }[];
  showAs?: string;
  recurrence?: object | null;
}

export function requestOf(body: unknown): EventRequest {
  if (!body || typeof body !== 'object' || Array.isArray(body))
    throw badRequest('An event was expected.', 'ErrorInvalidRequest');
  const request = body as EventRequest;
  if (request.recurrence)
    throw badRequest('This tenant keeps single meetings, no series.', 'ErrorInvalidRequest');
  return request;
}

const types = ['required', 'optional', 'resource'] as const;

/** Attendees as asked for; those who were there before keep their answers. */
export function inviteesOf(
  { directory }: Box,
  { attendees = [] }: EventRequest,
  before: readonly Invitee[],
): Invitee[] {
  if (attendees.length > MOST_ATTENDEES)
    throw badRequest(`More than ${MOST_ATTENDEES} attendees.`, 'ErrorExceededMaxRecipientLimit');
  return attendees.map(({ emailAddress, type }) => {
    const mail = emailAddress?.address;
    if (!mail) throw badRequest('An attendee needs emailAddress.address.', 'ErrorInvalidRecipients');
    const account = directory.byMail(mail);
    const known = before.find((one) => one.mail.toLowerCase() === mail.toLowerCase());
    return (
      known ?? {
        personId: account?.id ?? null,
        mail,
        name: emailAddress.name ?? account?.displayName ?? mail,
        type: types.find((one) => one === type?.toLowerCase()) ?? 'required',
        response: 'none',
        respondedAt: null,
      }
    );
  });
}

export function timesOf(request: EventRequest): Pick<Meeting, 'start' | 'end' | 'startZone' | 'endZone'> {
  const [start, end] = [instantAt(request.start, 'start'), instantAt(request.end, 'end')];
  if (end < start)
    throw badRequest('The end is before the start.', 'ErrorCalendarEndDateIsEarlierThanStartDate');
  return { start, end, startZone: request.start?.timeZone ?? 'UTC', endZone: request.end?.timeZone ?? 'UTC' };
}

const teamsBlock = (joinUrl: string) =>
  `<div data-teams-meeting="1"><hr><a href="${joinUrl}">Join the meeting now</a></div>`;

export const joinUrlOf = (box: Box, key: string) =>
  `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${codeOf(40, box.seed, 'meeting', key)}%40thread.v2/0` +
  `?context=%7b%22Tid%22%3a%22${box.ids.tenant}%22%7d`;

export const bodyWith = (content: string, joinUrl: string | null) =>
  joinUrl ? content + teamsBlock(joinUrl) : content;

/** Without the Teams block that Graph put there, a changed body loses the meeting link, as it does at Microsoft. */
export const keepsLink = (content: string, joinUrl: string) => content.includes(joinUrl);

/** What has to be the same again for a transactionId to count as a repetition. */
export const askedFor = ({ subject, start, end }: EventRequest) => JSON.stringify([subject, start, end]);

export const duplicate = () =>
  refuse(409, 'ErrorDuplicateTransactionId', 'The transactionId has been used for another event.');
