import type { EntitySchemaColumnOptions } from 'typeorm';

export type Dialect = 'better-sqlite3' | 'mssql';

/** Ids and keys compare byte for byte, whatever the database's own collation is. */
export const BINARY = 'Latin1_General_100_BIN2';

type Options = Partial<EntitySchemaColumnOptions>;
type Column = EntitySchemaColumnOptions;

const json = {
  to: (value: unknown) => (value == null ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
};
const instant = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value instanceof Date ? value.toISOString() : value),
};
const bool = { to: (value: unknown) => value, from: (value: unknown) => value === true || value === 1 };

/** The only column types the product uses, spoken in both dialects; tables and migrations share them. */
export function columns(dialect: Dialect) {
  const sqlServer = dialect === 'mssql';
  const text = sqlServer ? { type: 'nvarchar' as const, length: 'MAX' } : { type: 'text' as const };
  return {
    id: (options: Options = {}): Column => ({
      type: 'varchar',
      length: 64,
      ...(sqlServer ? { collation: BINARY } : {}),
      ...options,
    }),
    key: (options: Options = {}): Column => ({
      type: 'varchar',
      length: 200,
      ...(sqlServer ? { collation: BINARY } : {}),
      ...options,
    }),
    words: (length: number, options: Options = {}): Column => ({
      type: sqlServer ? 'nvarchar' : 'varchar',
      length,
      ...options,
    }),
    text: (options: Options = {}): Column => ({ ...text, ...options }),
    json: (options: Options = {}): Column => ({ ...text, transformer: json, ...options }),
    instant: (options: Options = {}): Column => ({
      ...(sqlServer ? { type: 'datetime2', precision: 3 } : { type: 'varchar', length: 24 }),
      transformer: instant,
      ...options,
    }),
    whole: (options: Options = {}): Column => ({ type: sqlServer ? 'int' : 'integer', ...options }),
    bool: (options: Options = {}): Column => ({
      type: sqlServer ? 'bit' : 'boolean',
      transformer: bool,
      ...options,
    }),
  };
}

export type Columns = ReturnType<typeof columns>;

/** How SQL Server spells a column's type, for OPENJSON … WITH, where a collation has no place. */
export function sqlServerType({ type, length, precision }: Column): string {
  const size = length ?? precision;
  return size === undefined ? String(type) : `${type}(${size})`;
}
