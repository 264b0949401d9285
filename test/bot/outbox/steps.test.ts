import { expect, onTestFinished, test } from 'vitest';
import { evenness } from '../../../bot/clock/index.ts';
import { openOutbox } from '../../../bot/outbox/index.ts';
import { openStore } from '../../../bot/store/index.ts';
import { HOUR, later, MINUTE } from '../../../shared/time.ts';
import { movedClock } from '../../clock.ts';
import { temporaryDatabase } from '../../running.ts';
import { hello } from './sending.ts';

test('a clock that was set is not trusted until as much real time has gone by as a lease lasts', () => {
  let wall = 1_000_000;
  let real = 0;
  const even = evenness(
    () => wall,
    () => real,
  );
  const pass = (ms: number) => {
    wall += ms;
    real += ms;
    return even(10_000);
  };
  expect([pass(0), pass(9_000), pass(1_000)]).toEqual([false, false, true]);
  for (const step of [180_000, -180_000]) {
    wall += step;
    expect([pass(0), pass(9_000), pass(1_000)]).toEqual([false, false, true]);
  }
});

async function stored() {
  const database = temporaryDatabase();
  const store = await openStore(database.url);
  onTestFinished(async () => {
    await store.close();
    database.remove();
  });
  return { store, clock: movedClock('2027-01-04T08:00:00.000Z') };
}

test('a lease that only a set clock ends is not taken from its holder, and one from before it was set back does not last', async () => {
  const { store, clock } = await stored();
  const hold = (who: string, even?: boolean) =>
    store.leases.hold('outbox', who, later(clock.now(), 10_000), clock.now(), even);
  expect(await hold('a')).toBe(true);
  clock.move(3 * MINUTE);
  expect(await hold('b', false)).toBe(false);
  expect(await hold('a', false)).toBe(true);
  clock.move(-HOUR);
  expect(await hold('b', false)).toBe(false);
  expect(await hold('b', true)).toBe(true);
});

test('nor is a row taken from a worker', async () => {
  const { store, clock } = await stored();
  const { deliveries } = store;
  const long = later(clock.now(), -2 * HOUR);
  await openOutbox(store, clock, () => undefined).put([hello('ada', '1', { dueAt: long })]);
  const soon = () => later(clock.now(), 45_000);
  const key = 'awareness.help/ada/1';
  const handOver = (even: boolean) =>
    deliveries.handOver({ size: 1, urgent: 0, kinds: ['answer'] }, soon(), clock.now(), even);
  expect(await handOver(false)).toEqual([key]);
  expect(await deliveries.take(key, 'a', soon(), clock.now(), false)).not.toBeNull();
  clock.move(3 * MINUTE);
  expect(await handOver(false)).toEqual([]);
  expect(await deliveries.take(key, 'b', soon(), clock.now(), false)).toBeNull();
  expect(await handOver(true)).toEqual([key]);
  for (const back of [3 * MINUTE, HOUR]) {
    clock.move(-back);
    expect(await handOver(true)).toEqual([key]);
  }
});

test('what was tried in vain is not tried again before its time by a job that was left over', async () => {
  const { store, clock } = await stored();
  const { deliveries } = store;
  await openOutbox(store, clock, () => undefined).put([hello('ada', '1')]);
  const key = 'awareness.help/ada/1';
  const wanted = { size: 1, urgent: 0, kinds: ['answer'] } as const;
  const take = (who: string) => deliveries.take(key, who, later(clock.now(), 45_000), clock.now());
  await deliveries.handOver(wanted, later(clock.now(), 30_000), clock.now());
  await take('a');
  await deliveries.retry(key, 'a', later(clock.now(), MINUTE), 'teams 429');
  expect(await take('b')).toBeNull();
  clock.move(MINUTE);
  await deliveries.handOver(wanted, later(clock.now(), 30_000), clock.now());
  expect(await take('b')).toMatchObject({ holder: 'b', attempts: 2 });
});

test('who stops a sending withdraws at once what only lies in the workers’ queue; what a worker has arrives', async () => {
  const { store, clock } = await stored();
  const { deliveries, holds, sendings } = store;
  const roundId = 'round';
  const people = ['ada', 'grace', 'edith'];
  await openOutbox(store, clock, () => undefined).put(people.map((to) => hello(to, '1', { roundId })));
  const [ada = '', grace = '', edith = ''] = people.map((to) => `awareness.help/${to}/1`);
  const soon = later(clock.now(), 45_000);
  const wanted = { size: 3, urgent: 0, kinds: ['answer'] } as const;
  expect(await deliveries.handOver(wanted, soon, clock.now())).toHaveLength(3);
  await deliveries.take(ada, 'a', soon, clock.now());
  const hold = { roundId, exchange: 'awareness.help', at: clock.now(), by: 'hr' };
  await holds.place({ ...hold, kind: 'paused' });
  expect(await deliveries.take(grace, 'a', soon, clock.now())).toBeNull();
  expect(await holds.setAside({ ...hold, kind: 'paused' }, clock.now())).toBe(2);
  await holds.lift(roundId, 'awareness.help');
  expect(await holds.takeUp(roundId, 'awareness.help')).toBe(2);
  expect(await deliveries.handOver(wanted, soon, clock.now())).toHaveLength(2);
  expect(await deliveries.take(grace, 'a', soon, clock.now())).not.toBeNull();

  await holds.place({ ...hold, kind: 'stopped' });
  expect(await holds.setAside({ ...hold, kind: 'stopped' }, clock.now())).toBe(1);
  expect(await deliveries.take(edith, 'a', soon, clock.now())).toBeNull();
  const sent = { outcome: 'sent', reason: null, remoteId: '1', at: clock.now() } as const;
  for (const key of [ada, grace]) expect(await deliveries.settle({ ...sent, key })).toBe(1);
  expect(await sendings.get(edith)).toMatchObject({ outcome: 'withdrawn', reason: 'stopped' });
});
