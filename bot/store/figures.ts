import type { Instant } from '../../shared/time.ts';
import { countsOf } from './counts.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** Raw counts of one round for HR's figures; definitions and hiding of small groups are `shared/metrics.ts`'s. */
export const figures = (db: Database) => {
  const one = async <Row>(statement: ReturnType<typeof sql>): Promise<Row> =>
    (await db.rows<Row>(statement))[0] as Row;
  return {
    /** All that `figuresOf` in shared/office/metrics makes the figures of, in a handful of queries. */
    counts: (roundId: string, now: Instant) => countsOf(db, roundId, now),

    people: (roundId: string, now: Instant) =>
      one<
        Record<
          'audience' | 'joined' | 'declined' | 'left' | 'assessed' | 'active' | 'waiting' | 'reached',
          number
        >
      >(sql`
        SELECT COUNT(*) AS audience,
          COUNT(e."joinedAt") AS joined,
          COUNT(e."declinedAt") AS declined,
          COUNT(e."leftAt") AS "left",
          COUNT(e."assessedAt") AS assessed,
          COUNT(CASE WHEN e."assessedAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
            AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now}) THEN 1 END) AS active,
          COUNT(CASE WHEN e."waitingAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL THEN 1 END) AS waiting,
          COUNT(o."key") AS reached
        FROM enrolment e LEFT JOIN outbox o ON o."roundId" = e."roundId" AND o.exchange = 'awareness.announce'
          AND o."personId" = e."personId" AND o.outcome = 'sent'
        WHERE e."roundId" = ${roundId}`),

    pairs: (roundId: string) =>
      one<Record<'published' | 'open' | 'confirmed' | 'completed' | 'ended' | 'score', number | null>>(sql`
        SELECT COUNT(*) AS published,
          COUNT(CASE WHEN p."endedAt" IS NULL AND p."completedAt" IS NULL THEN 1 END) AS "open",
          COUNT(p."confirmedAt") AS confirmed, COUNT(p."completedAt") AS completed, COUNT(p."endedAt") AS ended,
          AVG(p.score * 1.0) AS score
        FROM pair p WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`),

    /** People in open or completed pairs. */
    paired: (roundId: string) =>
      one<{ now: number; ever: number }>(sql`
        SELECT COUNT(DISTINCT CASE WHEN p."endedAt" IS NULL THEN m."personId" END) AS "now", COUNT(DISTINCT m."personId") AS ever
        FROM pair p JOIN pair_member m ON m."pairId" = p.id WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`),

    /** One row a published pair: when it began, when its first meeting was, how many were held. */
    meetingsByPair: (roundId: string) =>
      db.rows<{ pairId: string; publishedAt: Instant; firstHeldAt: Instant | null; held: number }>(sql`
        SELECT p.id AS "pairId", p."publishedAt", MIN(CASE WHEN m."heldAt" IS NOT NULL THEN m."startsAt" END) AS "firstHeldAt",
          COUNT(m."heldAt") AS held
        FROM pair p LEFT JOIN meeting m ON m."pairId" = p.id WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL
        GROUP BY p.id, p."publishedAt"`),

    meetings: (roundId: string, now: Instant) =>
      one<Record<'booked' | 'past' | 'held', number>>(sql`
        SELECT COUNT("bookedAt") AS booked, COUNT("heldAt") AS held,
          COUNT(CASE WHEN "bookedAt" IS NOT NULL AND "endsAt" <= ${now} AND ("cancelledAt" IS NULL OR "heldAt" IS NOT NULL) THEN 1 END) AS past
        FROM meeting WHERE "roundId" = ${roundId}`),

    signed: (roundId: string) =>
      one<{ signed: number }>(sql`
        SELECT COUNT(*) AS signed FROM pair p WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL
        AND EXISTS (SELECT 1 FROM signature s WHERE s."pairId" = p.id)
        AND NOT EXISTS (SELECT 1 FROM pair_member m WHERE m."pairId" = p.id
          AND NOT EXISTS (SELECT 1 FROM signature s WHERE s."pairId" = p.id AND s."personId" = m."personId"))`),

    checkIns: (roundId: string) =>
      one<Record<'asked' | 'answered' | 'balanced', number>>(sql`
        SELECT COUNT(*) AS asked, COUNT("answeredAt") AS answered, COUNT(CASE WHEN balance = 0 THEN 1 END) AS balanced
        FROM check_in WHERE "roundId" = ${roundId}`),

    surveys: (roundId: string) =>
      one<Record<'asked' | 'answered' | 'satisfaction' | 'promoters' | 'detractors', number | null>>(sql`
        SELECT COUNT(*) AS asked, COUNT("answeredAt") AS answered, AVG(satisfaction * 1.0) AS satisfaction,
          COUNT(CASE WHEN recommend >= 9 THEN 1 END) AS promoters, COUNT(CASE WHEN recommend <= 6 THEN 1 END) AS detractors
        FROM evaluation WHERE "roundId" = ${roundId}`),

    covered: (roundId: string) =>
      one<{ covered: number | null; people: number | null }>(sql`
        SELECT SUM(covered) AS covered, SUM(people) AS people FROM proposal WHERE "roundId" = ${roundId} AND "publishedAt" IS NOT NULL`),
  };
};
