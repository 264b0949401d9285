import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startTenant, type Tenant, type TenantOptions } from './index.ts';
import { slidingLimits } from './limits.ts';
import { type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;

async function begin(options: TenantOptions = {}) {
  tenant = await startTenant({ people: 30, ...options });
  visitor = await visit(tenant);
}
afterEach(() => tenant?.close());

const folder = () => mkdtempSync(path.join(tmpdir(), 'tenant-'));
const user = () => visitor.graph('GET', `/users/${tenant.colleague('Ada').id}?$select=id`);
const statuses = async (times: number, ask: () => Promise<{ status: number }>) =>
  (await Promise.all(Array.from({ length: times }, ask))).map(({ status }) => status);

test('a sliding window lets through what the rule allows, and says how long to wait', () => {
  let now = 0;
  const limits = slidingLimits(() => now);
  const rules = [
    [2, 1],
    [3, 10],
  ] as const;
  const taken = [0, 0, 0, 1000, 1000].map((at) => {
    now = at;
    return limits.take('a', rules);
  });
  expect(taken).toEqual([null, null, 1, null, 9]);
  expect(limits.take('b', rules)).toBeNull();
});

test('beyond seven messages a second a conversation is throttled', async () => {
  await begin({ limits: true });
  await tenant.open('Ada');
  const where = { members: [{ id: tenant.colleague('Ada').id }], tenantId: tenant.settings.TENANT_ID };
  const chat = (await visitor.connector('POST', '/v3/conversations', where)).body.id;
  const send = () =>
    visitor.connector('POST', `/v3/conversations/${chat}/activities`, { type: 'message', text: 'hi' });
  const seen = await statuses(10, send);
  expect(seen.filter((status) => status === 201)).toHaveLength(7);
  expect(seen.filter((status) => status === 429)).toHaveLength(3);
  expect((await send()).headers.get('retry-after')).toMatch(/^\d+$/);
});

test('the activity feed takes five a second', async () => {
  await begin({ limits: true });
  await tenant.open('Ada');
  const notice = {
    topic: { source: 'entityUrl', value: 'x' },
    activityType: 'a',
    previewText: { content: 'b' },
  };
  const send = () =>
    visitor.graph('POST', `/users/${tenant.colleague('Ada').id}/teamwork/sendActivityNotification`, notice);
  expect((await statuses(8, send)).filter((status) => status === 204)).toHaveLength(5);
});

test('a fault ordered for a request meets that request, as often as ordered', async () => {
  await begin();
  tenant.fail({
    where: 'graph',
    match: /^GET \/users\//,
    status: 503,
    headers: { 'retry-after': '4' },
    times: 2,
  });
  const list = () => visitor.graph('GET', '/users?$select=id');
  expect((await list()).status).toBe(200);
  const first = await user();
  expect([first.status, first.headers.get('retry-after')]).toEqual([503, '4']);
  expect([(await user()).status, (await user()).status]).toEqual([503, 200]);
  tenant.fail({ where: 'graph', status: 410, body: { error: { code: 'resyncRequired', message: 'x' } } });
  expect((await list()).body.error.code).toBe('resyncRequired');
});

test('chance faults come in their share, always the same for one seed', async () => {
  const stories: number[][] = [];
  for (const _ of [1, 2]) {
    await begin({ faults: { seed: 5, share: 0.3 } });
    const story: number[] = [];
    for (let turn = 0; turn < 20; turn += 1)
      story.push(
        await user().then(
          ({ status }) => status,
          () => 0,
        ),
      );
    stories.push(story);
    await tenant.close();
  }
  expect(stories[0]).toEqual(stories[1]);
  const failed = stories[0]?.filter((status) => status !== 200).length ?? 0;
  expect(failed).toBeGreaterThan(1);
  expect(failed).toBeLessThan(12);
});

test('some people have blocked the bot from the beginning', async () => {
  await begin({ people: 240, blocked: 0.1 });
  const some = tenant.people.filter(({ guest }) => !guest).slice(0, 40);
  let blocked = 0;
  for (const { id } of some) {
    await tenant.open(id).catch(() => {});
    const where = { members: [{ id }], tenantId: tenant.settings.TENANT_ID };
    const chat = (await visitor.connector('POST', '/v3/conversations', where)).body.id;
    const message = { type: 'message', text: 'hi' };
    const answer = await visitor.connector('POST', `/v3/conversations/${chat}/activities`, message);
    if (answer.body.error?.code === 'ConversationBlockedByUser') blocked += 1;
  }
  expect(blocked).toBeGreaterThan(0);
  expect(blocked).toBeLessThan(12);
});

test('all traffic is recorded, in memory and in the file, without the tokens', async () => {
  const traffic = path.join(folder(), 'traffic.jsonl');
  await begin({ traffic });
  await user();
  await visitor.connector('POST', '/v3/conversations', { members: [] });
  const lines = readFileSync(traffic, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual(JSON.parse(JSON.stringify(tenant.traffic)));
  expect(lines.map(({ to, method, url, status }) => [to, method, url.split('?')[0], status])).toEqual([
    ['graph', 'GET', `/users/${tenant.colleague('Ada').id}`, 200],
    ['bot', 'POST', '/v3/conversations', 400],
  ]);
  expect(readFileSync(traffic, 'utf8')).not.toContain('Bearer');
});

test('with a state file the company goes on where it was', async () => {
  const stateFile = path.join(folder(), 'state.json');
  await begin({ stateFile });
  await tenant.open('Ada');
  const where = { members: [{ id: tenant.colleague('Ada').id }], tenantId: tenant.settings.TENANT_ID };
  const chat = (await visitor.connector('POST', '/v3/conversations', where)).body.id;
  await visitor.connector('POST', `/v3/conversations/${chat}/activities`, { type: 'message', text: 'Hello' });
  tenant.leaveCompany('Grace');
  await tenant.close();
  await begin({ stateFile });
  expect(tenant.chat('Ada').map(({ text }) => text)).toEqual(['Hello']);
  expect((await visitor.connector('POST', '/v3/conversations', where)).body.id).toBe(chat);
  const { body } = await visitor.graph(
    'GET',
    `/users/${tenant.colleague('Grace').id}?$select=accountEnabled`,
  );
  expect(body.accountEnabled).toBe(false);
});

test('the buttons of the tenant can be pressed over HTTP', async () => {
  await begin();
  const post = async (what: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${tenant.url}/control/${what}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  };
  const get = async (what: string) => (await fetch(`${tenant.url}/control/${what}`)).json();
  expect(await get('people')).toEqual(tenant.people);
  await post('open', { person: 'Ada' });
  expect(await get('counts')).toMatchObject({ installs: 1 });
  expect(await get('calendar/Ada')).toEqual(tenant.calendar('Ada'));
  expect((await post('clock', { now: '2027-01-04T09:00:00Z' })).now).toMatch(/^2027-01-04T09:00:0/);
  expect(await post('live', {})).toEqual({ acted: 0 });
  expect(await post('say', { person: 'Ada' })).toEqual({ error: 'The order needs text.' });
});

test('a mailbox lets four in at once, and the others wait', async () => {
  await begin({ limits: true });
  const view = 'calendarView?startDateTime=2026-11-30T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
  const seen = await statuses(8, () => visitor.graph('GET', `/users/${tenant.colleague('Ada').id}/${view}`));
  expect(seen.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
  expect(seen.filter((status) => status === 429).length).toBeGreaterThan(0);
});
