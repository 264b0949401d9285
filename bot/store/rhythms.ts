import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { OPEN } from './pairs.ts';
import { each, sql } from './sql.ts';
import { table } from './table.ts';

/** What a pair's meetings were last planned by. */
interface Rhythm {
  pairId: string;
  everyWeeks: number;
  minutes: number;
  plannedAt: Instant;
}

export const rhythmTable = table<Rhythm>('rhythm', (c) => ({
  pairId: c.id({ primary: true }),
  everyWeeks: c.whole(),
  minutes: c.whole(),
  plannedAt: c.instant(),
}));

export const rhythms = (db: Database) => ({
  of: (pairId: string) => db.one(rhythmTable, sql`SELECT * FROM rhythm WHERE "pairId" = ${pairId}`),

  ofPairs: (ids: readonly string[]) =>
    db.many(rhythmTable, sql`SELECT * FROM rhythm WHERE "pairId" IN (SELECT value FROM ${each(ids)})`),

  keep: (rhythm: Rhythm) =>
    db.transaction(async () => {
      if (await db.insert(rhythmTable, [rhythm], ['pairId'])) return;
      const { pairId, everyWeeks, minutes, plannedAt } = rhythm;
      await db.change(sql`UPDATE rhythm SET "everyWeeks" = ${everyWeeks}, minutes = ${minutes}, "plannedAt" = ${plannedAt}
        WHERE "pairId" = ${pairId}`);
    }),

  /** Open pairs whose agreement all have signed since their meetings were planned. */
  outdated: () =>
    db.rows<{ id: string }>(
      sql`SELECT DISTINCT p.id FROM pair p JOIN rhythm y ON y."pairId" = p.id JOIN agreement a ON a."pairId" = p.id
        WHERE ${OPEN} AND a."heldAt" > y."plannedAt" ORDER BY p.id`,
    ),
});
