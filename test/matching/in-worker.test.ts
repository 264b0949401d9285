import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  matchPeople,
  matchPool,
  matesIn,
  poolOfPeople,
  standings,
  standingsOf,
} from '../../bot/matching/index.ts';
import { packed, randomPeople } from '../bench/people.ts';

const objective = { preset: 'default', floor: 500 } as const;

test('a thread of its own, helped by another, comes to the same matching, and tells how far it has come', async () => {
  const people = await packed(randomPeople(501, 5));
  const heard: number[] = [];
  const found = await matchPeople(people, objective, { onProgress: ({ done }) => heard.push(done) });
  const here = matchPool(poolOfPeople(people), objective);
  expect(found).toEqual(here);
  expect(heard.length).toBeGreaterThan(2);
  const there = await standingsOf(people, found);
  expect(there).toEqual(standings(poolOfPeople(people), matesIn(people.n, found)));
});

test('a matching of before, and pairs forbidden since, travel to the thread', async () => {
  const people = await packed(randomPeople(100, 6));
  const before = await matchPeople(people, objective);
  const [pair] = before.pairs;
  const after = await matchPeople(people, objective, { from: before.basis, changed: [], forbidden: [pair!] });
  expect(after.pairs).not.toContainEqual(pair);
  const anew = matchPool(poolOfPeople(people), objective, { forbidden: [pair!] });
  expect({ ...after.tally, weakest: 0 }).toEqual({ ...anew.tally, weakest: 0 });
});

test('calling off ends the thread at once', async () => {
  const controller = new AbortController();
  const people = await packed(randomPeople(3000, 1));
  const begun = matchPeople(people, objective, { signal: controller.signal });
  await wait(300);
  controller.abort();
  await expect(begun).rejects.toThrow(/abort/i);
});

test('a pool that cannot be made is an error, not silence', async () => {
  const people = await packed(randomPeople(3, 1));
  const { traits: _, ...broken } = people;
  await expect(matchPeople(broken as typeof people, objective)).rejects.toThrow();
});
