import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { cursorTable } from '../../../bot/store/cursors.ts';
import type { Database } from '../../../bot/store/database.ts';
import { openDatabase } from '../../../bot/store/open.ts';
import { each, page, spell, sql } from '../../../bot/store/sql.ts';
import { temporaryDatabase } from '../../running.ts';
import { count, numberOf, put } from './counting.ts';

const NOW = '2026-01-05T08:00:00.000Z';
const moment = () => new Promise((pass) => setTimeout(pass, 5));
const all = (length: number) => Array.from({ length }, (_, index) => index);

async function opened(): Promise<{ db: Database; url: string }> {
  const { url, remove } = temporaryDatabase();
  const db = await openDatabase(url);
  onTestFinished(async () => {
    await db.close();
    remove();
  });
  return { db, url };
}

async function failing(db: Database, name: string) {
  await put(db, name);
  await moment();
  throw new Error('thought better of it');
}

test('of two transactions at once, the one that fails leaves nothing and the other all', async () => {
  const { db } = await opened();
  const [first, second] = await Promise.allSettled([
    db.transaction(() => failing(db, 'first')),
    db.transaction(async () => {
      await put(db, 'second');
      await moment();
      await put(db, 'third');
    }),
  ]);

  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  expect(await numberOf(db, 'first')).toBeNull();
  expect([await numberOf(db, 'second'), await numberOf(db, 'third')]).toEqual(['0', '0']);
});

test('a plain change is not lost with somebody else’s transaction', async () => {
  const { db } = await opened();
  const taken = db.transaction(() => failing(db, 'theirs'));
  const [, mine] = await Promise.allSettled([taken, put(db, 'mine')]);

  expect(mine).toMatchObject({ status: 'fulfilled', value: 1 });
  expect(await numberOf(db, 'mine')).toBe('0');
});

test('fifty who read and write the same number at once all count', async () => {
  const { db } = await opened();
  await put(db, 'shared');
  await Promise.all(all(50).map(() => count(db, 'shared')));

  expect(await numberOf(db, 'shared')).toBe('50');
});

test('a transaction within another is part of it, and fails with it', async () => {
  const { db } = await opened();
  const outer = db.transaction(async () => {
    await db.transaction(() => put(db, 'inner'));
    throw new Error('thought better of it');
  });

  await expect(outer).rejects.toThrow('thought better');
  expect(await numberOf(db, 'inner')).toBeNull();
});

test('who reads within a transaction sees what it wrote, and nobody else does', async () => {
  const { db } = await opened();
  const look = () => numberOf(db, 'mine');
  const inside = db.transaction(async () => {
    await put(db, 'mine');
    await moment();
    return look();
  });
  await moment();
  const outside = look();

  expect(await outside).toBeNull();
  expect(await inside).toBe('0');
});

test('after a transaction that failed, the next ones go on', async () => {
  const { db } = await opened();
  await expect(db.transaction(() => failing(db, 'first'))).rejects.toThrow();
  await count(db, 'first');

  expect(await put(db, 'second')).toBe(1);
});

test('what was begun within a transaction and goes on after it is not part of it', async () => {
  const { db } = await opened();
  const told: string[] = [];
  db.onTouch((touches) => told.push(...touches.map(({ table }) => table)));
  let afterwards: Promise<number> | null = null;
  await db.transaction(async () => {
    afterwards = moment().then(() => put(db, 'afterwards'));
  });

  expect(await afterwards).toBe(1);
  expect(told).toEqual(['cursor']);
});

test('three processes that count at once lose nothing, and one of them makes the tables', async () => {
  const { url, remove } = temporaryDatabase();
  const counter = fileURLToPath(new URL('counter.ts', import.meta.url));
  const counting = all(3).map(async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', counter, url, '40'], { stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    return code;
  });
  expect(await Promise.all(counting)).toEqual([0, 0, 0]);

  const db = await openDatabase(url);
  const changes = await numberOf(db, 'shared');
  await db.close();
  remove();
  expect(changes).toBe('120');
});

test('a row is added once, whoever adds it again and with whatever', async () => {
  const { db } = await opened();
  expect(await put(db, 'one', '1')).toBe(1);
  expect(await put(db, 'one', '2')).toBe(0);
  const rows = ['one', 'two', 'three', 'two'].map((name) => ({ name, value: '3', at: NOW }));
  expect(await db.insert(cursorTable, rows, ['name'])).toBe(2);

  expect([await numberOf(db, 'one'), await numberOf(db, 'two')]).toEqual(['1', '3']);
  expect(await db.insert(cursorTable, [], ['name'])).toBe(0);
});

test('ten thousand rows are one statement', async () => {
  const { db } = await opened();
  const rows = all(10_000).map((index) => ({ name: `n${index}`, value: '"\'%_\u0000 ☃ 🎈', at: NOW }));
  expect(await db.insert(cursorTable, rows, ['name'])).toBe(10_000);
  const names = rows.map(({ name }) => name);
  const statement = sql`SELECT COUNT(*) AS n FROM "cursor" WHERE name IN (SELECT value FROM ${each(names)})`;
  expect(await db.rows(statement)).toEqual([{ n: 10_000 }]);
});

test('a statement is spelled for either dialect, its values apart', () => {
  const inner = sql`b = ${'x'}`;
  const statement = sql`SELECT a FROM t WHERE ${inner} AND c IN (SELECT value FROM ${each(['p', 'q'])}) AND d = ${undefined} ORDER BY a ${page(5, 10)}`;

  expect(spell('better-sqlite3', statement)).toEqual({
    text: 'SELECT a FROM t WHERE b = ? AND c IN (SELECT value FROM json_each(?)) AND d = ? ORDER BY a LIMIT 5 OFFSET 10',
    values: ['x', '["p","q"]', null],
  });
  const listed =
    "(SELECT value COLLATE Latin1_General_100_BIN2 AS value FROM OPENJSON(@1) WITH (value varchar(200) '$')) listed";
  expect(spell('mssql', statement)).toEqual({
    text: `SELECT a FROM t WHERE b = @0 AND c IN (SELECT value FROM ${listed}) AND d = @2 ORDER BY a OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY`,
    values: ['x', '["p","q"]', null],
  });
});
