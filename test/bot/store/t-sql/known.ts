import type { Columns as Kinds } from '../../../../bot/store/columns.ts';
import { tables } from '../../../../bot/store/tables.ts';
import { type Columns, DATABASE } from './collation.ts';

type Option = ReturnType<Kinds['id']>;

const collationOf = ({ type, collation }: Option): string | null =>
  collation ?? (/char$/.test(String(type)) ? DATABASE : null);

/** The product's tables, as SQL Server has them. */
export const known: ReadonlyMap<string, Columns> = new Map(
  tables.map((table) => {
    const columns = Object.entries<Option>(table.columns('mssql'));
    return [table.name, new Map(columns.map(([name, option]) => [name, collationOf(option)]))];
  }),
);
