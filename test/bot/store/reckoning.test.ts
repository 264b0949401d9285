import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openAside } from '../../../bot/store/aside.ts';
import { countsOf } from '../../../bot/store/counts.ts';
import { openStore } from '../../../bot/store/index.ts';
import { openReading } from '../../../bot/store/open.ts';
import { reckoningOf } from '../../../bot/store/reckoning.ts';
import { sum } from '../../../shared/lists.ts';
import { total } from '../../../shared/office/metrics/counts.ts';
import { partitions } from '../../../shared/office/metrics/reasons.ts';
import type { Round } from '../../../shared/round.ts';
import { companyFile, NOW, ROUND } from '../../bench/company-file.ts';
import { longestStall } from '../../bench/stall.ts';
import { temporaryDatabase } from '../../running.ts';

test('the figures of many are reckoned where nobody has to wait for it, and are the same', async () => {
  const url = `sqlite:${await companyFile(2000)}`;
  const store = await openStore(url);
  await store.figures.drawSecret(NOW);
  const round = (await store.rounds.get(ROUND)) as Round;
  const db = await openReading(url);
  const first = await store.figures.reckon(round, NOW);

  const here = await longestStall(async () => expect(await reckoningOf(db, round, NOW)).toEqual(first));
  const counts = total((await countsOf(db, round, NOW)).profiles);
  for (const { whole, parts, all } of partitions)
    if (all) expect([whole, sum(parts.map((name) => counts[name] ?? 0))]).toEqual([whole, counts[whole]]);
  expect(counts).toMatchObject({
    waitCameLate: 13,
    waitNobodyLeft: 26,
    endedByOne: 88,
    closedChat: 2,
    noApp: 1,
  });
  expect(counts.coverage).toBe(100 * 2 * 600);

  const aside = await longestStall(() => store.figures.reckon(round, NOW));
  expect(aside).toBeLessThan(here / 2);
  await db.close();
  await store.close();
});

test('a reckoning that fails says so, and the next one is answered', async () => {
  const url = `sqlite:${await companyFile(200)}`;
  const store = await openStore(url);
  await store.figures.drawSecret(NOW);
  const round = (await store.rounds.get(ROUND)) as Round;
  const broken = { ...round, settings: null as unknown as Round['settings'] };

  await expect(store.figures.reckon(broken, NOW)).rejects.toThrow();
  const both = await Promise.all([store.figures.reckon(round, NOW), store.figures.reckon(round, NOW)]);
  expect(both[0]).toEqual(both[1]);
  const cut = expect(store.figures.reckon(round, NOW)).rejects.toThrow('ended early');
  await store.close();
  await cut;
});

test('where the database was away, the next question asks it anew', async () => {
  let asked = 0;
  const away = createServer((caller) => {
    asked += 1;
    caller.on('error', () => undefined).once('data', () => caller.destroy());
  });
  await once(away.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void away.close());

  const aside = openAside(`mssql://a:b@127.0.0.1:${(away.address() as AddressInfo).port}/pairwise`);
  const question = () => aside.reckon({ id: ROUND } as Round, NOW);
  await expect(question()).rejects.toThrow();
  await expect(question()).rejects.toThrow();
  expect(asked).toBe(2);
  await aside.close();
});

test('a connection for reading cannot write', async () => {
  const database = temporaryDatabase();
  await (await openStore(database.url)).close();
  const db = await openReading(database.url);
  await expect(db.change({ texts: ['DELETE FROM "cursor"'], values: [] })).rejects.toThrow('readonly');
  await db.close();
  database.remove();
});
