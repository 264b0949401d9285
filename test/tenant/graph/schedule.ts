import type { Box } from '../box.ts';
import { spansOf } from '../company/calendar.ts';
import { hoursOf, usualHours, type WorkingHours } from '../company/hours.ts';
import { type Act, route } from '../routes.ts';
import type { Instant } from '../types.ts';
import { mailboxAt } from './mailbox.ts';
import { GRAPH } from './odata.ts';
import { badRequest, ok } from './words.ts';
import { instantAt, preferredZone, zoned } from './zones.ts';

const MOST_MAILBOXES = 20;
const MOST_DAYS = 62;
const MINUTE = 60_000;
const READ = ['Calendars.ReadBasic.All', 'Calendars.Read', 'Calendars.ReadWrite'];

interface Asked {
  schedules: string[];
  start: Instant;
  end: Instant;
  interval: number;
  zone: string;
}

/** Graph's documentation writes the parameters small, its metadata writes them capitalised; it takes both. */
function parameters(body: unknown): Record<string, unknown> {
  const entries = Object.entries((body ?? {}) as object);
  return Object.fromEntries(
    entries.map(([name, value]) => [name.charAt(0).toLowerCase() + name.slice(1), value]),
  );
}

function asked(body: unknown, zone: string): Asked {
  const { schedules, startTime, endTime, availabilityViewInterval = 30 } = parameters(body);
  if (!Array.isArray(schedules) || !schedules.length)
    throw badRequest('schedules is empty.', 'ErrorInvalidRequest');
  if (schedules.length > MOST_MAILBOXES)
    throw badRequest(`More than ${MOST_MAILBOXES} mailboxes in one request.`, 'ErrorIdentityArrayTooBig');
  const [start, end] = [instantAt(startTime, 'startTime'), instantAt(endTime, 'endTime')];
  const days = (Date.parse(end) - Date.parse(start)) / (24 * 60 * MINUTE);
  if (days <= 0 || days >= MOST_DAYS)
    throw badRequest(`The span has to be above 0 and below ${MOST_DAYS} days.`, 'ErrorTimeIntervalTooBig');
  const interval = Number(availabilityViewInterval);
  if (!Number.isInteger(interval) || interval < 5 || interval > 1440)
    throw badRequest(
      'availabilityViewInterval has to be from 5 to 1440.',
      'ErrorInvalidMergedFreeBusyInterval',
    );
  return { schedules: schedules.map(String), start, end, interval, zone };
}

const digits = { free: 0, workingElsewhere: 0, tentative: 1, busy: 2, oof: 3 } as const;

function viewOf(spans: ReturnType<typeof spansOf>, { start, end, interval }: Asked): string {
  const from = Date.parse(start);
  const step = interval * MINUTE;
  const view = Array<number>(Math.ceil((Date.parse(end) - from) / step)).fill(0);
  for (const span of spans) {
    const first = Math.max(0, Math.floor((Date.parse(span.start) - from) / step));
    const last = Math.min(view.length, Math.ceil((Date.parse(span.end) - from) / step));
    for (let slot = first; slot < last; slot += 1)
      view[slot] = Math.max(view[slot] ?? 0, digits[span.status]);
  }
  return view.join('');
}

const names = ['', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00.0000000`;

/** Newfoundland, spelt out as Outlook does for a zone the user has made himself. */
const custom = {
  '@odata.type': '#microsoft.graph.customTimeZone',
  name: 'Customized Time Zone',
  bias: 210,
  standardOffset: { time: '02:00:00.0000000', dayOccurrence: 1, dayOfWeek: 'sunday', month: 11, year: 0 },
  daylightOffset: {
    daylightBias: -60,
    time: '02:00:00.0000000',
    dayOccurrence: 2,
    dayOfWeek: 'sunday',
    month: 3,
    year: 0,
  },
};

const hoursShape = ({ days, from, to, named, windowsZone, zone }: WorkingHours) => ({
  daysOfWeek: days.map((day) => names[day]),
  startTime: clock(from),
  endTime: clock(to),
  timeZone: named === 'custom' ? custom : { name: named === 'iana' ? zone : windowsZone },
});

const unknown = (scheduleId: string) => ({
  scheduleId,
  error: { message: `No mailbox was found for ${scheduleId}.`, responseCode: 'ErrorMailRecipientNotFound' },
});

function scheduleOf(box: Box, scheduleId: string, request: Asked): object {
  const account = box.directory.byMail(scheduleId);
  if (!account || !box.directory.hasMailbox(account.id)) return unknown(scheduleId);
  const person = box.directory.person(account.id);
  const spans = spansOf(box, account.id, request.start, request.end);
  return {
    scheduleId,
    availabilityView: viewOf(spans, request),
    scheduleItems: spans.map(({ status, start, end }) => ({
      isPrivate: false,
      status,
      start: zoned(start, request.zone),
      end: zoned(end, request.zone),
    })),
    workingHours: hoursShape(person ? hoursOf(box.seed, person) : usualHours),
  };
}

const getSchedule: Act = (box, call, key) => {
  mailboxAt(box, key);
  const request = asked(call.body, preferredZone(call));
  const value = request.schedules.map((one) => scheduleOf(box, one, request));
  return ok({
    '@odata.context': `${GRAPH}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
    value,
  });
};

export const scheduleRoutes = [route('POST', '/users/{}/calendar/getSchedule', READ, getSchedule)];
