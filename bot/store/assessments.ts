import type { Assessment } from '../../shared/assessment.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const assessmentTable = table<Assessment>('assessment', (c) => ({
  roundId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  offers: c.json(),
  wants: c.json(),
  goals: c.json(),
  ways: c.json(),
  languages: c.json(),
  hours: c.json(),
  place: c.words(20),
  criterion: c.words(40),
  startedAt: c.instant(),
  savedAt: c.instant(),
}));

/** A wish to be paired with someone, or (confidentially) rather not. */
export interface Wish {
  roundId: string;
  personId: string;
  otherId: string;
  kind: 'with' | 'without';
}

export const wishTable = table<Wish>(
  'wish',
  (c) => ({
    roundId: c.id({ primary: true }),
    personId: c.id({ primary: true }),
    otherId: c.id({ primary: true }),
    kind: c.words(10),
  }),
  [{ name: 'ix_wish_other', columns: ['otherId'] }],
);

export const assessments = (db: Database) => ({
  get: (roundId: string, personId: string) =>
    db.one(
      assessmentTable,
      sql`SELECT * FROM assessment WHERE "roundId" = ${roundId} AND "personId" = ${personId}`,
    ),

  ofRound: (roundId: string) =>
    db.many(assessmentTable, sql`SELECT * FROM assessment WHERE "roundId" = ${roundId} ORDER BY "personId"`),

  save: (assessment: Assessment) =>
    db.transaction(async () => {
      const { roundId, personId } = assessment;
      await db.change(sql`DELETE FROM assessment WHERE "roundId" = ${roundId} AND "personId" = ${personId}`);
      await db.insert(assessmentTable, [assessment], ['roundId', 'personId']);
    }),

  wishes: (roundId: string) => db.many(wishTable, sql`SELECT * FROM wish WHERE "roundId" = ${roundId}`),

  wishesOf: (roundId: string, personId: string) =>
    db.many(
      wishTable,
      sql`SELECT * FROM wish WHERE "roundId" = ${roundId} AND "personId" = ${personId} ORDER BY "otherId"`,
    ),

  /** The whole list of one kind, in place of the one before. */
  wish: (roundId: string, personId: string, kind: Wish['kind'], others: readonly string[]) =>
    db.transaction(async () => {
      await db.change(
        sql`DELETE FROM wish WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND kind = ${kind}`,
      );
      const rows = others.map((otherId) => ({ roundId, personId, otherId, kind }));
      await db.insert(wishTable, rows, ['roundId', 'personId', 'otherId']);
    }),
});
