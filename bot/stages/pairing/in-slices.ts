import { setImmediate as turn } from 'node:timers/promises';
import { chunks } from '../../../shared/lists.ts';

const AT_ONCE = 50;
const READ_AT_ONCE = 100;

/** Makes something of each item, and lets others be served in between: thousands of people hold up no request. */
export async function inSlices<Item, Made>(
  items: readonly Item[],
  make: (item: Item, at: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const [at, item] of items.entries()) {
    if (at % AT_ONCE === 0) await turn();
    made.push(make(item, at));
  }
  await turn();
  return made;
}

/** Reads what is known of so many people at a time, for the same reason: embedded, a reading holds up everybody else. */
export async function readInSlices<Row>(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const pages: Row[][] = [];
  for (const some of chunks(ids, READ_AT_ONCE)) {
    await turn();
    pages.push(await read(some));
  }
  await turn();
  return pages.flat();
}
