import { expect, test } from 'vitest';
import { cursorTable } from '../../../bot/store/cursors.ts';
import { Database } from '../../../bot/store/database.ts';
import { migrate } from '../../../bot/store/migrate.ts';
import { outboxTable } from '../../../bot/store/outbox.ts';
import { sql } from '../../../bot/store/sql.ts';
import { sqlServerOptions } from '../../../bot/store/sql-server.ts';
import { pretended, pretendedStore } from './fake-mssql.ts';

const NOW = '2026-01-05T08:00:00.000Z';

async function spoken(answer: (text: string) => Record<string, unknown>[] = () => []) {
  const { source, said } = await pretended(answer);
  return { db: new Database('mssql', source, source), said };
}

const words = (said: readonly { text: string }[]) => said.map(({ text }) => text.split(' ')[0]);

test.each([
  ['a key', 'check-ins.ask/a-1', 'varchar(200)'],
  ['an instant', NOW, 'varchar(200)'],
  ['nothing', null, 'varchar(200)'],
  ['a list of keys', '["a-1"]', 'nvarchar(4000)'],
  ['a name', 'Zoë', 'nvarchar(4000)'],
  ['a long key, as no column holds it', 'a'.repeat(201), 'nvarchar(4000)'],
  ['a long list', `["${'a'.repeat(4000)}"]`, 'nvarchar(max)'],
])('%s is handed over as its column is typed, whatever its length', async (_, value, type) => {
  const { db, said } = await spoken();
  await db.rows(sql`SELECT name FROM "cursor" WHERE name = ${value}`);
  await db.change(sql`UPDATE "cursor" SET at = ${NOW} WHERE name = ${value}`);
  expect(said.map(({ types }) => types.at(-1))).toEqual([type, type]);
});

const failing =
  (as: object, times: number, at = /"cursor"|nothing/) =>
  (text: string) => {
    if (at.test(text) && times-- > 0) throw Object.assign(new Error('it failed'), as);
    return [{ name: 'shared' }];
  };

test('what is only read is read again after a deadlock, and not after a mistake', async () => {
  const { db, said } = await spoken(failing({ number: 1205 }, 2));
  expect(await db.rows(sql`SELECT name FROM "cursor"`)).toEqual([{ name: 'shared' }]);
  expect(said).toHaveLength(3);

  const wrong = await spoken(failing({ number: 208 }, 1));
  await expect(wrong.db.rows(sql`SELECT name FROM nothing`)).rejects.toThrow();
  expect(wrong.said).toHaveLength(1);
});

test('within a transaction a deadlock begins the whole of it anew', async () => {
  const { db, said } = await spoken(failing({ number: 1205 }, 1));
  await db.transaction(async () => {
    await db.rows(sql`SELECT name FROM "cursor"`);
    await db.change(sql`DELETE FROM "cursor"`);
  });
  expect(words(said)).toEqual(['BEGIN', 'SELECT', 'ROLLBACK', 'BEGIN', 'SELECT', 'DELETE', 'COMMIT']);
});

const goneConnections = [
  ['which ended while it was asked', { name: 'RequestError', code: 'ECLOSE', number: 'ECLOSE' }],
  ['which had ended before', { name: 'RequestError', code: 'EINVALIDSTATE' }],
  ['whose other end is gone', { name: 'RequestError', code: 'ECONNRESET' }],
  ['which could not be opened', { name: 'ConnectionError', code: 'ELOGIN' }],
  ['which was killed', { name: 'RequestError', code: 'EREQUEST', number: 596, class: 21 }],
] as const;

test.each(goneConnections)('after a connection %s, another is tried', async (_, as) => {
  const { db, said } = await spoken(failing(as, 1));
  expect(await db.rows(sql`SELECT name FROM "cursor"`)).toEqual([{ name: 'shared' }]);
  expect(said).toHaveLength(2);

  for (const at of [/BEGIN/, /SELECT name/, /DELETE/]) {
    const again = await spoken(failing(as, 1, at));
    await again.db.transaction(async () => {
      await again.db.rows(sql`SELECT name FROM "cursor"`);
      await again.db.change(sql`DELETE FROM "cursor"`);
    });
    expect(words(again.said).slice(-4)).toEqual(['BEGIN', 'SELECT', 'DELETE', 'COMMIT']);
    expect(words(again.said).filter((word) => word === 'BEGIN')).toHaveLength(2);
  }
});

test('what may have been committed before the connection was lost is not done again', async () => {
  const { db, said } = await spoken(failing({ name: 'TransactionError', code: 'ECLOSE' }, 1, /COMMIT/));
  const change = () => db.change(sql`DELETE FROM "cursor"`);
  await expect(db.transaction(change)).rejects.toThrow('lost while committing');
  expect(words(said).filter((word) => word === 'DELETE')).toHaveLength(1);
});

