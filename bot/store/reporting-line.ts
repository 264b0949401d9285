import { reportingLine } from '../../shared/person.ts';
import type { Database } from './database.ts';
import { inPages } from './pages.ts';
import { page, sql } from './sql.ts';

/** Tells a person's managers, nearest first, as far up as the directory knows. */
export async function managersAbove(db: Database): Promise<(id: string) => string[]> {
  const rows = await inPages(
    (after, size) =>
      db.rows<{ id: string; managerId: string | null }>(
        sql`SELECT id, "managerId" FROM person WHERE id > ${after} ORDER BY id ${page(size)}`,
      ),
    ({ id }) => id,
  );
  const managerOf = new Map(rows.map(({ id, managerId }) => [id, managerId]));
  return (id) => reportingLine(id, managerOf);
}
