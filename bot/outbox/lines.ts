import type { OutboxRow } from '../store/sendings.ts';

const MOST_AT_ONCE = 64;
const LOOK_AGAIN_MS = 200;

/**
 * What is on its way: one recipient's sendings in their order, different recipients' side by side, so that one who is
 * slow to reach holds up nobody else. `send` says whether the row is settled.
 */
export function openLines(send: (row: OutboxRow) => Promise<boolean>) {
  const ends = new Map<string, Promise<void>>();
  const underway = new Set<string>();
  const failures: unknown[] = [];
  let settled = 0;
  let resume = () => {};

  async function pass(row: OutboxRow): Promise<void> {
    try {
      if (await send(row)) settled += 1;
    } catch (error) {
      failures.push(error);
    }
    underway.delete(row.key);
    if (underway.size === 0 || underway.size === MOST_AT_ONCE / 2) resume();
  }

  return {
    room: () => (failures.length ? 0 : MOST_AT_ONCE - underway.size),
    isEmpty: () => underway.size === 0,

    /** A row whose lease ran out while it stood in line here is not put in line again. */
    add(row: OutboxRow) {
      if (underway.has(row.key)) return;
      underway.add(row.key);
      const line = row.personId ?? row.key;
      const end = (ends.get(line) ?? Promise.resolve()).then(() => pass(row));
      ends.set(line, end);
      void end.then(() => ends.get(line) === end && ends.delete(line));
    },

    /** Resolves when half of the places are free, or after a moment: something new may have become due. */
    async moved(): Promise<void> {
      await new Promise<void>((again) => {
        const timer = setTimeout(again, LOOK_AGAIN_MS);
        resume = () => {
          clearTimeout(timer);
          again();
        };
      });
    },

    /** Waits for all that is on its way; gives back how many were settled, or throws what went wrong with the store. */
    async end(): Promise<number> {
      await Promise.all(ends.values());
      if (failures.length) throw failures[0];
      return settled;
    },
  };
}
