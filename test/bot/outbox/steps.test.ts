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
  clock.move(-HOUR);
  expect(await handOver(true)).toEqual([key]);
});
