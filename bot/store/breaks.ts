import type { Meeting } from '../../shared/meeting.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { meetingTable } from './meetings.ts';
import { OPEN } from './pairs.ts';
import { each, page, sql } from './sql.ts';

/** What becomes of meetings while somebody takes a break, and when they come back. */
export const breaks = (db: Database) => ({
  /** Booked ahead, while a member takes a break that lasts beyond it; with the end of that break. */
  async inPause(now: Instant): Promise<{ meeting: Meeting; until: Instant }[]> {
    const rows = await db.rows<{ id: string; until: Instant }>(
      sql`SELECT m.id, MAX(e."pausedUntil") AS until FROM meeting m JOIN pair p ON p.id = m."pairId"
        JOIN pair_member w ON w."pairId" = p.id AND w."leftAt" IS NULL
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = w."personId"
        WHERE ${OPEN} AND m."startsAt" > ${now} AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL
        AND e."pausedUntil" > m."startsAt" GROUP BY m.id`,
    );
    const until = new Map(rows.map((row) => [row.id, row.until]));
    const found = await db.many(
      meetingTable,
      sql`SELECT * FROM meeting WHERE id IN (SELECT value FROM ${each([...until.keys()])})`,
    );
    return found.map((meeting) => ({ meeting, until: until.get(meeting.id) ?? now }));
  },

  postpone: (id: string, fromAt: Instant) =>
    db.change(
      sql`UPDATE meeting SET "fromAt" = ${fromAt} WHERE id = ${id} AND "startsAt" IS NULL AND "fromAt" < ${fromAt}`,
    ),

  /** Put off for a break, or let go for it: the end of that break. */
  putOff: (id: string, until: Instant) =>
    db.change(sql`UPDATE meeting SET "putOffUntil" = ${until} WHERE id = ${id}`),

  /** Of pairs nobody of whom takes a break any more, though these were put off until a later day. */
  putOffNeedlessly: (now: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND m."putOffUntil" > ${now}
        AND m."startsAt" IS NULL AND m."heldAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM pair_member w JOIN enrolment e ON e."personId" = w."personId" AND e."roundId" = p."roundId"
          WHERE w."pairId" = p.id AND w."leftAt" IS NULL AND e."pausedUntil" > ${now}) ORDER BY m.id ${page(size)}`,
    ),

  /** Wanted in its own week again, or from now on. */
  bringBack: (id: string, fromAt: Instant) =>
    db.change(sql`UPDATE meeting SET "fromAt" = ${fromAt}, "putOffUntil" = NULL, "cancelledAt" = NULL, "noTimeAt" = NULL
      WHERE id = ${id} AND "startsAt" IS NULL AND "putOffUntil" IS NOT NULL`),

  forgetPutOff: (id: string) => db.change(sql`UPDATE meeting SET "putOffUntil" = NULL WHERE id = ${id}`),
});