test('what took too long is not begun anew', async () => {
  const { db, said } = await spoken(failing({ name: 'RequestError', code: 'ETIMEOUT' }, 1));
  await expect(db.rows(sql`SELECT name FROM "cursor"`)).rejects.toThrow('failed');
  expect(said).toHaveLength(1);
});

test('what a verb reads stays true until its end: verbs are let in one after the other, in all processes', async () => {
  const { db, said } = await spoken();
  const verb = () => db.rows(sql`SELECT name FROM "cursor"`);
  await Promise.all([db.inOrder(verb), db.inOrder(() => db.transaction(verb))]);

  const one = ['BEGIN', 'DECLARE', 'SELECT', 'COMMIT'];
  expect(words(said)).toEqual([...one, ...one]);
  expect(said[1]?.text).toContain("sp_getapplock @Resource = 'pairwise-writer'");
});

test('a transaction ends once all that was asked in it is answered, though it was given up before', async () => {
  const { db, said } = await spoken();
  const givenUp = db.transaction(async () => {
    const read = () => db.rows(sql`SELECT name FROM "cursor"`);
    await Promise.all([read(), read(), Promise.reject(new Error('thought better of it'))]);
  });
  await expect(givenUp).rejects.toThrow('thought better');
  expect(words(said)).toEqual(['BEGIN', 'SELECT', 'SELECT', 'ROLLBACK']);
});

test('of what two look at the same moment each takes what it came first to', async () => {
  const row = (key: string) => ({ key, attempts: 1, holder: 'me', body: '{}' });
  const { store } = await pretendedStore((text) => {
    if (text.includes('UPDLOCK')) return [row('one'), row('two')];
    return /FROM outbox WHERE holder = @0/.test(text) ? [row('two')] : [];
  });
  const taken = await store.deliveries.claim({ size: 10, urgent: 0, kinds: ['say'] }, 'me', NOW, NOW);
  expect(taken.map(({ key }) => key)).toEqual(['two']);
});

test('what is due is told by one index: no row of another kind is looked at, nor kept from the others', async () => {
  const { store, said } = await pretendedStore(() => []);
  await store.deliveries.claim({ size: 10, urgent: 0, kinds: ['book', 'move'] }, 'me', NOW, NOW);
  const [due] = said.filter(({ text }) => text.includes('UPDLOCK'));
  expect(due?.text).toContain('o.kind IN (@4, @5)');
  expect(due?.values.slice(4, 6)).toEqual(['book', 'move']);
  const index = outboxTable.indices.find(({ name }) => name === 'ix_outbox_due');
  expect(index?.columns).toEqual(['urgent', 'dueAt', 'createdAt', 'key', 'kind']);
});

test('many rows are added in portions that do not lock the table, and all or none of them', async () => {
  const { db, said } = await spoken();
  const rows = Array.from({ length: 4500 }, (_, index) => ({ name: `n${index}`, value: '', at: NOW }));
  await db.insert(cursorTable, rows, ['name']);
  const added = said.map(({ text, values }) => (values[0] ? JSON.parse(String(values[0])).length : text));
  expect(added).toEqual(['BEGIN', 2000, 2000, 500, 'COMMIT']);
});

test('whoever waits until another instance has migrated is not cut off by the driver', async () => {
  const { source, said } = await pretended(() => []);
  await migrate(source);
  const waited = Number(said.map(({ text }) => /@LockTimeout = (\d+)/.exec(text)?.[1]).find(Boolean));
  expect(sqlServerOptions(new URL('mssql://sql.example/pairwise')).requestTimeout).toBeGreaterThan(waited);
});

test('who finds all connections in use waits for one as long as for an answer', () => {
  const { requestTimeout, connectionTimeout, pool } = sqlServerOptions(
    new URL('mssql://sql.example/pairwise'),
  );
  expect(pool).toEqual({ max: 20, acquireTimeoutMillis: requestTimeout });
  expect(connectionTimeout).toBeLessThan(30_000);
});

test('an address says how to sign in, to what, and how the way there is kept', () => {
  const options = (text: string) => sqlServerOptions(new URL(text));
  expect(
    options('mssql://sa:p%40ss%2Fw%25rd@localhost/pair%20wise?trustServerCertificate=true'),
  ).toMatchObject({
    ...{ host: 'localhost', port: 1433, database: 'pair wise', username: 'sa', password: 'p@ss/w%rd' },
    options: { encrypt: true, trustServerCertificate: true, useUTC: true },
  });
  expect(options('mssql://sa:50%off@10.0.0.4:14330/pairwise?encrypt=false')).toMatchObject({
    ...{ host: '10.0.0.4', port: 14330, password: '50%off' },
    options: { encrypt: false, trustServerCertificate: false },
  });
  expect(options('mssql://sql.example/pairwise?identity=a-1')).toMatchObject({
    authentication: { type: 'azure-active-directory-msi-app-service', options: { clientId: 'a-1' } },
  });
});
