import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, booking } from './booking.ts';
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

test('a schedule shows when people are free, their hours in their own zone, and never what they do', async () => {
  const { status, body } = await calendars.schedule([
    tenant.colleague('Ada').mail,
    tenant.colleague('Katherine').mail,
  ]);
  expect(status).toBe(200);
  expect(body.value[0]?.availabilityView).toMatch(/^[0123]{240}$/);
  expect(body.value[0]?.workingHours).toMatchObject({
    startTime: expect.stringMatching(/^\d\d:\d\d:00\.0{7}$/),
    timeZone: { name: 'GMT Standard Time' },
  });
  expect(body.value[1]?.workingHours).toMatchObject({ timeZone: { name: 'India Standard Time' } });
  expect(JSON.stringify(body)).not.toContain('subject');
});

test('a mailbox that does not exist is an error within the 200', async () => {
  const { status, body } = await calendars.schedule([
    'nobody@northwind.example',
    tenant.colleague('Ada').mail,
  ]);
  expect(status).toBe(200);
  expect(body.value[0]).toMatchObject({ error: { responseCode: 'ErrorMailRecipientNotFound' } });
  expect(body.value[1]).not.toHaveProperty('error');
});

test.each([
  ['more than 20 mailboxes', { schedules: Array(21).fill('ada@x') }],
  ['62 days', { endTime: at('2027-01-31T00:00:00') }],
  ['an end before the start', { endTime: at('2026-11-29T00:00:00') }],
  ['an interval under five minutes', { availabilityViewInterval: 4 }],
  ['a zone nobody knows', { startTime: at('2026-11-30T00:00:00', 'Atlantis Standard Time') }],
])('a schedule is refused for %s', async (_what, change) => {
  expect((await calendars.schedule([tenant.colleague('Ada').mail], change)).status).toBe(400);
});

test('diaries come from the seed, lie in working weeks, and some are out of office', async () => {
  const { mail } = tenant.colleague('Ada');
  expect((await calendars.schedule([mail])).body).toEqual((await calendars.schedule([mail])).body);
  const views: string[] = [];
  for (let first = 0; first < 200; first += 20) {
    const { body } = await calendars.schedule(
      tenant.people.slice(first, first + 20).map((person) => person.mail),
    );
    views.push(...body.value.map(({ availabilityView = '' }) => String(availabilityView)));
  }
  const all = views.join('');
  for (const digit of ['0', '1', '2', '3']) expect(all).toContain(digit);
  const busy = all.replaceAll('0', '').length / all.length;
  expect(busy).toBeGreaterThan(0.05);
  expect(busy).toBeLessThan(0.4);
});

test('an unanswered invitation is tentative, an accepted one busy, a declined one free', async () => {
  const span = { startTime: at('2026-12-06T10:00:00'), endTime: at('2026-12-06T10:30:00') };
  const view = async () =>
    (await calendars.schedule([tenant.colleague('Ada').mail], span)).body.value[0]?.availabilityView;
  const { body } = await calendars.book({ start: at('2026-12-06T10:00:00'), end: at('2026-12-06T10:30:00') });
  const seen = [await view()];
  for (const response of ['accepted', 'declined'] as const) {
    tenant.respond('Ada', body.id, response);
    seen.push(await view());
  }
  expect(seen).toEqual(['1', '2', '0']);
});

test('a calendar view needs its bounds and lists own engagements and meetings in order', async () => {
  const { id } = tenant.colleague('Ada');
  expect((await visitor.graph('GET', `/users/${id}/calendarView`)).status).toBe(400);
  const { body } = await visitor.graph(
    'GET',
    `/users/${id}/calendarView?startDateTime=2026-11-30T00:00:00Z&endDateTime=2026-12-05T00:00:00Z&$top=200&$select=start,subject`,
  );
  const starts = body.value.map(({ start }) => (start as { dateTime: string }).dateTime);
  expect(starts.length).toBeGreaterThan(3);
  expect(starts).toEqual([...starts].sort());
});
