import { type QueryRunner, Table, TableColumn, type TableColumnOptions } from 'typeorm';
import { type Columns, columns, type Dialect } from '../columns.ts';
import { primaryKeyOf } from '../table.ts';

type ColumnOptions = ReturnType<Columns['id']>;

export interface Frozen {
  name: string;
  shape: (column: Columns) => Record<string, ColumnOptions>;
  indices?: { name: string; columns: string[]; unique?: boolean }[];
}

/** A table as it was when the migration was written; later shapes are later migrations. */
export async function create(runner: QueryRunner, { name, shape, indices = [] }: Frozen): Promise<void> {
  const dialect = runner.dataSource.options.type as Dialect;
  const spelled = Object.entries(shape(columns(dialect))).map(([column, options]) =>
    spell(name, column, options),
  );
  await runner.createTable(
    new Table({
      name,
      columns: spelled,
      indices: indices.map((index) => ({
        name: index.name,
        columnNames: index.columns,
        isUnique: index.unique ?? false,
      })),
    }),
  );
}

/**
 * A table of an earlier migration. SQLite makes it anew with its rows, so its name is enough and it is looked up; on
 * SQL Server it is altered as it stands.
 */
export function standing(runner: QueryRunner, name: string): Table | string {
  return runner.dataSource.options.type === 'mssql' ? new Table({ name }) : name;
}

/** Columns that a later migration adds: they may be empty, as older rows have none. */
export async function addColumns(runner: QueryRunner, name: string, shape: Frozen['shape']): Promise<void> {
  const dialect = runner.dataSource.options.type as Dialect;
  const added = Object.entries(shape(columns(dialect)));
  await runner.addColumns(
    standing(runner, name),
    added.map(([column, options]) => new TableColumn(spell(name, column, options))),
  );
}

function spell(table: string, name: string, options: ColumnOptions): TableColumnOptions {
  const { type, length, precision, collation, primary, nullable } = options;
  return {
    name,
    type: String(type),
    isPrimary: primary ?? false,
    isNullable: nullable ?? false,
    ...(primary ? { primaryKeyConstraintName: primaryKeyOf(table) } : {}),
    ...(length === undefined ? {} : { length: String(length) }),
    ...(precision === undefined || precision === null ? {} : { precision }),
    ...(collation === undefined ? {} : { collation }),
  };
}
