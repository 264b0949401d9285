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
  return (id) => chain(managerOf, id);
}

function chain(managerOf: ReadonlyMap<string, string | null>, id: string): string[] {
  const managers: string[] = [];
  for (let next = managerOf.get(id); next && !managers.includes(next); next = managerOf.get(next))
    managers.push(next);
  return managers;
}
