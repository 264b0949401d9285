import { expect, test } from 'vitest';
import type { Columns } from '../../../bot/store/columns.ts';
import { tables } from '../../../bot/store/tables.ts';
import { lived } from '../lived.ts';

type Option = ReturnType<Columns['id']>;

// The embedded store takes texts of any length; SQL Server refuses, or cuts off, what is too long for its column.
test('all that a company writes in its first weeks fits into the columns of SQL Server', async () => {
  const held = (await lived(4)).held();
  const tooLong = tables.flatMap((table) => {
    const columns = Object.entries<Option>(table.columns('mssql')).filter(
      ([, { length }]) => Number(length) > 0,
    );
    return (held[table.name] ?? []).flatMap((text) => {
      const row = JSON.parse(text) as Record<string, unknown>;
      return columns.flatMap(([name, { length, type }]) => {
        const value = String(row[name] ?? '');
        const fits = value.length <= Number(length) && (type !== 'varchar' || /^[ -~]*$/.test(value));
        return fits ? [] : [`${table.name}.${name}: ${value}`];
      });
    });
  });
  expect(tooLong).toEqual([]);
});
