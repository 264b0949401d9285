import { type Columns, type Dialect, sqlServerType } from './columns.ts';
import { type Fragment, raw, sql } from './sql.ts';
import type { Table } from './table.ts';

type ColumnOptions = ReturnType<Columns['id']>;

/** One INSERT … SELECT over the rows as JSON: any number of rows, one parameter, none whose key is there already. */
export function bulkInsert<Row extends object>(
  dialect: Dialect,
  table: Table<Row>,
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): Fragment {
  const columns = Object.entries<ColumnOptions>(table.columns(dialect));
  const list = JSON.stringify(rows.map((row) => flat(columns, row)));
  const names = raw(columns.map(([name]) => `"${name}"`).join(', '));
  const incoming = dialect === 'mssql' ? openJson(columns, list) : jsonEach(columns, list);
  const same = raw(key.map((name) => equal(name, table.columns(dialect)[name])).join(' AND '));
  return sql`INSERT INTO ${raw(`"${table.name}"`)} (${names}) SELECT ${names} FROM ${incoming} WHERE NOT EXISTS (SELECT 1 FROM ${raw(`"${table.name}"`)} known WHERE ${same})`;
}

/** The rows without those whose key another has before them. */
export function once<Row>(rows: readonly Row[], key: readonly (keyof Row & string)[]): Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows.toReversed()) seen.set(JSON.stringify(key.map((name) => row[name])), row);
  return [...seen.values()].reverse();
}

/** SQL Server refuses to compare texts of two collations: what comes out of JSON has the database's own. */
const equal = (name: string, { collation }: ColumnOptions): string =>
  `known."${name}" = incoming."${name}"${collation ? ` COLLATE ${collation}` : ''}`;

function flat(columns: [string, ColumnOptions][], row: object) {
  return Object.fromEntries(
    columns.map(([name, { transformer }]) => {
      const value = (row as Record<string, unknown>)[name];
      return [name, transformer && 'to' in transformer ? transformer.to(value) : value];
    }),
  );
}

function jsonEach(columns: [string, ColumnOptions][], list: string): Fragment {
  const picked = raw(columns.map(([name]) => `json_extract(value, '$.${name}') AS "${name}"`).join(', '));
  return sql`(SELECT ${picked} FROM json_each(${list})) incoming`;
}

function openJson(columns: [string, ColumnOptions][], list: string): Fragment {
  const typed = raw(
    columns.map(([name, options]) => `"${name}" ${sqlServerType(options)} '$.${name}'`).join(', '),
  );
  return sql`OPENJSON(${list}) WITH (${typed}) incoming`;
}
