import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTenant, type Tenant } from './index.ts';
import { type Body, type Row, type Visitor, visit } from './visitor.ts';

let tenant: Tenant;
let visitor: Visitor;
let now = new Date('2026-11-21T09:00:00Z');

beforeAll(async () => {
  tenant = await startTenant({ now: () => now });
  visitor = await visit(tenant);
});
afterAll(() => tenant.close());

async function everyPage(path: string): Promise<{ rows: Row[]; pages: number; last: Body }> {
  const rows: Row[] = [];
  let next: string | undefined = path;
  for (let pages = 1; ; pages += 1) {
    const { status, body } = await visitor.graph('GET', next as string);
    expect(status).toBe(200);
    rows.push(...body.value);
    next = body['@odata.nextLink'];
    if (!next) return { rows, pages, last: body };
  }
}

test('Graph gives only what is selected, and its default properties lack the department', async () => {
  const { id } = tenant.colleague('Ada');
  const selected = await visitor.graph('GET', `/users/${id}?$select=id,department,accountEnabled`);
  expect(selected.body).toMatchObject({ id, department: 'Engineering', accountEnabled: true });
  expect(selected.body).not.toHaveProperty('displayName');
  expect((await visitor.graph('GET', `/users/${id}`)).body).not.toHaveProperty('department');
});

