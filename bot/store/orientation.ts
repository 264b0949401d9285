import type { LessonDone, Reflection } from '../../shared/orientation.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const lessonTable = table<LessonDone>('lesson', (c) => ({
  roundId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  lesson: c.words(20, { primary: true }),
  answer: c.words(10),
  doneAt: c.instant(),
}));

export const reflectionTable = table<Reflection>('reflection', (c) => ({
  pairId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  bring: c.words(2000),
  wish: c.words(2000),
  know: c.words(2000),
  savedAt: c.instant(),
}));

export const orientation = (db: Database) => ({
  done: (roundId: string, personId: string) =>
    db.many(
      lessonTable,
      sql`SELECT * FROM lesson WHERE "roundId" = ${roundId} AND "personId" = ${personId} ORDER BY "doneAt", lesson`,
    ),

  /** The first answer makes it done; a later one only takes its place. */
  learn: (done: LessonDone) =>
    db.transaction(async () => {
      await db.change(sql`UPDATE lesson SET answer = ${done.answer} WHERE "roundId" = ${done.roundId}
        AND "personId" = ${done.personId} AND lesson = ${done.lesson}`);
      await db.insert(lessonTable, [done], ['roundId', 'personId', 'lesson']);
    }),

  reflection: (pairId: string, personId: string) =>
    db.one(
      reflectionTable,
      sql`SELECT * FROM reflection WHERE "pairId" = ${pairId} AND "personId" = ${personId}`,
    ),

  reflect: (sheet: Reflection) =>
    db.transaction(async () => {
      await db.change(sql`UPDATE reflection SET bring = ${sheet.bring}, wish = ${sheet.wish}, know = ${sheet.know},
        "savedAt" = ${sheet.savedAt} WHERE "pairId" = ${sheet.pairId} AND "personId" = ${sheet.personId}`);
      await db.insert(reflectionTable, [sheet], ['pairId', 'personId']);
    }),
});
