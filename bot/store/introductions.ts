import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { OPEN, pairsBy } from './pairs.ts';
import { page, sql } from './sql.ts';

/** How the members of a published pair come to know of each other. */
export const introductions = (db: Database) => ({
  /** Published, and nobody was told yet. */
  unintroduced: (size: number) =>
    pairsBy(db)(
      sql`SELECT p.* FROM pair p WHERE ${OPEN} AND p."introducedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM agreement a WHERE a."pairId" = p.id) ORDER BY p.id ${page(size)}`,
    ),

  /** Not introduced, and the introductions of all members have gone. */
  greeted: (size: number) =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM pair p WHERE ${OPEN} AND p."introducedAt" IS NULL
        AND EXISTS (SELECT 1 FROM agreement a WHERE a."pairId" = p.id)
        AND NOT EXISTS (SELECT 1 FROM pair_member m LEFT JOIN outbox o
            ON o."key" = CONCAT('guidance.introduce/', m."pairId", '/', m."personId", '/1')
          WHERE m."pairId" = p.id AND m."leftAt" IS NULL AND (o.outcome IS NULL OR o.outcome NOT IN ('sent', 'withdrawn')))
        ORDER BY p.id ${page(size)}`,
    ),

  /** Members of pairs that are not introduced who cannot be told of their pair. */
  untold: (size: number) =>
    db.rows<{ pairId: string; personId: string }>(
      sql`SELECT m."pairId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id AND m."leftAt" IS NULL
        JOIN outbox o ON o."key" = CONCAT('guidance.introduce/', m."pairId", '/', m."personId", '/1')
        WHERE ${OPEN} AND p."introducedAt" IS NULL AND o.outcome IN ('unreachable', 'failed')
        ORDER BY m."pairId", m."personId" ${page(size)}`,
    ),

  /** Of a pair's members, those whose introduction has gone. */
  told: async (id: string) =>
    (
      await db.rows<{ personId: string }>(
        sql`SELECT m."personId" FROM pair_member m
          JOIN outbox o ON o."key" = CONCAT('guidance.introduce/', m."pairId", '/', m."personId", '/1')
          WHERE m."pairId" = ${id} AND m."leftAt" IS NULL AND o.outcome = 'sent' ORDER BY m."personId"`,
      )
    ).map(({ personId }) => personId),

  /** Members of open pairs introduced between the two instants who have not got what prepares them; not those who pause. */
  unprepared: (introducedAfter: Instant, introducedBefore: Instant, now: Instant, size: number) =>
    db.rows<{ pairId: string; personId: string; roundId: string }>(
      sql`SELECT m."pairId", m."personId", p."roundId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
        WHERE ${OPEN} AND p."introducedAt" > ${introducedAfter} AND p."introducedAt" <= ${introducedBefore}
        AND m."leftAt" IS NULL AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now})
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o."key" = CONCAT('guidance.prepare/', m."pairId", '/', m."personId"))
        ORDER BY m."pairId", m."personId" ${page(size)}`,
    ),
});
