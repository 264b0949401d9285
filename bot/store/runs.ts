import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

/** What one tick of one timer did: how many were due, done, failed, and why. Ticks with nothing due leave none. */
export interface Run {
  id: string;
  name: string;
  at: Instant;
  due: number;
  done: number;
  failed: number;
  why: string | null;
}

export const runTable = table<Run>(
  'run',
  (c) => ({
    id: c.id({ primary: true }),
    name: c.words(60),
    at: c.instant(),
    due: c.whole(),
    done: c.whole(),
    failed: c.whole(),
    why: c.words(500, { nullable: true }),
  }),
  [{ name: 'ix_run_name', columns: ['name', 'at'] }],
);

export const runs = (db: Database) => ({
  record: (run: Run) => db.insert(runTable, [run], ['id']),
  latest: (name: string) =>
    db.one(runTable, sql`SELECT * FROM run WHERE name = ${name} ORDER BY at DESC ${page(1)}`),
  all: () => db.many(runTable, sql`SELECT * FROM run ORDER BY at DESC ${page(200)}`),
});
