import type { Counts, PairCounted } from '../../shared/office/metrics/counts.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { type Fragment, sql } from './sql.ts';

/** One query for each part of the counts, however large the round is. */
export async function countsOf(db: Database, roundId: string, now: Instant): Promise<Counts> {
  const one = async <Row>(statement: Fragment) => (await db.rows<Row>(statement))[0] as Row;
  const [people, pairs, coverage, meetings, checkIns, surveys] = await Promise.all([
    one<Counts['people']>(peopleOf(roundId, now)),
    db.rows<Record<keyof PairCounted, unknown>>(pairsOf(roundId)),
    one<Counts['coverage']>(coverageOf(roundId)),
    one<Counts['meetings']>(meetingsOf(roundId, now)),
    one<Counts['checkIns']>(checkInsOf(roundId)),
    one<Counts['surveys']>(surveysOf(roundId)),
  ]);
  return { people, pairs: pairs.map(counted), coverage, meetings, checkIns, surveys };
}

const counted = (row: Record<keyof PairCounted, unknown>): PairCounted => ({
  publishedAt: row.publishedAt as Instant,
  confirmed: row.confirmed === 1,
  completed: row.completed === 1,
  ended: row.ended === 1,
  signed: row.signed === 1,
  score: Number(row.score),
  firstHeldAt: row.firstHeldAt as Instant | null,
  held: Number(row.held ?? 0),
});

const peopleOf = (roundId: string, now: Instant) => sql`
  SELECT COUNT(*) AS audience, COUNT(CASE WHEN x.reached = 1 THEN 1 END) AS reached, COUNT(x."joinedAt") AS joined,
    COUNT(x."assessedAt") AS assessed, COUNT(CASE WHEN x.active = 1 THEN 1 END) AS active,
    COUNT(CASE WHEN x.active = 1 AND x.paired = 1 THEN 1 END) AS matched
  FROM (
    SELECT e."joinedAt", CASE WHEN e."joinedAt" IS NOT NULL THEN e."assessedAt" END AS "assessedAt",
      CASE WHEN e."joinedAt" IS NOT NULL OR EXISTS (SELECT 1 FROM outbox o WHERE o."roundId" = e."roundId"
        AND o.exchange = 'awareness.announce' AND o."personId" = e."personId" AND o.outcome = 'sent') THEN 1 ELSE 0 END AS reached,
      CASE WHEN e."joinedAt" IS NOT NULL AND e."assessedAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now}) THEN 1 ELSE 0 END AS active,
      CASE WHEN EXISTS (SELECT 1 FROM pair p JOIN pair_member m ON m."pairId" = p.id WHERE p."roundId" = e."roundId"
        AND m."personId" = e."personId" AND m."leftAt" IS NULL AND p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL)
        THEN 1 ELSE 0 END AS paired
    FROM enrolment e WHERE e."roundId" = ${roundId}
  ) x`;

/** Signed: one version of the agreement that everyone still in the pair has signed. */
const pairsOf = (roundId: string) => sql`
  SELECT p."publishedAt", p.score, m."firstHeldAt", m.held,
    CASE WHEN p."confirmedAt" IS NOT NULL THEN 1 ELSE 0 END AS confirmed,
    CASE WHEN p."completedAt" IS NOT NULL THEN 1 ELSE 0 END AS completed,
    CASE WHEN p."endedAt" IS NOT NULL THEN 1 ELSE 0 END AS ended,
    CASE WHEN EXISTS (SELECT 1 FROM agreement a WHERE a."pairId" = p.id AND NOT EXISTS (
      SELECT 1 FROM pair_member who WHERE who."pairId" = p.id AND who."leftAt" IS NULL AND NOT EXISTS (
        SELECT 1 FROM signature s WHERE s."pairId" = p.id AND s.version = a.version AND s."personId" = who."personId")))
      THEN 1 ELSE 0 END AS signed
  FROM pair p LEFT JOIN (
    SELECT "pairId", MIN(COALESCE("startsAt", "heldAt")) AS "firstHeldAt", COUNT(*) AS held
    FROM meeting WHERE "roundId" = ${roundId} AND "heldAt" IS NOT NULL GROUP BY "pairId"
  ) m ON m."pairId" = p.id
  WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`;

const coverageOf = (roundId: string) => sql`
  SELECT COUNT(*) AS places,
    (SELECT COALESCE(SUM(covered), 0) FROM proposal WHERE "roundId" = ${roundId} AND "publishedAt" IS NOT NULL) AS covered
  FROM pair p JOIN pair_member m ON m."pairId" = p.id WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`;

const meetingsOf = (roundId: string, now: Instant) => sql`
  SELECT COUNT(*) AS past, COUNT("heldAt") AS held,
    COUNT(DISTINCT CASE WHEN "heldAt" IS NOT NULL THEN "pairId" END) AS "heldPairs",
    COUNT(DISTINCT CASE WHEN "heldAt" IS NULL THEN "pairId" END) AS "notHeldPairs"
  FROM meeting WHERE "roundId" = ${roundId} AND "bookedAt" IS NOT NULL AND "endsAt" <= ${now}
    AND ("cancelledAt" IS NULL OR "heldAt" IS NOT NULL)`;

const checkInsOf = (roundId: string) => sql`
  SELECT COUNT(*) AS asked, COUNT("answeredAt") AS answered,
    COUNT(CASE WHEN "answeredAt" IS NOT NULL AND balance = 0 THEN 1 END) AS balanced,
    COUNT(DISTINCT CASE WHEN "answeredAt" IS NOT NULL AND balance = 0 THEN "personId" END) AS "balancedPeople",
    COUNT(DISTINCT CASE WHEN "answeredAt" IS NOT NULL AND (balance IS NULL OR balance <> 0) THEN "personId" END) AS "unbalancedPeople",
    COUNT(DISTINCT CASE WHEN "answeredAt" IS NULL THEN "personId" END) AS "unansweredPeople"
  FROM check_in WHERE "roundId" = ${roundId}`;

const surveysOf = (roundId: string) => sql`
  SELECT COUNT("answeredAt") AS answered, AVG(satisfaction * 1.0) AS satisfaction,
    COUNT(CASE WHEN recommend >= 9 THEN 1 END) AS promoters, COUNT(CASE WHEN recommend <= 6 THEN 1 END) AS detractors
  FROM evaluation WHERE "roundId" = ${roundId}`;
