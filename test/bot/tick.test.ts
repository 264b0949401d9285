import { expect, onTestFinished, test } from 'vitest';
import type { App } from '../../bot/app.ts';
import { openTick } from '../../bot/clock/tick.ts';
import { openLog } from '../../bot/log.ts';
import { AT_ONCE, timer } from '../../bot/stage.ts';
import { openStore } from '../../bot/store/index.ts';
import { movedClock } from '../clock.ts';
import { temporaryDatabase } from '../running.ts';

const MANY = 2 * AT_ONCE + 1;

/** People who are due, page by page; whoever was acted on is due no more, but for those who stay. */
async function queue(stays: (person: number) => boolean) {
  const database = temporaryDatabase();
  const store = await openStore(database.url);
  onTestFinished(async () => {
    await store.close();
    database.remove();
  });
  const acted: number[] = [];
  const due = new Set(Array.from({ length: MANY }, (_, person) => person));
  const clock = movedClock('2026-01-05T09:00:00.000Z');
  const outbox = { wake: () => undefined };
  const app = { store, clock, outbox, log: openLog('silent') } as unknown as App;
  const asking = timer({
    name: 'people.greet',
    due: async () => [...due].slice(0, AT_ONCE),
    key: (person) => `people.greet/${person}`,
    async act(_app, person) {
      acted.push(person);
      if (!stays(person)) due.delete(person);
      if (person === 7) throw new Error('their chat is closed');
    },
  });
  return { acted, tick: openTick(app, [asking], 'test'), runs: () => store.runs.latest('people.greet') };
}

test('however many are due, all are acted on when the clock ticks, and nobody twice', async () => {
  const { acted, tick, runs } = await queue((person) => person === 7);
  await tick();
  expect(acted).toEqual(Array.from({ length: MANY }, (_, person) => person));
  expect(await runs()).toMatchObject({ due: 2, failed: 0 });
});

test('who stays due after all that was done for them does not keep the clock from ticking on', async () => {
  const { acted, tick } = await queue(() => true);
  await tick();
  expect(acted).toHaveLength(AT_ONCE);
  await tick();
  expect(acted).toHaveLength(2 * AT_ONCE);
});
