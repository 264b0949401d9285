import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { enrolmentTable } from './enrolments.ts';
import { each, page, sql } from './sql.ts';

/** People whom a pairing left without a partner. */
export const waiting = (db: Database) => ({
  /**
   * Assessed in one of these rounds, in no open pair of it, and not waiting either. Joined crosswise, the embedded store
   * begins with the rounds, and looks at nobody where there are none.
   */
  unaccounted: (roundIds: readonly string[], size: number) =>
    db.many(
      enrolmentTable,
      sql`SELECT e.* FROM (SELECT value FROM ${each(roundIds)}) r CROSS JOIN enrolment e JOIN person who ON who.id = e."personId" AND who.enabled = 1
        LEFT JOIN (SELECT p."roundId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
          WHERE p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL AND m."leftAt" IS NULL) paired
          ON paired."roundId" = e."roundId" AND paired."personId" = e."personId"
        WHERE e."roundId" = r.value AND e."assessedAt" IS NOT NULL AND e."waitingAt" IS NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND paired."personId" IS NULL ORDER BY e."roundId", e."personId" ${page(size)}`,
    ),

  /**
   * Who goes first in the round's next pairing: whoever a pairing of it left out, or whose pair ended; and whoever an earlier
   * round of the program left without a partner to its end, unless they have had one since. Coming late is not yet waiting.
   */
  before: (roundId: string) =>
    db.rows<{ personId: string }>(
      sql`SELECT e."personId" FROM enrolment e WHERE e."roundId" = ${roundId} AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND ((e."waitingAt" IS NOT NULL AND e."waitingReason" <> 'came-late')
          OR EXISTS (SELECT 1 FROM round now_ JOIN round r ON r."programId" = now_."programId" AND r.number < now_.number
            JOIN enrolment was ON was."roundId" = r.id
            WHERE now_.id = ${roundId} AND was."personId" = e."personId" AND was."waitingAt" IS NOT NULL
            AND was."leftAt" IS NULL AND was."declinedAt" IS NULL
            AND NOT EXISTS (SELECT 1 FROM pair_member m CROSS JOIN pair p CROSS JOIN round since
              WHERE m."personId" = e."personId" AND p.id = m."pairId" AND since.id = p."roundId" AND p."publishedAt" IS NOT NULL
              AND since."programId" = now_."programId" AND since.number > r.number)))
        ORDER BY e."personId"`,
    ),

  /** Waiting in an open round, and not told by this exchange since it began. Who waits because a pair ended knows already. */
  untold: (exchange: string, now: Instant, size: number) =>
    db.many(
      enrolmentTable,
      sql`SELECT e.* FROM enrolment e JOIN round r ON r.id = e."roundId" WHERE e."waitingAt" <= ${now} AND e."waitingReason" <> 'pair-ended'
        AND e."leftAt" IS NULL AND e."declinedAt" IS NULL AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.exchange = ${exchange} AND o."roundId" = e."roundId"
          AND o."personId" = e."personId" AND o."createdAt" >= e."waitingAt")
        ORDER BY e."waitingAt", e."personId" ${page(size)}`,
    ),
});
