import { afterAll, beforeAll, expect, test } from 'vitest';
import { booking, IMMUTABLE } from './booking.ts';
import { startTenant, type Tenant } from './index.ts';
import { type Bot, type Row, startBot, type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;
let calendars: ReturnType<typeof booking>;
let bot: Bot;
const now = new Date('2026-11-23T09:00:00Z');

beforeAll(async () => {
  tenant = await startTenant({ now: () => now });
  visitor = await visit(tenant);
  calendars = booking(tenant, visitor);
  bot = await startBot(tenant);
});
afterAll(async () => {
  await tenant.close();
  await bot.close();
});

const subscription = (changes: object = {}) => ({
  changeType: 'updated,deleted',
  notificationUrl: `${bot.url.replace('http:', 'https:')}/notices`,
  resource: `/users/${calendars.organizer}/events`,
  expirationDateTime: '2026-11-25T09:00:00Z',
  clientState: 'secret',
  ...changes,
});

test('a subscription is told, with its client state, when a person answers and when a meeting goes', async () => {
  const made = await visitor.graph('POST', '/subscriptions', subscription(), IMMUTABLE);
  expect(made.status).toBe(201);
  const { body } = await calendars.book();
  tenant.respond('Grace', body.id, 'declined');
  await visitor.graph('DELETE', calendars.path(body.id));
  await tenant.settled();
  const told = bot.notices as (Row & { resourceData: { id: string } })[];
  expect(told.map(({ changeType }) => changeType).sort()).toEqual(['deleted', 'updated']);
  expect(told[0]).toMatchObject({ clientState: 'secret', tenantId: tenant.settings.TENANT_ID });
  expect(told[0]?.resourceData.id).toBe(body.id);
  const path = `/subscriptions/${made.body.id}`;
  expect((await visitor.graph('PATCH', path, { expirationDateTime: '2026-11-26T00:00:00Z' })).status).toBe(
    200,
  );
  expect((await visitor.graph('DELETE', path)).status).toBe(204);
});

test.each([
  ['lives longer than 4,230 minutes', () => ({ expirationDateTime: '2026-11-27T00:00:00Z' })],
  ['cannot shake hands', () => ({ notificationUrl: `${bot.url.replace('http:', 'https:')}/elsewhere` })],
  ['is told in the open', () => ({ notificationUrl: `${bot.url}/notices` })],
])('a subscription is refused that %s', async (_what, change) => {
  expect((await visitor.graph('POST', '/subscriptions', subscription(change()))).status).toBe(400);
});
