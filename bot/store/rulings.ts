import type { Ruling } from '../../shared/pairing/ruling.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const rulingTable = table<Ruling>(
  'ruling',
  (c) => ({
    roundId: c.id({ primary: true }),
    a: c.id({ primary: true }),
    b: c.id({ primary: true }),
    rule: c.words(10),
    at: c.instant(),
    by: c.id(),
  }),
  [
    { name: 'ix_ruling_a', columns: ['a'] },
    { name: 'ix_ruling_b', columns: ['b'] },
  ],
);

export const rulings = (db: Database) => {
  const lift = (roundId: string, a: string, b: string) =>
    db.change(sql`DELETE FROM ruling WHERE "roundId" = ${roundId} AND a = ${a} AND b = ${b}`);

  return {
    ofRound: (roundId: string) =>
      db.many(rulingTable, sql`SELECT * FROM ruling WHERE "roundId" = ${roundId} ORDER BY at, a, b`),

    /** In place of whatever was decided about the two before. */
    decide: (ruling: Ruling) =>
      db.transaction(async () => {
        await lift(ruling.roundId, ruling.a, ruling.b);
        await db.insert(rulingTable, [ruling], ['roundId', 'a', 'b']);
      }),

    lift,
  };
};
