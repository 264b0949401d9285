import { DataSource } from 'typeorm';
import { expect, onTestFinished, test } from 'vitest';
import type { Columns } from '../../../bot/store/columns.ts';
import { migrate } from '../../../bot/store/migrate.ts';
import { Calendar1763750005000 } from '../../../bot/store/migrations/0005-calendar.ts';
import { Figures1763750007000 } from '../../../bot/store/migrations/0007-figures.ts';
import { Live1763750008000 } from '../../../bot/store/migrations/0008-live.ts';
import { migrations } from '../../../bot/store/migrations/index.ts';
import { openDatabase } from '../../../bot/store/open.ts';
import { primaryKeyOf } from '../../../bot/store/table.ts';
import { tables } from '../../../bot/store/tables.ts';
import { fileOf, temporaryDatabase } from '../../running.ts';
import { pretended } from './fake-mssql.ts';

async function migrated() {
  const { url, remove } = temporaryDatabase();
  await (await openDatabase(url)).close();
  const source = await new DataSource({
    type: 'better-sqlite3',
    database: fileOf(url),
    entities: tables.map((table) => table.schema('better-sqlite3')),
    migrations,
  }).initialize();
  onTestFinished(async () => {
    await source.destroy();
    remove();
  });
  return source;
}

test('after all migrations the tables are what the product thinks they are', async () => {
  const source = await migrated();
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('migrating again changes nothing', async () => {
  const source = await migrated();
  await migrate(source);
  expect(await source.query('SELECT COUNT(*) AS n FROM migrations')).toEqual([{ n: migrations.length }]);
});

test('a migration that fails half-way leaves a database as it was', async () => {
  const { url, remove } = temporaryDatabase();
  const source = await new DataSource({
    type: 'better-sqlite3',
    database: fileOf(url),
    migrations: [...migrations, Broken1999999999999],
  }).initialize();
  onTestFinished(async () => {
    await source.destroy();
    remove();
  });
  await expect(migrate(source)).rejects.toThrow('half-way');
  expect(await source.query('SELECT name FROM sqlite_master')).toEqual([]);
});

class Broken1999999999999 {
  readonly name = 'Broken1999999999999';
  async up() {
    throw new Error('half-way');
  }
  async down() {}
}

const onSqlServer = async () => {
  const { source, said } = await pretended(() => []);
  await migrate(source);
  return said.map(({ text }) => text.trim());
};

test('on SQL Server nothing is looked at before the lock is held, and it is held to the end', async () => {
  const [begin, lock, ...rest] = await onSqlServer();
  expect([begin, rest.at(-1)]).toEqual(['BEGIN', 'COMMIT']);
  expect(lock).toContain('sp_getapplock');
  expect(rest.filter((text) => text === 'BEGIN')).toHaveLength(1);
});

test('what SQL Server is told to create and to change', async () => {
  const made = (await onSqlServer()).filter((text) =>
    /^(CREATE|ALTER|DROP) (TABLE|(UNIQUE )?INDEX) /.test(text),
  );
  const tablesMade = made.filter((text) => text.startsWith('CREATE TABLE')).length;
  expect(tablesMade).toBe(tables.length + 1);
  await expect(`${made.join('\n')}\n`).toMatchFileSnapshot('../../golden/tables.sql');
});

test.each([
  [Calendar1763750005000, 'DROP INDEX "ix_meeting_event" ON "meeting"'],
  [Figures1763750007000, 'DROP INDEX "ix_meeting_round" ON "meeting"'],
  [Live1763750008000, 'DROP INDEX "ix_person_name" ON "person"'],
])('%o, undone on SQL Server, takes its index back', async (Migration, dropped) => {
  const { source, said } = await pretended(() => []);
  // There are no tables here to be looked up and dropped after it.
  await expect(new Migration().down(source.createQueryRunner())).rejects.toThrow('does not exist');
  expect(said[0]?.text).toBe(dropped);
});

test('no column has a type that SQL Server rounds, or has given up', async () => {
  const types = tables.flatMap((table) =>
    Object.values<Option>(table.columns('mssql')).map(({ type }) => type),
  );
  expect([...new Set(types)].sort()).toEqual(['bit', 'datetime2', 'int', 'nvarchar', 'varchar']);
});

type Option = ReturnType<Columns['id']>;

const bytesOf = ({ type, length }: Option): number => {
  if (length === 'MAX') return Number.POSITIVE_INFINITY;
  if (type === 'nvarchar') return 2 * Number(length);
  return type === 'varchar' ? Number(length) : 8;
};

test.each(tables.map((table) => [table.name, table] as const))(
  'the keys of %s fit into what SQL Server can hold of a key',
  (name, table) => {
    const columns = table.columns('mssql') as Record<string, Option>;
    const primary = Object.values(columns).filter((column) => column.primary);
    const width = (of: Option[]) => of.reduce((sum, column) => sum + bytesOf(column), 0);
    expect(primaryKeyOf(name)).toMatch(/^pk_[a-z_]+$/);
    expect(width(primary)).toBeLessThanOrEqual(900);
    for (const index of table.indices)
      expect(width(index.columns.flatMap((column) => columns[column] ?? []))).toBeLessThanOrEqual(1700);
  },
);
