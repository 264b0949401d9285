import { setImmediate as turn } from 'node:timers/promises';

const AT_ONCE = 2000;

/** All rows of a long list in the order of their keys, so many at a time: others are served in between. */
export async function inPages<Row>(
  read: (after: string, size: number) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): Promise<Row[]> {
  const pages: Row[][] = [];
  for (let last: Row | undefined, more = true; more; await turn()) {
    const rows = await read(last ? keyOf(last) : '', AT_ONCE);
    pages.push(rows);
    last = rows.at(-1);
    more = rows.length === AT_ONCE;
  }
  return pages.flat();
}
