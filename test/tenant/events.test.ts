import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, booking, IMMUTABLE, MARK } from './booking.ts';
import { startTenant, type Tenant } from './index.ts';
import { type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;
let calendars: ReturnType<typeof booking>;
const now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  tenant = await startTenant({ now: () => now });
  visitor = await visit(tenant);
  calendars = booking(tenant, visitor);
});
afterAll(() => tenant.close());

test('a booked meeting has a Teams link, an immutable id, and stands in both calendars', async () => {
  const { status, body } = await calendars.book();
  expect(status).toBe(201);
  expect(body.id).toMatch(/^AAkALg/);
  expect(body.onlineMeeting).toMatchObject({
    joinUrl: expect.stringContaining('https://teams.microsoft.com/l/meetup-join/'),
  });
  expect(body).not.toHaveProperty('singleValueExtendedProperties');
  const [seen] = tenant.calendar('Grace').filter(({ id }) => id === body.id);
  expect(seen).toMatchObject({
    start: '2026-12-01T14:00:00.000Z',
    ours: true,
    transactionId: `booking-${calendars.number()}`,
  });
});

test('the same transactionId books once, and means no other meeting', async () => {
  const wish = calendars.meeting();
  const { post } = calendars;
  const [first, second] = [await post(wish), await post(wish)];
  expect(second.body.id).toBe(first.body.id);
  const other = await post({ ...wish, subject: 'Something else' });
  expect([other.status, other.body.error.code]).toEqual([409, 'ErrorDuplicateTransactionId']);
});

test('a meeting is found again by our own mark, which is shown only to those who ask for it', async () => {
  const { body } = await calendars.book();
  const filter = encodeURIComponent(
    `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq 'meeting-${calendars.number()}')`,
  );
  const expand = encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${MARK}')`);
  const found = await visitor.graph(
    'GET',
    `/users/${calendars.organizer}/events?$filter=${filter}&$expand=${expand}`,
    undefined,
    IMMUTABLE,
  );
  expect(found.body.value.map(({ id }) => id)).toEqual([body.id]);
  expect(found.body.value[0]?.singleValueExtendedProperties).toEqual([
    { id: MARK, value: `meeting-${calendars.number()}` },
  ]);
});

test('a moved meeting asks everyone again', async () => {
  const { body } = await calendars.book();
  tenant.respond('Ada', body.id, 'accepted');
  const moved = await visitor.graph(
    'PATCH',
    calendars.path(body.id),
    {
      start: at('2026-12-02T09:00:00', 'Europe/Berlin'),
      end: at('2026-12-02T09:45:00', 'W. Europe Standard Time'),
    },
    IMMUTABLE,
  );
  expect(moved.body.start).toEqual({ dateTime: '2026-12-02T08:00:00.0000000', timeZone: 'UTC' });
  const [seen] = tenant.calendar('Ada').filter(({ id }) => id === body.id);
  expect(seen?.attendees.map(({ response }) => response)).toEqual(['none', 'none']);
});

test('a body written anew without the Teams block loses the link', async () => {
  const { body } = await calendars.book();
  const path = calendars.path(body.id);
  const kept = await visitor.graph('PATCH', path, { body: { ...(body.body as object) } }, IMMUTABLE);
  expect(kept.body.onlineMeeting).not.toBeNull();
  const lost = await visitor.graph(
    'PATCH',
    path,
    { body: { contentType: 'HTML', content: 'New' } },
    IMMUTABLE,
  );
  expect(lost.body.onlineMeeting).toBeNull();
});

test.each([
  ['transactionId', { transactionId: 'another' }],
  ['isOnlineMeeting', { isOnlineMeeting: false }],
  ['its end before its start', { end: at('2026-11-01T00:00:00') }],
])('a meeting does not let %s be changed', async (_what, change) => {
  const { body } = await calendars.book();
  expect((await visitor.graph('PATCH', calendars.path(body.id), change, IMMUTABLE)).status).toBe(400);
});

test('only the organizer cancels; then it is gone from his calendar and struck out in the others', async () => {
  const { body } = await calendars.book();
  const ada = tenant.colleague('Ada').id;
  const span = 'startDateTime=2026-12-01T00:00:00Z&endDateTime=2026-12-02T00:00:00Z&$top=100';
  const copies = (await visitor.graph('GET', `/users/${ada}/calendarView?${span}`)).body.value;
  const copy = copies.findLast(
    ({ subject, isOrganizer }) => subject === 'Ada and Grace' && isOrganizer === false,
  );
  expect(
    (await visitor.graph('POST', `/users/${ada}/events/${copy?.id}/cancel`, { comment: 'no' })).status,
  ).toBe(400);
  const path = calendars.path(body.id);
  expect((await visitor.graph('POST', `${path}/cancel`, { comment: 'Sorry' })).status).toBe(202);
  expect((await visitor.graph('GET', path)).status).toBe(404);
  expect(tenant.calendar('Ada').find(({ id }) => id === body.id)?.cancelled).toBe(true);
});

test('whoever has no mailbox cannot organize', async () => {
  const guest = tenant.people.find((person) => person.guest);
  expect((await visitor.graph('POST', `/users/${guest?.id}/events`, calendars.meeting())).status).toBe(404);
});
