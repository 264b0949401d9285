import { expect, onTestFinished, test } from 'vitest';
import { openOutbox } from '../../../bot/outbox/index.ts';
import { openStore } from '../../../bot/store/index.ts';
import { later, MINUTE } from '../../../shared/time.ts';
import { movedClock } from '../../clock.ts';
import { temporaryDatabase } from '../../running.ts';
import { explore, hopeful, type Rule, type State } from './protocol.ts';

const known = explore();
const states = [...known.values()].map(({ state }) => state);
const wrong = (all: readonly State[]) => ({
  doubled: all.filter(({ sends, between }) => sends > 1 + between).length,
  settledTwice: all.filter(({ settles }) => settles > 1).length,
  settledUnsent: all.filter(({ outcome, sends }) => outcome === 'settled' && sends === 0).length,
});

test('whatever two workers do and wherever they die, a message is doubled only by a death between sending and settling', () => {
  expect(states.length).toBeGreaterThan(500);
  expect(wrong(states)).toEqual({ doubled: 0, settledTwice: 0, settledUnsent: 0 });
});

test('from wherever things stand, the message can still be settled: none is lost', () => {
  const good = hopeful(known);
  const open = [...known].filter(([, { state }]) => state.outcome !== 'withdrawn').map(([name]) => name);
  expect(open.filter((name) => !good.has(name))).toEqual([]);
  const ends = [...known.values()].filter(({ next }) => next.length === 0);
  expect(ends.filter(({ state }) => !['settled', 'withdrawn'].includes(state.outcome))).toEqual([]);
});

test('the search would notice rules left out', () => {
  const without = (...rules: Rule[]) => wrong([...explore(...rules).values()].map(({ state }) => state));
  expect(without('hold').doubled).toBeGreaterThan(0);
  expect(without('take').doubled).toBeGreaterThan(0);
  expect(without('fence').doubled).toBeGreaterThan(0);
  expect(without('fence', 'settle').settledTwice).toBeGreaterThan(0);
});

const KEY = 'awareness.help/a';
const kinds = ['answer'];

test('the store takes, gives back and settles exactly where the model says so', async () => {
  const database = temporaryDatabase();
  const store = await openStore(database.url);
  onTestFinished(async () => {
    await store.close();
    database.remove();
  });
  const clock = movedClock('2027-01-04T08:00:00.000Z');
  const outbox = openOutbox(store, clock, () => undefined);
  await outbox.put([{ kind: 'answer', key: KEY, to: 'ada', command: 'awareness.help', said: '' }]);
  const soon = () => later(clock.now(), MINUTE);
  const { deliveries, sendings } = store;
  const handOver = () => deliveries.handOver({ size: 1, urgent: 0, kinds }, soon(), clock.now());
  const settle = () =>
    deliveries.settle({ key: KEY, outcome: 'sent', reason: null, remoteId: '1', at: clock.now() });

  expect(await handOver()).toEqual([KEY]);
  expect(await handOver()).toEqual([]);
  expect(await deliveries.take(KEY, 'a', soon(), clock.now())).toMatchObject({ holder: 'a', attempts: 1 });
  expect(await deliveries.take(KEY, 'b', soon(), clock.now())).toBeNull();
  expect(await deliveries.giveBack(KEY, 'b', clock.now(), null)).toBe(0);
  expect(await handOver()).toEqual([]);

  clock.move(MINUTE);
  expect(await handOver()).toEqual([KEY]);
  expect(await deliveries.take(KEY, 'b', soon(), clock.now())).toMatchObject({ holder: 'b', attempts: 2 });
  expect(await deliveries.giveBack(KEY, 'a', clock.now(), null)).toBe(0);
  expect(await settle()).toBe(1);
  expect(await settle()).toBe(0);
  expect(await deliveries.take(KEY, 'a', soon(), later(clock.now(), 2 * MINUTE))).toBeNull();
  expect(await handOver()).toEqual([]);
  expect(await sendings.get(KEY)).toMatchObject({ outcome: 'sent', attempts: 2, holder: null });
});
