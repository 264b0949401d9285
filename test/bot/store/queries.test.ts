import { expect, test } from 'vitest';
import { openStore } from '../../../bot/store/index.ts';
import { tables } from '../../../bot/store/tables.ts';
import { temporaryDatabase } from '../../running.ts';
import { pretendedStore } from './fake-mssql.ts';
import { samples, someRow } from './samples.ts';
import { check } from './t-sql/meaning.ts';

const { store, said } = await pretendedStore(someRow);
const all = samples(store);
const columns = new Map(tables.map((table) => [table.name, Object.keys(table.columns('mssql'))]));
const frames = new Set(['BEGIN', 'COMMIT', 'ROLLBACK']);

async function spoken(query: (typeof all)[number]) {
  said.length = 0;
  await query.ask(store);
  return said.filter(({ text }) => !frames.has(text));
}

test.each(all)('$name is said as SQL Server takes it', async (query) => {
  const statements = await spoken(query);
  expect(statements.length).toBeGreaterThan(0);
  for (const { text } of statements) expect(() => check(text, columns), text).not.toThrow();
});

test.each(all)('$name hands over every value it names, in a form that needs no guessing', async (query) => {
  for (const { text, values } of await spoken(query)) {
    const named = [...text.matchAll(/@(\d+)/g)].map(([, index]) => Number(index));
    expect(named).toEqual(values.map((_, index) => index));
    for (const value of values)
      expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
  }
});

test('every named query runs as it stands on the embedded store too', async () => {
  const database = temporaryDatabase();
  const embedded = await openStore(database.url);
  for (const { name, ask } of samples(embedded)) await expect(ask(embedded), name).resolves.not.toThrow();
  await embedded.close();
  database.remove();
});
