import type { Question } from '../../shared/question.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { exactly, sql } from './sql.ts';
import { table } from './table.ts';

export const questionTable = table<Question>(
  'question',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    personId: c.id({ nullable: true }),
    kind: c.words(10),
    text: c.words(2000),
    askedAt: c.instant(),
    answer: c.words(2000, { nullable: true }),
    answeredAt: c.instant({ nullable: true }),
    publishedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_question_round', columns: ['roundId', 'askedAt'] }],
);

export const questions = (db: Database) => ({
  get: (id: string) => db.one(questionTable, sql`SELECT * FROM question WHERE id = ${id}`),

  ofRound: (roundId: string) =>
    db.many(
      questionTable,
      sql`SELECT * FROM question WHERE "roundId" = ${roundId} ORDER BY "askedAt" DESC, id`,
    ),

  /** Of all rounds of a program: what was asked once is not asked again by everyone who comes later. */
  publishedIn: (programId: string) =>
    db.many(
      questionTable,
      sql`SELECT q.* FROM question q JOIN round r ON r.id = q."roundId" WHERE r."programId" = ${programId}
        AND q."publishedAt" IS NOT NULL ORDER BY q."publishedAt", q.id`,
    ),

  /** The same words of the same person, or of nobody, that are not answered yet. */
  same: (roundId: string, personId: string | null, text: string) =>
    db.one(
      questionTable,
      sql`SELECT * FROM question WHERE "roundId" = ${roundId} AND answer IS NULL AND ${exactly('"text"')} = ${text}
        AND ${personId === null ? sql`"personId" IS NULL` : sql`"personId" = ${personId}`}`,
    ),

  ask: (question: Question) => db.insert(questionTable, [question], ['id']),

  answer: (id: string, text: string, publish: boolean, now: Instant) =>
    db.change(sql`UPDATE question SET answer = ${text}, "answeredAt" = ${now}, "publishedAt" = ${publish ? now : null}
      WHERE id = ${id}`),
});
