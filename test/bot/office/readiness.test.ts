import { expect, test } from 'vitest';
import { audience } from '../../../shared/office/people/contract.ts';
import { create } from '../../../shared/office/programs/contract.ts';
import { check } from '../../../shared/office/readiness/contract.ts';
import { DAY } from '../../../shared/time.ts';
import { type World, world } from '../../world.ts';

const reads = ({ tenant }: World) => tenant.traffic.filter(({ url }) => url.startsWith('/users/delta'));

test('the directory is read page by page, and not again before four hours have passed', async () => {
  const there = await world({ people: 230 });
  await there.tick();
  const pages = reads(there).length;
  expect(pages).toBeGreaterThan(2);
  expect(await there.store.people.count()).toBe(there.tenant.people.length);
  await there.tick();
  await there.hoursPass(3);
  expect(reads(there).length).toBe(pages);
  await there.hoursPass(1);
  expect(reads(there).length).toBe(pages + 1);
});

test('a reading that breaks off goes on where it was', async () => {
  const there = await world({ people: 230 });
  there.tenant.fail({ where: 'graph', match: /skiptoken/, status: 503 });
  await there.tick();
  const first = reads(there).length;
  expect(first).toBe(2);
  expect(await there.store.people.count()).toBeLessThan(there.tenant.people.length);
  expect(await there.store.runs.latest('readiness.sync')).toMatchObject({
    due: 1,
    done: 0,
    failed: 1,
    why: expect.stringContaining('503'),
  });
  await there.hoursPass(1);
  const rest = reads(there).slice(first);
  expect(rest.every(({ url }) => url.includes('skiptoken'))).toBe(true);
  expect(await there.store.people.count()).toBe(there.tenant.people.length);
});

test('pages of the directory that lead in a circle are not read round and round, and gone on with later', async () => {
  const there = await world({ people: 230 });
  const pages = ['one', 'two', 'one'];
  for (const next of pages)
    there.tenant.fail({
      ...{ where: 'graph', match: /delta/, status: 200 },
      body: {
        value: [],
        '@odata.nextLink': `https://graph.microsoft.com/v1.0/users/delta?$skiptoken=${next}`,
      },
    });
  await there.tick();
  expect(reads(there)).toHaveLength(pages.length);
  expect(await there.store.runs.latest('readiness.sync')).toMatchObject({
    ...{ done: 0, failed: 1 },
    why: expect.stringContaining('PageRepeats'),
  });
  await there.tick();
  await there.tick();
  expect(await there.store.people.count()).toBe(there.tenant.people.length);
});

test('who leaves or is deleted is no longer written to, and who moves keeps their manager', async () => {
  const there = await world();
  await there.tick();
  const { tenant, store, who } = there;
  const [leaver, deleted] = tenant.people
    .filter(({ name }) => !/^(Ada|Grace)/.test(name))
    .slice(-2)
    .map(({ id }) => id) as [string, string];
  tenant.leaveCompany(leaver);
  tenant.erase(deleted);
  tenant.transfer('Ada', { department: 'Sales' });
  tenant.repeat('Grace');
  const { managerId } = who('Ada');
  await there.daysPass(1);
  expect((await store.people.get(leaver))?.enabled).toBe(false);
  expect((await store.people.get(deleted))?.enabled).toBe(false);
  expect(await store.people.get(who('Ada').id)).toMatchObject({
    department: 'Sales',
    managerId,
    enabled: true,
  });
  expect(await store.people.get(who('Grace').id)).toMatchObject({ managerId: who('Grace').managerId });
});

test('a page that says nothing of the manager leaves the manager as it was', async () => {
  const { store, tick, who, clock } = await world();
  await tick();
  const ada = await store.people.get(who('Ada').id);
  if (!ada) throw new Error('Ada is not in the directory');
  const { managerId, ...found } = ada;
  await store.people.record(
    [
      { ...found, title: 'Principal' },
      { ...found, site: 'Paris' },
    ],
    clock.now(),
  );
  expect(await store.people.get(ada.id)).toMatchObject({ managerId, site: 'Paris' });
  await store.people.record([{ ...found, managerId: null }], clock.now());
  expect((await store.people.get(ada.id))?.managerId).toBeNull();
});

test('when Graph has forgotten where we were, everybody is read anew, and who is gone meanwhile is found out', async () => {
  const there = await world();
  await there.tick();
  const [gone] = there.tenant.people.slice(-1).map(({ id }) => id) as [string];
  there.tenant.erase(gone);
  there.clock.move(9 * DAY);
  await there.tick();
  expect(reads(there).some(({ status }) => status === 410)).toBe(true);
  expect((await there.store.people.get(gone))?.enabled).toBe(false);
  expect(await there.store.people.count()).toBe(there.tenant.people.length - 1);
});

