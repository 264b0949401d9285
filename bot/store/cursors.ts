import { type Instant, later, MINUTE } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

/** Where a long reading stands, such as the directory's delta link. */
interface Cursor {
  name: string;
  value: string;
  at: Instant;
}

export const cursorTable = table<Cursor>('cursor', (c) => ({
  name: c.key({ primary: true }),
  value: c.text(),
  at: c.instant(),
}));

interface Lease {
  name: string;
  holder: string;
  until: Instant;
}

export const leaseTable = table<Lease>('lease', (c) => ({
  name: c.key({ primary: true }),
  holder: c.id(),
  until: c.instant(),
}));

export const cursors = (db: Database) => ({
  get: (name: string) => db.one(cursorTable, sql`SELECT * FROM "cursor" WHERE name = ${name}`),

  set: (name: string, value: string, now: Instant) =>
    db.transaction(async () => {
      if (await db.insert(cursorTable, [{ name, value, at: now }], ['name'])) return;
      await db.change(sql`UPDATE "cursor" SET value = ${value}, at = ${now} WHERE name = ${name}`);
    }),

  drop: (name: string) => db.change(sql`DELETE FROM "cursor" WHERE name = ${name}`),
});

// Nobody holds anything for longer: what says so was written before the clock was set back.
const LONGEST_MS = 5 * MINUTE;

const ended = (now: Instant) => sql`until <= ${now} OR until > ${later(now, LONGEST_MS)}`;

export const leases = (db: Database) => ({
  /**
   * Held until the given instant: by whoever holds it already, or by us when nobody does. Says whether it is ours.
   * `even`: the clock can be trusted to tell that another's has ended.
   */
  hold: (name: string, holder: string, until: Instant, now: Instant, even = true) =>
    db.transaction(async () => {
      if (await db.insert(leaseTable, [{ name, holder, until }], ['name'])) return true;
      const taken = await db.change(sql`UPDATE lease SET holder = ${holder}, until = ${until}
        WHERE name = ${name} AND (holder = ${holder} OR ${even ? ended(now) : sql`1 = 0`})`);
      return taken === 1;
    }),

  release: (name: string, holder: string) =>
    db.change(sql`DELETE FROM lease WHERE name = ${name} AND holder = ${holder}`),
});
