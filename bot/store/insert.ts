import { type Columns, type Dialect, sqlServerType } from './columns.ts';
import { Fragment, raw, sql } from './sql.ts';
import type { Table } from './table.ts';

type ColumnOptions = ReturnType<Columns['id']>;

/**
 * One INSERT … SELECT: on SQL Server of all its rows as one parameter of JSON; embedded as so many parameters, which
 * it takes three times as fast as JSON. None whose key is there already, or in the other table.
 */
export function bulkInsert<Row extends object>(
  dialect: Dialect,
  table: Table<Row>,
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
  other?: { name: string },
): Fragment {
  const columns = Object.entries<ColumnOptions>(table.columns(dialect));
  const names = raw(columns.map(([name]) => `"${name}"`).join(', '));
  const spelled = rows.map((row) => flat(columns, row));
  const incoming = dialect === 'mssql' ? openJson(columns, spelled) : values(columns, spelled);
  const same = raw(key.map((name) => equal(name, table.columns(dialect)[name])).join(' AND '));
  const notIn = ({ name }: { name: string }) =>
    sql`NOT EXISTS (SELECT 1 FROM ${raw(`"${name}"`)} known WHERE ${same})`;
  const fresh = other ? sql`${notIn(table)} AND ${notIn(other)}` : notIn(table);
  return sql`INSERT INTO ${raw(`"${table.name}"`)} (${names}) SELECT ${names} FROM ${incoming} WHERE ${fresh}`;
}

// As many parameters as SQLite takes in one statement, and a few less.
const MOST_VALUES = 32_000;
// From 5,000 locks of one statement on, SQL Server locks the whole table: nobody would be sent anything meanwhile.
const MOST_ROWS = 2_000;

/** So many rows go into one statement. */
export const rowsAtOnce = <Row extends object>(dialect: Dialect, table: Table<Row>): number =>
  dialect === 'mssql' ? MOST_ROWS : Math.floor(MOST_VALUES / Object.keys(table.columns(dialect)).length);

/** The rows without those whose key another has before them. */
export function once<Row>(rows: readonly Row[], key: readonly (keyof Row & string)[]): Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows.toReversed()) seen.set(JSON.stringify(key.map((name) => row[name])), row);
  return [...seen.values()].reverse();
}

/** SQL Server refuses to compare texts of two collations: what comes out of JSON need not have the column's. */
function equal(name: string, { type, collation }: ColumnOptions): string {
  const own = collation ?? (type === 'nvarchar' ? 'DATABASE_DEFAULT' : null);
  return `known."${name}" = incoming."${name}"${own ? ` COLLATE ${own}` : ''}`;
}

function flat(columns: [string, ColumnOptions][], row: object): Record<string, unknown> {
  return Object.fromEntries(
    columns.map(([name, { transformer }]) => {
      const value = (row as Record<string, unknown>)[name];
      return [name, transformer && 'to' in transformer ? transformer.to(value) : value];
    }),
  );
}

function values(columns: [string, ColumnOptions][], rows: Record<string, unknown>[]): Fragment {
  const named = columns.map(([name], index) => `column${index + 1} AS "${name}"`).join(', ');
  const given = rows.flatMap((row) => columns.map(([name]) => bound(row[name])));
  const between = given.slice(1).map((_, index) => ((index + 1) % columns.length === 0 ? '), (' : ', '));
  return new Fragment([`(SELECT ${named} FROM (VALUES (`, ...between, '))) incoming'], given);
}

/** The embedded driver knows no truth values. */
const bound = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

function openJson(columns: [string, ColumnOptions][], rows: Record<string, unknown>[]): Fragment {
  const typed = raw(
    columns.map(([name, options]) => `"${name}" ${sqlServerType(options)} '$.${name}'`).join(', '),
  );
  return sql`OPENJSON(${JSON.stringify(rows)}) WITH (${typed}) incoming`;
}
