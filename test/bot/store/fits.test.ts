import { expect, test } from 'vitest';
import type { Columns } from '../../../bot/store/columns.ts';
import { Database } from '../../../bot/store/database.ts';
import { type Fragment, spell } from '../../../bot/store/sql.ts';
import { tables } from '../../../bot/store/tables.ts';
import { lived } from '../lived.ts';
import { known } from './t-sql/known.ts';
import { check } from './t-sql/meaning.ts';

type Option = ReturnType<Columns['id']>;

/** Every statement the store was asked, as SQL Server would have been. */
const asked = new Set<string>();

function listenTo(name: 'many' | 'rows' | 'change', statementAt: number): void {
  const real = Database.prototype[name] as (...given: unknown[]) => unknown;
  const listening = function (this: Database, ...given: unknown[]) {
    asked.add(spell('mssql', given[statementAt] as Fragment).text);
    return real.apply(this, given);
  };
  Object.assign(Database.prototype, { [name]: listening });
}

const HALF = 2 ** 31;

// The embedded store takes any value in any column; SQL Server refuses, cuts off or rounds what is not as its column is.
function fits(value: unknown, { length, type }: Option): boolean {
  if (value === null) return true;
  if (type === 'int') return Number.isInteger(value) && Math.abs(Number(value)) < HALF;
  if (type === 'bit') return value === 0 || value === 1;
  if (type === 'datetime2') return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(value));
  const text = String(value);
  return !(text.length > Number(length)) && (type !== 'varchar' || /^[ -~]*$/.test(text));
}

function misfits(held: Record<string, string[]>): string[] {
  return tables.flatMap((table) => {
    const columns = Object.entries<Option>(table.columns('mssql'));
    return (held[table.name] ?? []).flatMap((text) => {
      const row = JSON.parse(text) as Record<string, unknown>;
      return columns.flatMap(([name, option]) =>
        fits(row[name], option) ? [] : [`${table.name}.${name}: ${row[name]}`],
      );
    });
  });
}

test('all that a company writes in its first weeks fits into SQL Server, and all it asks is said as that takes it', async () => {
  listenTo('many', 1);
  listenTo('rows', 0);
  listenTo('change', 0);
  const { held } = await lived(4);
  expect(misfits(held())).toEqual([]);

  // One statement has many forms; the samples of the named queries show only one of each.
  const spoken = [...asked].filter((text) => !text.startsWith('INSERT'));
  expect(spoken.length).toBeGreaterThan(100);
  for (const text of spoken) expect(() => check(text, known), text).not.toThrow();
});
