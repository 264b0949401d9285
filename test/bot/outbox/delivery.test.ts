import { afterAll, describe, expect, test } from 'vitest';
import { cancel } from '../../../shared/office/rounds/contract.ts';
import { HOUR, later, MINUTE } from '../../../shared/time.ts';
import { startRedis } from './redis.ts';
import { hello, quiet as quietWorld, requests } from './sending.ts';

const SAYING = /^POST \/v3\/conversations\/[^/]+\/activities/;

const redis = await startRedis();
afterAll(() => redis?.stop());

const ways = [
  { name: 'from the table', settings: {} },
  ...(redis ? [{ name: 'through BullMQ', settings: { REDIS_URL: redis.url } }] : []),
];

describe.each(ways)('sent $name', ({ settings }) => {
  const quiet = (people?: number) => quietWorld(people, 3, { settings });

  test('what is said twice is sent once', async () => {
    const { put, ids, product, heard, row } = await quiet();
    const [ada = ''] = ids(1);
    expect(await put(hello(ada, '1'), hello(ada, '1'))).toBe(1);
    expect(await put(hello(ada, '1'))).toBe(0);
    expect(await product.deliver()).toBe(1);
    expect(await product.deliver()).toBe(0);

    expect(heard(ada)).toHaveLength(1);
    expect(await row(ada, '1')).toMatchObject({
      outcome: 'sent',
      attempts: 1,
      leasedUntil: null,
      reason: null,
    });
  });

  test('one person hears things in the order in which they were put', async () => {
    const { put, ids, product, app, heard } = await quiet();
    const [ada = ''] = ids(1);
    const keys = ['c', 'a', 'd', 'b', 'e'];
    await put(...keys.map((key) => hello(ada, key)));
    await product.deliver();

    const rows = await Promise.all(keys.map((key) => app.store.sendings.get(`awareness.help/${ada}/${key}`)));
    expect(heard(ada)).toEqual(rows.map((one) => one?.remoteId));
  });

  test('who waits for an answer is served before those who do not', async () => {
    const { put, ids, app, clock } = await quiet();
    const [ada = '', grace = ''] = ids(2);
    await put(hello(ada, '1'), hello(grace, '1', { urgent: true }));
    const now = clock.now();
    const claim = (urgent: 0 | 1) =>
      app.store.deliveries.claim({ size: 1, urgent, kinds: ['answer'] }, 'us', later(now, MINUTE), now);
    expect((await claim(1)).map(({ personId }) => personId)).toEqual([grace]);
    expect((await claim(0)).map(({ personId }) => personId)).toEqual([ada]);
  });

  test('nothing leaves before it is due', async () => {
    const { put, ids, product, heard, clock, hoursPass } = await quiet();
    const [ada = ''] = ids(1);
    await put(hello(ada, '1', { dueAt: later(clock.now(), HOUR) }));
    await product.deliver();
    expect(heard(ada)).toHaveLength(0);
    await hoursPass(1);
    expect(heard(ada)).toHaveLength(1);
  });

  test('who has blocked the bot is filed as unreachable and left alone, until they come back', async () => {
    const all = await quiet();
    const { put, ids, product, heard, row, tenant, say, hoursPass } = all;
    const [ada = ''] = ids(1);
    await put(hello(ada, '1'));
    await product.deliver();
    tenant.block(ada);
    await put(hello(ada, '2'));
    await product.deliver();
    expect(await row(ada, '2')).toMatchObject({ outcome: 'unreachable', reason: 'blocked the bot' });

    const before = requests(all, SAYING).length;
    await put(hello(ada, '3'));
    await hoursPass(24);
    expect(await row(ada, '3')).toMatchObject({ outcome: 'unreachable', reason: 'blocked the bot' });
    expect(requests(all, SAYING)).toHaveLength(before);

    tenant.unblock(ada);
    await say(ada, 'hello');
    await put(hello(ada, '4'));
    await product.deliver();
    expect(await row(ada, '4')).toMatchObject({ outcome: 'sent' });
    expect(heard(ada)).toHaveLength(3);
  });

  test('who took the app away is not written to', async () => {
    const all = await quiet();
    const { put, ids, product, row, tenant } = all;
    const [ada = ''] = ids(1);
    await put(hello(ada, '1'));
    await product.deliver();
    await tenant.remove(ada);
    const before = requests(all, SAYING).length;
    await put(hello(ada, '2'));
    await product.deliver();

    expect(await row(ada, '2')).toMatchObject({ outcome: 'unreachable', reason: 'removed the app' });
    expect(requests(all, SAYING)).toHaveLength(before);
  });

  test('a conversation that Teams no longer knows is made anew, and the message is not lost', async () => {
    const { put, ids, product, app, row, tenant, heard, hoursPass } = await quiet();
    const [ada = ''] = ids(1);
    await put(hello(ada, '1'));
    await product.deliver();
    const fault = { error: { code: 'ConversationNotFound', message: 'Conversation not found.' } };
    tenant.fail({ where: 'connector', match: SAYING, status: 404, body: fault });
    await put(hello(ada, '2'));
    await product.deliver();
    expect(await app.store.conversations.of(ada)).toBeNull();
    expect(await row(ada, '2')).toMatchObject({
      outcome: 'waiting',
      reason: 'teams 404 ConversationNotFound',
    });

    await hoursPass(1);
    expect(await row(ada, '2')).toMatchObject({ outcome: 'sent', attempts: 2 });
    expect(await app.store.conversations.of(ada)).not.toBeNull();
    expect(heard(ada)).toHaveLength(2);
  });

  test('a policy that forbids the bot is no reason to give people up for good', async () => {
    const { put, ids, product, app, row, tenant } = await quiet();
    const [ada = ''] = ids(1);
    await put(hello(ada, '1'));
    await product.deliver();
    const fault = { error: { code: 'BotDisabledByAdmin', message: 'Disabled.' } };
    tenant.fail({ where: 'connector', match: SAYING, status: 403, body: fault });
    await put(hello(ada, '2'));
    await product.deliver();
    expect(await row(ada, '2')).toMatchObject({ outcome: 'unreachable', reason: 'app blocked by policy' });

    await put(hello(ada, '3'));
    await product.deliver();
    expect(await row(ada, '3')).toMatchObject({ outcome: 'sent' });
    expect((await app.store.conversations.of(ada))?.lostAt).toBeNull();
  });

  test('a Retry-After is waited for, to the second', async () => {
    const { put, ids, product, row, tenant, clock } = await quiet();
    const [ada = ''] = ids(1);
    tenant.fail({ where: 'connector', match: SAYING, status: 429, headers: { 'retry-after': '90' } });
    await put(hello(ada, '1'));
    await product.deliver();
    expect(await row(ada, '1')).toMatchObject({ outcome: 'waiting', dueAt: later(clock.now(), 90_000) });
    clock.move(89_000);
    await product.deliver();
    expect(await row(ada, '1')).toMatchObject({ outcome: 'waiting', attempts: 1 });
    clock.move(1_000);
    await product.deliver();
    expect(await row(ada, '1')).toMatchObject({ outcome: 'sent', attempts: 2 });
  });

  test('when all are asked to wait, nobody is asked for, and what waits lies in the table', async () => {
    const all = await quietWorld(40, 30, { settings: { ...settings, SENDS_PER_SECOND: '45' } });
    const { put, ids, product, row, tenant, clock } = all;
    const people = ids(30);
    const before = requests(all, SAYING).length;
    tenant.fail({
      where: 'connector',
      match: SAYING,
      status: 429,
      times: 3,
      headers: { 'retry-after': '900' },
    });
    await put(...people.map((id) => hello(id, '1')));
    const rows = async () => Promise.all(people.map((id) => row(id, '1')));
    do await product.deliver();
    while ((await rows()).some((one) => one?.leasedUntil));
    const waiting = (await rows()).filter((one) => one?.outcome === 'waiting');
    expect(waiting.length).toBeGreaterThan(15);
    expect(waiting.filter((one) => (one?.dueAt ?? '') < later(clock.now(), 890_000))).toEqual([]);
    expect(requests(all, SAYING).length - before).toBeLessThan(15);
  });

  test('what does not get through for a day is filed as failed, with the last reason', async () => {
    const { put, ids, product, row, tenant, clock, heard } = await quiet();
    const [ada = ''] = ids(1);
    tenant.fail({ where: 'connector', match: SAYING, status: 503, times: 100 });
    await put(hello(ada, '1'));
    for (let time = 0; time < 24; time += 1) {
      await product.deliver();
      expect(await row(ada, '1')).toMatchObject({ outcome: 'waiting' });
      clock.move(HOUR);
    }
    await product.deliver();
    expect(await row(ada, '1')).toMatchObject({ outcome: 'failed' });
    expect((await row(ada, '1'))?.reason).toMatch(/^teams 503/);
    expect(heard(ada)).toHaveLength(0);
  });

  test('what a cancelled round still had to say is withdrawn', async () => {
    const { launched, hr, ask, app, clock, daysPass, said, tenant } = await quiet();
    const roundId = await launched();
    const before = tenant.people.map(({ id }) => said(id).length);
    const [ada] = tenant.people;
    const later1 = { kind: 'say', card: 'awareness.remind', params: { roundId } } as const;
    await app.outbox.put([
      { ...later1, key: 'awareness.remind-9/x', to: ada?.id ?? '', roundId, dueAt: later(clock.now(), HOUR) },
    ]);
    await ask(hr.name, cancel, { roundId });
    expect(await app.store.sendings.get('awareness.remind-9/x')).toMatchObject({ outcome: 'withdrawn' });
    await daysPass(1);
    const told = tenant.people.map(({ id }) => said(id).length);
    expect(told.every((count, index) => count - (before[index] ?? 0) <= 1)).toBe(true);
  });
});

test.skipIf(redis)('through BullMQ: not tried, because there is no redis-server here', () => {});
