import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createParser } from 'eventsource-parser';
import express from 'express';
import { expect, onTestFinished, test, vi } from 'vitest';
import { realMs } from '../../bot/clock/real-time.ts';
import { liveStream } from '../../bot/http/live.ts';
import { openLive } from '../../bot/live/index.ts';
import { openMemory } from '../../bot/live/memory.ts';
import { ask } from '../../shared/awareness/contract.ts';
import { LIVE_PATH, LOOK, type Room } from '../../shared/live.ts';
import { decline, join } from '../../shared/opt-in/contract.ts';
import { type World, world } from '../world.ts';

/** Opens the stream as a page does, and notes every room it is told to look at. */
async function listening(
  { product, tenant, who }: World,
  name: string,
  age: () => number | string = () => 0,
) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const headers = { authorization: `Bearer ${await tenant.token(who(name).id)}` };
  const { body, status } = await fetch(`${product.url}${LIVE_PATH}?age=${age()}`, {
    headers,
    signal: stop.signal,
  });
  const rooms: Room[] = [];
  const texts: string[] = [];
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === LOOK) rooms.push(...(JSON.parse(data) as Room[]));
      texts.push(data);
    },
  });
  const decoder = new TextDecoder();
  const read = async () => {
    for await (const part of body as ReadableStream<Uint8Array>)
      parser.feed(decoder.decode(part, { stream: true }));
  };
  read().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
  return { rooms, texts, status };
}

/** Everything that was written is told of a moment later. */
const told = (rooms: readonly Room[] | undefined, room: Room) =>
  vi.waitFor(() => expect(rooms).toContain(room), { timeout: 5_000, interval: 50 });

test('a page hears where to look again, and not a word of what has changed', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  // Whoever comes has all that was written so far told at once: those who come after hear nothing of the launch.
  await listening(here, 'Alan');
  const [ada, grace, hr] = await Promise.all(
    ['Ada', 'Grace', here.hr.name].map((name) => listening(here, name)),
  );
  await here.ask('Ada', join, { roundId });
  await told(ada?.rooms, 'opt-in');
  await told(hr?.rooms, 'people');
  expect(grace?.rooms).toEqual([]);

  await here.ask('Grace', decline, { roundId, reason: 'Too much to do' });
  await told(grace?.rooms, 'opt-in');
  await here.ask('Ada', ask, { roundId, text: 'How long does it take?' });
  await told(hr?.rooms, 'questions');
  expect([ada, grace, hr].flatMap((page) => page?.texts).join()).not.toMatch(
    /Ada|Grace|[0-9a-f]{8}-|Too much|How long/,
  );
  const { status } = await fetch(`${here.product.url}${LIVE_PATH}`);
  expect(status, 'whoever is not signed in hears nothing').toBe(401);
});

test('a page that reads before it listens is told of what was written in between', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  const begun = performance.now();
  await here.ask('Ada', join, { roundId });
  const sinceBegun = () => Math.ceil(performance.now() - begun);
  const [begunBefore, elsewhere, old, odd] = await Promise.all([
    listening(here, 'Ada', sinceBegun),
    listening(here, here.hr.name, sinceBegun),
    listening(here, 'Ada', () => 3_600_000),
    listening(here, 'Ada', () => 'x'),
  ]);
  await told(begunBefore?.rooms, 'opt-in');
  await told(elsewhere?.rooms, 'people');
  await told(old?.rooms, '*');
  expect(odd?.status, 'whoever says no age is as young as they can be').toBe(200);
});

test('what was told before a page began is not told again, and nobody is told half of what is forgotten', () => {
  let now = 0;
  const memory = openMemory(() => now);
  const [joined, declined] = [
    { table: 'enrolment', ids: ['ada'] },
    { table: 'enrolment', ids: ['grace'] },
  ];
  memory.keep([joined]);
  now = 10_000;
  memory.keep([declined]);
  expect(memory.since(11_000)).toEqual([]);
  expect(memory.since(9_000)).toEqual([declined]);
  expect(memory.since(-1)).toBeNull();
  now = 35_000;
  memory.keep([]);
  expect(memory.since(9_000)).toEqual([declined]);
  expect(memory.since(4_000)).toBeNull();
});

test('who has gone before they were let in is not kept among those who listen', async () => {
  const listening = new Set<string>();
  const stop = new AbortController();
  let gone: Promise<unknown> = Promise.resolve();
  const live = {
    listen: async () => {
      listening.add('page');
      stop.abort();
      await gone;
      return { missed: [], leave: () => void listening.delete('page') };
    },
    close: async () => undefined,
  };
  const web = express().get('/', (request, response, next) => {
    gone = once(response, 'close');
    return liveStream(live, async () => ({ id: 'ada', name: 'Ada', roles: [] }))(request, response, next);
  });
  const server = web.listen(0);
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  await expect(fetch(`http://127.0.0.1:${port}/`, { signal: stop.signal })).rejects.toThrow();
  await vi.waitFor(() => expect([...listening]).toEqual([]));
});

test('what one instance writes is heard at another one on the same store', async () => {
  const here = await world({ people: 8 });
  const roundId = await here.launched();
  const far = openLive({ ...here.product.app, store: { ...here.store, onTouch: () => undefined } }, true);
  const near = openLive(here.product.app, true);
  onTestFinished(async () => {
    await near.close();
    await far.close();
  });
  const rooms: Room[] = [];
  let turn = 0;
  const { id, name } = here.who('Ada');
  const look = (found: readonly Room[]) => void rooms.push(...found);
  await far.listen({ id, name, roles: [] }, { look, end: () => undefined }, realMs());
  const [yes, no] = [() => here.ask('Ada', join, { roundId }), () => here.ask('Ada', decline, { roundId })];
  // What an instance said before another knew of it is old: so something happens until it is heard.
  await vi.waitFor(
    async () => {
      turn += 1;
      await (turn % 2 ? yes() : no());
      expect(rooms).toContain('opt-in');
    },
    { timeout: 10_000, interval: 400 },
  );
});
