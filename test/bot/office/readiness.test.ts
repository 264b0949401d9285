import { expect, test } from 'vitest';
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
  ]);
});

test('before the directory was read, the check says so', async () => {
  const { hr, ask } = await world();
  const { id: programId } = await ask(hr.name, create, { template: 'new-joiners', name: 'Buddies' });
  const { audience, directory, checks } = await ask(hr.name, check, { programId });
  expect({ audience, directory }).toEqual({ audience: 0, directory: { people: 0, syncedAt: null } });
  expect(checks[0]).toMatchObject({ ok: false, detail: expect.stringContaining('not read yet') });
});
