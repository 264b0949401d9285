import type { Assessment } from '../../shared/assessment.ts';
import type { Database } from './database.ts';
import { each, page, sql } from './sql.ts';
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

  /** What the person said last, in whichever round but this. */
  lastBefore: (roundId: string, personId: string) =>
    db.one(
      assessmentTable,
      sql`SELECT * FROM assessment WHERE "personId" = ${personId} AND "roundId" <> ${roundId} ORDER BY "savedAt" DESC ${page(1)}`,
    ),

  /** What these people said, in whichever of the rounds. */
  among: (roundIds: readonly string[], ids: readonly string[]) =>
    db.many(
      assessmentTable,
      sql`SELECT * FROM assessment WHERE "roundId" IN (SELECT value FROM ${each(roundIds)})
        AND "personId" IN (SELECT value FROM ${each(ids)})`,
    ),

  save: (assessment: Assessment) =>
    db.transaction(async () => {
      const { roundId, personId } = assessment;
      await db.change(sql`DELETE FROM assessment WHERE "roundId" = ${roundId} AND "personId" = ${personId}`);
      await db.insert(assessmentTable, [assessment], ['roundId', 'personId']);
    }),

  /** What holds in the round: whom its people would rather not meet, also as they said it in another open one. */
  wishes: (roundId: string) =>
    db.many(
      wishTable,
      sql`SELECT w.* FROM wish w JOIN round r ON r.id = w."roundId" WHERE w."roundId" = ${roundId}
        OR (w.kind = 'without' AND r."announcedAt" IS NOT NULL AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL
          AND EXISTS (SELECT 1 FROM enrolment e WHERE e."roundId" = ${roundId} AND e."personId" = w."personId"))`,
    ),

  wishesOf: (roundId: string, personId: string) =>
    db.many(
      wishTable,
      sql`SELECT * FROM wish WHERE "roundId" = ${roundId} AND "personId" = ${personId} ORDER BY "otherId"`,
    ),

  /** Whom the person would rather not meet, as they said last in another round. */
  avoidedBefore: async (roundId: string, personId: string): Promise<string[]> => {
    const wishes = await db.many(
      wishTable,
      sql`SELECT w.* FROM wish w JOIN round r ON r.id = w."roundId" WHERE w."personId" = ${personId}
        AND w.kind = 'without' AND w."roundId" <> ${roundId} ORDER BY r."createdAt" DESC, w."otherId"`,
    );
    return wishes.filter((wish) => wish.roundId === wishes[0]?.roundId).map(({ otherId }) => otherId);
  },

  /** The whole list of one kind, in place of the one before; nobody is on both lists. */
  wish: (roundId: string, personId: string, kind: Wish['kind'], others: readonly string[]) =>
    db.transaction(async () => {
      await db.change(
        sql`DELETE FROM wish WHERE "roundId" = ${roundId} AND "personId" = ${personId}
          AND (kind = ${kind} OR "otherId" IN (SELECT value FROM ${each(others)}))`,
      );
      const rows = others.map((otherId) => ({ roundId, personId, otherId, kind }));
      await db.insert(wishTable, rows, ['roundId', 'personId', 'otherId']);
    }),
});
