/** A table that was written to, and every id that stood in the statement. */
export interface Touch {
  table: string;
  ids: readonly string[];
}

/** Stands for all ids, where they were too many to name. */
export const EVERYONE = '*';

const MOST_IDS = 2_000;
const target = /^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?(\w+)"?/;
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Reads off a statement what it wrote to: which table, and about whom or what. */
export function touchOf(text: string, values: readonly unknown[]): Touch | null {
  const table = target.exec(text)?.[1];
  if (!table) return null;
  const ids = new Set<string>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    for (const [id] of value.matchAll(uuid)) {
      ids.add(id);
      if (ids.size > MOST_IDS) return { table, ids: [EVERYONE] };
    }
  }
  return { table, ids: [...ids] };
}
