import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

/** Who did what and when: written with the change, by the door. `about` names the subject's id, never an answer. */
export interface Change {
  id: string;
  at: Instant;
  by: string;
  door: string;
  about: string | null;
}

export const changeTable = table<Change>(
  'change',
  (c) => ({
    id: c.id({ primary: true }),
    at: c.instant(),
    by: c.id(),
    door: c.words(60),
    about: c.id({ nullable: true }),
  }),
  [{ name: 'ix_change_by', columns: ['by', 'at'] }],
);

export const history = (db: Database) => ({
  note: (change: Change) => db.insert(changeTable, [change], ['id']),
  by: (personId: string) =>
    db.many(changeTable, sql`SELECT * FROM "change" WHERE "by" = ${personId} ORDER BY at`),
});
