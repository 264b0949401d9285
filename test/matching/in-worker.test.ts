import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inWorker, matchPool, tableThread, worthOf } from '../../bot/matching/index.ts';
import { randomPeople } from '../bench/people.ts';
import { poolOf } from '../bench/worth.ts';

const thread = new URL('../bench/people-thread.ts', import.meta.url);
const objective = { preset: 'default', floor: 360 } as const;

test('a thread of its own comes to the same matching, and tells how far it has come', async () => {
  const people = randomPeople(300, 5);
  const heard: number[] = [];
  const found = await inWorker({
    thread,
    input: people,
    objective,
    options: { onProgress: ({ done }) => heard.push(done) },
  });
  expect(found).toEqual(matchPool(poolOf(people), objective));
  expect(heard.length).toBeGreaterThan(2);
});

test('a table of worths needs no file of one’s own', async () => {
  const worth = Int16Array.of(-1, worthOf(1, 5), worthOf(1, 5), -1);
  const found = await inWorker({ thread: tableThread, input: { n: 2, threes: true, worth }, objective });
  expect(found.pairs).toEqual([[0, 1]]);
});

test('calling off ends the thread at once', async () => {
  const controller = new AbortController();
  const begun = inWorker({
    thread,
    input: randomPeople(5000, 1),
    objective,
    options: { signal: controller.signal },
  });
  await wait(300);
  controller.abort();
  await expect(begun).rejects.toThrow(/abort/i);
});

test('a pool that cannot be made is an error, not silence', async () => {
  await expect(inWorker({ thread, input: { n: 3 }, objective })).rejects.toThrow();
});