test('the list of users is paged, and its links begin as those of Graph do', async () => {
  const first = await visitor.graph('GET', '/users?$select=id&$top=50');
  expect(first.body['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
  const { rows, pages } = await everyPage('/users?$select=id&$top=50');
  expect(pages).toBeGreaterThan(4);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(tenant.people.map(({ id }) => id)));
});

test.each([
  ['/users?$select=id&$top=1000', 400],
  ['/users?$select=id&$skip=10', 400],
  ['/users?$select=id,mailboxSettings', 501],
  ['/users?$select=id&$count=true', 400],
  ['/users?$select=id&$filter=department like Sales', 400],
  ['/users/delta?$select=id&$top=5', 400],
  ["/users/delta?$select=id&$filter=department eq 'Sales'", 400],
  ['/users/nobody?$select=id', 404],
  ['/users/nobody/manager?$select=id', 404],
  ['/planets', 404],
])('Graph refuses %s with %i', async (path, status) => {
  const answer = await visitor.graph('GET', path);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  expect(answer.body.error.innerError['request-id']).toBe(answer.headers.get('request-id'));
});

test('a path that Graph does not have is counted', async () => {
  const before = tenant.counts.unknown ?? 0;
  await visitor.graph('GET', '/moons');
  expect(tenant.counts.unknown).toBe(before + 1);
});

test('filters know ids, departments, lists and both kinds of account', async () => {
  const [ada, grace] = [tenant.colleague('Ada'), tenant.colleague('Grace')];
  const found = async (filter: string) =>
    (
      await everyPage(
        `/users?$select=id,department,accountEnabled,userType&$filter=${encodeURIComponent(filter)}`,
      )
    ).rows;
  expect(await found(`id in ('${ada.id}','${grace.id}')`)).toHaveLength(2);
  expect(await found(`id eq '${ada.id}' or id eq '${grace.id}'`)).toHaveLength(2);
  expect((await found('accountEnabled eq true')).every(({ accountEnabled }) => accountEnabled)).toBe(true);
  expect((await found('accountEnabled eq false')).length).toBeGreaterThan(0);
  expect((await found("userType eq 'Guest' and accountEnabled eq true")).length).toBeGreaterThan(0);
  expect(await found("not (department eq 'Sales') and startsWith(department,'Sal')")).toEqual([]);
});

test('a manager is one request away, the chief has none', async () => {
  const ada = tenant.colleague('Ada');
  const chief = tenant.people.find(({ level }) => level === 8);
  const manager = await visitor.graph('GET', `/users/${ada.id}/manager?$select=id`);
  expect(manager.body.id).toBe(ada.managerId);
  expect((await visitor.graph('GET', `/users/${chief?.id}/manager?$select=id`)).status).toBe(404);
});

test('whoever has a mailbox has put a portrait there', async () => {
  const portrait = async (id: string) => (await visitor.graph('GET', `/users/${id}/photo/$value`)).status;
  expect(await portrait(tenant.colleague('Ada').id)).toBe(200);
  expect(await portrait('nobody')).toBe(404);
});

test('a list can bring the managers along', async () => {
  const ada = tenant.colleague('Ada');
  const expand = encodeURIComponent('manager($levels=max;$select=id,displayName)');
  const { body } = await visitor.graph(
    'GET',
    `/users?$select=id&$filter=id eq '${ada.id}'&$expand=${expand}`,
  );
  expect(body.value[0]).toMatchObject({ manager: { id: ada.managerId } });
});

const SELECT = '/users/delta?$select=id,displayName,department,accountEnabled,manager';

test('the first delta round tells everybody in pages, with managers, and ends in a delta link', async () => {
  const { rows, pages, last } = await everyPage(SELECT);
  expect(pages).toBe(3);
  expect(last['@odata.deltaLink']).toMatch(
    /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\/delta\?\$deltatoken=/,
  );
  const ada = tenant.colleague('Ada');
  expect(rows.find(({ id }) => id === ada.id)?.['manager@delta']).toEqual([
    { '@odata.type': '#microsoft.graph.user', id: ada.managerId },
  ]);
});

test('the next round tells leavers and movers only, and repeats when asked to', async () => {
  const { last } = await everyPage(SELECT);
  tenant.leaveCompany('Margaret');
  tenant.transfer('Radia', { department: 'Finance', managerId: tenant.colleague('Grace').id });
  tenant.repeat('Ada');
  const { rows } = await everyPage(last['@odata.deltaLink'] as string);
  expect(rows.map(({ displayName }) => displayName)).toEqual([
    'Margaret MacLeod',
    'Radia Goldberg',
    'Ada Okafor',
    'Ada Okafor',
  ]);
  expect(rows[0]).toMatchObject({ accountEnabled: false });
  expect(rows[1]).toMatchObject({ department: 'Finance' });
});

test('asking for the latest token begins with nothing', async () => {
  const { rows } = await everyPage(`${SELECT}&$deltatoken=latest`);
  expect(rows).toEqual([]);
});

test('a delta link is good for seven days', async () => {
  const { last } = await everyPage(SELECT);
  const before = now;
  now = new Date(now.getTime() + 8 * 86_400_000);
  const late = await visitor.graph('GET', last['@odata.deltaLink'] as string);
  now = before;
  expect(late.status).toBe(410);
  expect(late.headers.get('location')).toContain('/users/delta?$select=');
});

test('groups are found by name and list their members, of whatever depth', async () => {
  const { body } = await visitor.graph(
    'GET',
    "/groups?$select=id,displayName&$filter=displayName eq 'Sales department'",
  );
  const group = body.value[0]?.id;
  expect((await visitor.graph('GET', `/groups/${group}?$select=displayName`)).body.displayName).toBe(
    'Sales department',
  );
  const { rows } = await everyPage(
    `/groups/${group}/transitiveMembers/microsoft.graph.user?$select=id&$top=20`,
  );
  const sales = tenant.people.filter(({ department }) => department === 'Sales');
  expect(rows.map(({ id }) => id).sort()).toEqual(sales.map(({ id }) => id).sort());
});

test("a team's channels are those the tenant says it has", async () => {
  const [channel] = tenant.channels;
  const { body } = await visitor.graph('GET', `/teams/${channel?.aadGroupId}/channels`);
  expect(body.value.map(({ id }) => id)).toEqual(tenant.channels.map(({ channelId }) => channelId));
});

test('a batch takes twenty requests, answers each with its own status, and lets dependants fail', async () => {
  const request = (id: number, url: string) => ({ id: String(id), method: 'GET', url });
  const { id } = tenant.colleague('Ada');
  const { status, body } = await visitor.graph('POST', '/$batch', {
    requests: [
      request(1, `/users/${id}?$select=id`),
      request(2, '/users/nobody?$select=id'),
      { ...request(3, `/users/${id}?$select=id`), dependsOn: ['2'] },
    ],
  });
  expect(status).toBe(200);
  const statuses = Object.fromEntries(body.responses.map(({ id: inner, status: own }) => [inner, own]));
  expect(statuses).toEqual({ 1: 200, 2: 404, 3: 424 });
  const many = Array.from({ length: 21 }, (_, place) => request(place + 1, '/users?$select=id'));
  expect((await visitor.graph('POST', '/$batch', { requests: many })).status).toBe(400);
  expect(
    (await visitor.graph('POST', '/$batch', { requests: [request(1, '/a'), request(1, '/b')] })).status,
  ).toBe(400);
});

test('the app registration tells when its secret expires', async () => {
  const { body } = await visitor.graph(
    'GET',
    `/applications?$filter=appId eq '${tenant.settings.CLIENT_ID}'`,
  );
  expect(Date.parse(/endDateTime":"([^"]+)/.exec(JSON.stringify(body.value))?.[1] ?? '')).toBeGreaterThan(
    now.getTime(),
  );
});

test('a deleted account is told as removed, and a manager who is gone as a removed link', async () => {
  const { last } = await everyPage(SELECT);
  const { id, managerId } = tenant.colleague('Hedy');
  tenant.transfer('Hedy', { managerId: null });
  tenant.erase('Barbara');
  const { rows } = await everyPage(last['@odata.deltaLink'] as string);
  expect(rows[0]).toMatchObject({
    id,
    'manager@delta': [{ id: managerId, '@removed': { reason: 'deleted' } }],
  });
  expect(rows[1]).toEqual({ id: tenant.colleague('Barbara').id, '@removed': { reason: 'changed' } });
  expect((await visitor.graph('GET', `/users/${rows[1]?.id}?$select=id`)).status).toBe(404);
});

test('delta can be asked about some people only', async () => {
  const ids = [tenant.colleague('Ada').id, tenant.colleague('Grace').id];
  const filter = encodeURIComponent(ids.map((id) => `id eq '${id}'`).join(' or '));
  const { rows } = await everyPage(`${SELECT}&$filter=${filter}`);
  expect(rows.map(({ id }) => id).sort()).toEqual(ids.sort());
});

test('a body that is no JSON is refused', async () => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${tenant.settings.GRAPH_URL}/v1.0/$batch`, {
    method: 'POST',
    headers,
    body: '{',
  });
  expect(answer.status).toBe(400);
});
