import { expect, test } from 'vitest';
import { later, MINUTE } from '../../../shared/time.ts';
import { instance } from './instance.ts';
import { hello, quiet } from './sending.ts';

const SAYING = /^POST \/v3\/conversations\/[^/]+\/activities/;

test('while a message waits for another try, what was put after it for the same person waits too', async () => {
  const { put, ids, product, row, tenant, clock, heard } = await quiet();
  const [ada = '', grace = ''] = ids(2);
  tenant.fail({ where: 'connector', match: SAYING, status: 503 });
  await put(hello(ada, '1'));
  await product.deliver();
  await put(hello(ada, '2'), hello(grace, '1'));
  await product.deliver();
  expect(await row(ada, '2')).toMatchObject({ outcome: 'waiting', attempts: 0 });
  expect(await row(grace, '1')).toMatchObject({ outcome: 'sent' });

  // An answer to what somebody has just pressed does not stand in line behind it.
  await put(hello(ada, '3', { urgent: true }));
  await product.deliver();
  expect(await row(ada, '3')).toMatchObject({ outcome: 'sent' });

  clock.move(MINUTE);
  await product.deliver();
  const rows = await Promise.all(['3', '1', '2'].map((key) => row(ada, key)));
  expect(heard(ada)).toEqual(rows.map((one) => one?.remoteId));
});

test('an answer somebody waits for is begun while hundreds of announcements are still to go', async () => {
  const world = await quiet(150);
  const { put, ids, clock } = world;
  const [ada = '', ...others] = ids(140);
  const sent: string[] = [];
  let go = () => {};
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const answer = async (_rooms: unknown, { key, urgent }: { key: string; urgent: number }) => {
    if (!urgent) await gate;
    sent.push(key);
    return { is: 'sent' as const, remoteId: null };
  };
  await put(...others.map((id) => hello(id, '1')));
  clock.move(MINUTE);
  const delivery = instance(world, 'another', { deliverers: { answer } });
  const drained = delivery.drain();
  await put(hello(ada, 'pressed', { urgent: true }));
  while (sent.length === 0) await new Promise((pass) => setTimeout(pass, 10));
  expect(sent).toEqual([`awareness.help/${ada}/pressed`]);
  go();
  expect(await drained).toBe(140);
});

test('a service that is down is left in peace, asked again carefully, and nothing is lost or given up meanwhile', async () => {
  const all = await quiet(60, 40);
  const { put, ids, product, tenant, clock, row } = all;
  const people = ids(40);
  const before = tenant.counts['connector.503'] ?? 0;
  tenant.fail({ where: 'connector', match: SAYING, status: 503, times: 44 });
  await put(...people.map((id) => hello(id, '1')));
  await product.deliver();
  const refused = () => (tenant.counts['connector.503'] ?? 0) - before;
  expect(refused()).toBe(40);

  // Each quarter of an hour one request finds out, however many wait.
  for (let time = 1; time <= 4; time += 1) {
    clock.move(15 * MINUTE);
    await product.deliver();
    expect(refused()).toBe(40 + time);
  }
  clock.move(15 * MINUTE);
  await product.deliver();
  const rows = await Promise.all(people.map((id) => row(id, '1')));
  expect(rows.map((one) => one?.outcome)).toEqual(people.map(() => 'sent'));
});

test('what waits only for its day does not hold up what is due today', async () => {
  const { put, ids, product, row, clock } = await quiet();
  const [ada = ''] = ids(1);
  await put(hello(ada, 'tomorrow', { dueAt: later(clock.now(), 60 * MINUTE) }));
  await put(hello(ada, 'today'));
  await product.deliver();
  expect(await row(ada, 'today')).toMatchObject({ outcome: 'sent' });
  expect(await row(ada, 'tomorrow')).toMatchObject({ outcome: 'waiting' });
});