test('guests, machines and people without a mailbox are told apart, and left out as the audience says', async () => {
  const there = await world();
  await there.tick();
  const plans = (capabilityStatus: string) => ({
    assignedPlans: [{ service: 'exchange', capabilityStatus }],
  });
  const works = { department: 'Sales', jobTitle: 'Seller', accountEnabled: true, userType: 'Member' };
  const user = (id: string, part: object) => ({ id, displayName: id, mail: `${id}@x.example`, ...part });
  const value = [
    user('employee', { ...works, ...plans('Enabled') }),
    user('suspended', { ...works, ...plans('Suspended') }),
    user('unlicensed', { ...works, assignedPlans: [], mail: null }),
    user('guest', { ...works, userType: 'Guest', assignedPlans: [], jobTitle: null, department: null }),
    user('scanner', { accountEnabled: true, userType: 'Member', assignedPlans: [] }),
  ];
  const before = there.tenant.people.length;
  const link = 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=later';
  const cameBack = { id: 'employee', '@removed': { reason: 'changed' } };
  const body = { value: [cameBack, ...value], '@odata.deltaLink': link };
  there.tenant.fail({ where: 'graph', match: /delta/, status: 200, body });
  await there.hoursPass(4);
  const account = async (id: string) => (await there.store.people.get(id))?.account;
  expect(await Promise.all(value.map(({ id }) => account(id)))).toEqual([
    ...['licensed', 'unlicensed', 'unlicensed', 'unlicensed', 'service'],
  ]);
  expect(await there.store.people.count()).toBe(before + value.length);
  const all = { groupIds: [], departments: [], excludedIds: [], leastMonthsHere: 0, membersOnly: true };
  const counted = async (part: object) => {
    const of = { audience: JSON.stringify({ ...all, ...part }) };
    const { leftOut } = await there.ask(there.hr.name, audience, of);
    return Object.fromEntries(leftOut.map(({ reason, people }) => [reason, people]));
  };
  const guests = there.tenant.people.filter(({ guest }) => guest).length;
  const disabled = { 'account disabled': 3 };
  expect(await counted({})).toEqual({ ...disabled, guest: guests + 1, 'service account': 1 });
  expect(await counted({ membersOnly: false, departments: ['Sales'] })).toMatchObject({
    'service account': 1,
  });
  expect(await counted({ mailboxOnly: true })).toEqual({
    ...{ ...disabled, guest: guests + 1, 'service account': 1, 'no mailbox': 3 },
  });
});

test('a coordinator sees who can be reached, everyone in exactly one bucket', async () => {
  const { hr, tick, ask, tenant, store, clock, who } = await world();
  await tick();
  const { id: programId } = await ask(hr.name, create, { template: 'new-joiners', name: 'Buddies' });
  await store.conversations.keep(who('Ada').id, 'a:1', 'https://smba.example/', clock.now());
  await store.conversations.keep(who('Grace').id, 'a:2', 'https://smba.example/', clock.now());
  await store.conversations.lose(who('Grace').id, 'ConversationBlockedByUser', clock.now());
  const found = await ask(hr.name, check, { programId });
  const members = tenant.people.filter(({ guest }) => !guest).length;
  expect(found).toMatchObject({
    audience: members,
    reachable: 1,
    toInstall: members - 2,
    unreachable: [{ reason: 'blocked the bot', people: 1 }],
    directory: { people: tenant.people.length, syncedAt: clock.now() },
  });
  expect(found.checks.map(({ ok }) => ok)).toEqual([
    true,
    true,
    expect.any(Boolean),
    expect.any(Boolean),
    false,
    false,
    true,
    true,
  ]);
});

test('before the launch it is said what was not granted, and when the app can no longer sign in', async () => {
  const granted = ['User.Read.All', 'Calendars.ReadBasic.All', 'Application.Read.All'];
  const there = await world({ granted });
  await there.tick();
  const { id: programId } = await there.ask(there.hr.name, create, { template: 'new-joiners', name: 'B' });
  const found = async () => (await there.ask(there.hr.name, check, { programId })).checks.slice(-2);
  expect(await found()).toMatchObject([
    { ok: false, detail: expect.stringMatching(/GroupMember\.Read\.All, TeamsApp.*setup policy/) },
    { ok: true, detail: 'Its client secret is good until 28 February 2027.' },
  ]);
  there.clock.move(30 * DAY);
  expect(await found()).toMatchObject([
    { ok: false },
    { ok: false, detail: expect.stringContaining('into CLIENT_SECRET') },
  ]);
  there.tenant.fail({ where: 'graph', match: /applications/, status: 403 });
  for (const { ok, detail } of await found())
    expect([ok, detail]).toEqual([false, expect.stringContaining('Application.Read.All')]);
});

test('before the directory was read, the check says so', async () => {
  const { hr, ask } = await world();
  const { id: programId } = await ask(hr.name, create, { template: 'new-joiners', name: 'Buddies' });
  const { audience, directory, checks } = await ask(hr.name, check, { programId });
  expect({ audience, directory }).toEqual({ audience: 0, directory: { people: 0, syncedAt: null } });
  expect(checks[0]).toMatchObject({ ok: false, detail: expect.stringContaining('not read yet') });
});
