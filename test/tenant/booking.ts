import type { Tenant } from './types.ts';
import type { Answered, Visitor } from './visitor.ts';

export const IMMUTABLE = { prefer: 'IdType="ImmutableId", outlook.timezone="UTC"' };
export const MARK = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name meeting';

export const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime, timeZone });

/** How meetings of Ada and Grace get into the calendars, and how calendars are read. */
export function booking(tenant: Tenant, visitor: Visitor) {
  const organizer = tenant.settings.ORGANIZERS?.split(',')[0] ?? '';
  let number = 0;

  /** A new meeting each time; `number` tells its transactionId and its mark. */
  const meeting = (changes: object = {}) => {
    number += 1;
    return {
      subject: 'Ada and Grace',
      body: { contentType: 'HTML', content: '<p>Hello</p>' },
      start: at('2026-12-01T14:00:00'),
      end: at('2026-12-01T14:45:00'),
      attendees: ['Ada', 'Grace'].map((name) => ({
        emailAddress: { address: tenant.colleague(name).mail, name },
        type: 'required',
      })),
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      transactionId: `booking-${number}`,
      singleValueExtendedProperties: [{ id: MARK, value: `meeting-${number}` }],
      ...changes,
    };
  };

  const post = (body: object, who = organizer): Promise<Answered> =>
    visitor.graph('POST', `/users/${who}/events`, body, IMMUTABLE);

  const schedule = (schedules: string[], more: object = {}) =>
    visitor.graph('POST', `/users/${organizer}/calendar/getSchedule`, {
      schedules,
      startTime: at('2026-11-30T00:00:00'),
      endTime: at('2026-12-05T00:00:00'),
      availabilityViewInterval: 30,
      ...more,
    });

  return {
    organizer,
    meeting,
    post,
    schedule,
    book: (changes: object = {}) => post(meeting(changes)),
    number: () => number,
    path: (eventId: string) => `/users/${organizer}/events/${eventId}`,
  };
}
