import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';

/** So many rows are read before others are served. */
const AT_ONCE = 2000;

/** Each person's managers, nearest first, as far up as the directory knows. */
export async function managersAbove(db: Database, ids: readonly string[]): Promise<Map<string, string[]>> {
  const managerOf = new Map<string, string | null>();
  for (let after = '', more = true; more; await turn()) {
    const rows = await db.rows<{ id: string; managerId: string | null }>(
      sql`SELECT id, "managerId" FROM person WHERE id > ${after} ORDER BY id ${page(AT_ONCE)}`,
    );
    for (const { id, managerId } of rows) managerOf.set(id, managerId);
    after = rows.at(-1)?.id ?? after;
    more = rows.length === AT_ONCE;
  }
  return new Map(ids.map((id) => [id, chain(managerOf, id)]));
}

function chain(managerOf: ReadonlyMap<string, string | null>, id: string): string[] {
  const managers: string[] = [];
  for (let next = managerOf.get(id); next && !managers.includes(next); next = managerOf.get(next))
    managers.push(next);
  return managers;
}
