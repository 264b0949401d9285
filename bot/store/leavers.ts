import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';

/** People who do not work here any more. */
export const leavers = (db: Database) => ({
  disable: (id: string) => db.change(sql`UPDATE person SET enabled = 0 WHERE id = ${id}`),

  /** After a reading of the whole directory: whoever it did not bring is not there any more. */
  disableUnseen: (since: Instant) =>
    db.change(sql`UPDATE person SET enabled = 0 WHERE enabled = 1 AND "syncedAt" < ${since}`),

  /** After the directory was read: since when who is gone is gone, and who is back. */
  note: (now: Instant) =>
    db.transaction(async () => {
      await db.change(sql`UPDATE person SET "goneAt" = ${now} WHERE enabled = 0 AND "goneAt" IS NULL`);
      await db.change(
        sql`UPDATE person SET "goneAt" = NULL, "forgottenAt" = NULL WHERE enabled = 1 AND "goneAt" IS NOT NULL`,
      );
    }),

  /** Gone by then, and not forgotten yet; not mailboxes that were never anybody's, whose accounts are disabled too. */
  goneBy: (at: Instant, size: number) =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM person p WHERE p."forgottenAt" IS NULL AND p."goneAt" <= ${at} AND p.enabled = 0
        AND (EXISTS (SELECT 1 FROM enrolment e WHERE e."personId" = p.id)
          OR EXISTS (SELECT 1 FROM conversation c WHERE c."personId" = p.id)) ORDER BY p."goneAt", p.id ${page(size)}`,
    ),

  /** No name is left, nor anything that leads to them; where they worked stays, which only counts. */
  forget: (id: string, name: string, now: Instant) =>
    db.change(sql`UPDATE person SET name = ${name}, mail = NULL, title = NULL, "managerId" = NULL, account = NULL,
      hours = NULL, "hoursDueAt" = NULL, "chosenLanguage" = NULL, "forgottenAt" = ${now} WHERE id = ${id} AND enabled = 0`),
});
