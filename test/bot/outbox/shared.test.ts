import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../../bot/log.ts';
import { LONGEST_WAIT_MS } from '../../../bot/outbox/gate.ts';
import { NotNow } from '../../../bot/outbox/outcome.ts';
import { evenly, inASecond } from '../../../bot/outbox/pace.ts';
import { openShared } from '../../../bot/outbox/shared.ts';
import { sharedConversations } from '../../../bot/outbox/shared-conversations.ts';
import { sharedPlaces } from '../../../bot/outbox/shared-places.ts';
import { later } from '../../../shared/time.ts';
import { startRedis } from './redis.ts';
import { hello, quiet } from './sending.ts';

const redis = await startRedis();
afterAll(() => redis?.stop());

const url = redis?.url ?? '';
const kinds = ['answer'];

async function worker() {
  const shared = openShared(url, openLog('silent'));
  onTestFinished(() => shared.connection.disconnect());
  await new Promise((ready) => shared.connection.once('ready', ready));
  return shared;
}

describe.skipIf(!redis)('shared through Redis', () => {
  test('two workers keep one pace, and a pause that one was asked for holds for both, then both go slower', async () => {
    const rules = [...evenly(40), inASecond(40)];
    const [first, second] = [await worker(), await worker()];
    const [one, two] = [first.turns('test', rules), second.turns('test', rules)];
    const times: number[] = [];
    const go = async (turns: typeof one, count: number) => {
      for (let turn = 0; turn < count; turn += 1) {
        const answered = await turns.next();
        times.push(performance.now());
        answered(true);
      }
    };
    await Promise.all([go(one, 15), go(two, 15)]);
    const fast = 29_000 / ((times.at(-1) ?? 0) - (times[0] ?? 0));
    expect(fast).toBeLessThan(50);

    one.stop(300);
    one.stop(100);
    // Answered after them: Redis has heard both.
    await first.connection.ping();
    const stopped = performance.now();
    times.length = 0;
    await go(two, 10);
    expect((times[0] ?? 0) - stopped).toBeGreaterThan(280);
    expect(Number(await second.connection.get('pairwise:pace:test:slower'))).toBeGreaterThan(2);

    one.stop(LONGEST_WAIT_MS * 10);
    await expect(one.next()).rejects.toBeInstanceOf(NotNow);
    await expect(two.next()).rejects.toMatchObject({ afterMs: expect.any(Number) });
  });

  test('two workers who speak to one person keep that conversation’s limits together', async () => {
    const [one, two] = [await worker(), await worker()].map(({ connection }) =>
      sharedConversations(connection),
    );
    const began = performance.now();
    const times: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await (turn % 2 ? one : two)?.enter('Ada');
      times.push(performance.now() - began);
    }
    expect(times[6]).toBeLessThan(900);
    expect(times[7]).toBeGreaterThan(1_200);
    await one?.enter('Ada');
    await expect(two?.enter('Ada')).resolves.toBeUndefined();
    expect(performance.now() - began).toBeGreaterThan(2_200);
    await two?.enter('Grace');
  });

  test('in one mailbox four are served at once, by however many workers', async () => {
    const workers = await Promise.all([1, 2, 3].map(worker));
    const places = workers.map(({ connection }) => sharedPlaces(connection, 4));
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((pass) => setTimeout(pass, 5));
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 24 }, (_, turn) => places[turn % 3]?.inside('mailbox', work)));
    expect([most, inside]).toEqual([4, 0]);
  });

  test('what Redis forgets is handed over again at once', async () => {
    const { put, ids, app, clock, product, heard } = await quiet(12, 6, { settings: { REDIS_URL: url } });
    const people = ids(6);
    await put(...people.map((id) => hello(id, '1')));
    const now = clock.now();
    const wanted = { size: 6, urgent: 0, kinds } as const;
    expect(await app.store.deliveries.handOver(wanted, later(now, 30_000), now)).toHaveLength(6);
    await redis?.flush();
    await product.deliver();
    expect(people.map((id) => heard(id).length)).toEqual(people.map(() => 1));
  });

  test('it stops within seconds though Redis is away, and what was sent is written down', async () => {
    const own = await startRedis();
    onTestFinished(() => own?.stop());
    let end = async () => {};
    const world = await quiet(60, 40, {
      settings: { REDIS_URL: own?.url ?? '' },
      until: (ends) => {
        end = ends;
      },
    });
    const { put, ids, heard, product, row } = world;
    const people = ids(40);
    await put(...people.map((id) => hello(id, '1')));
    const delivered = product.deliver();
    while (people.every((id) => heard(id).length === 0)) await new Promise((pass) => setTimeout(pass, 1));
    await own?.kill();
    const began = performance.now();
    const { close } = product.app.store;
    product.app.store.close = async () => {
      const rows = await Promise.all(people.map((id) => row(id, '1')));
      expect(rows.map((one) => (one?.outcome === 'sent' ? 1 : 0))).toEqual(
        people.map((id) => heard(id).length),
      );
      await close();
    };
    await end();
    await delivered;
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

test.skipIf(redis)('shared through Redis: not tried, because there is no redis-server here', () => {});
