import { cursorTable } from '../../../bot/store/cursors.ts';
import type { Database } from '../../../bot/store/database.ts';
import { sql } from '../../../bot/store/sql.ts';

const NOW = '2026-01-05T08:00:00.000Z';

/** Adds a row, whose value is a number as text. */
export const put = (db: Database, name: string, value = '0') =>
  db.insert(cursorTable, [{ name, value, at: NOW }], ['name']);

export async function numberOf(db: Database, name: string): Promise<string | null> {
  const found = await db.one(cursorTable, sql`SELECT * FROM "cursor" WHERE name = ${name}`);
  return found?.value ?? null;
}

/** Reads the number and writes the next: what two at once lose, unless one waits for the other. */
export const count = (db: Database, name: string) =>
  db.transaction(async () => {
    const next = String(Number(await numberOf(db, name)) + 1);
    await new Promise((pass) => setImmediate(pass));
    await db.change(sql`UPDATE "cursor" SET value = ${next} WHERE name = ${name}`);
  });
