import { daysLater, type Instant } from '../../../shared/time.ts';
import { type Fragment, instant, raw, sql } from '../sql.ts';
import { byProfile, counted, days } from './sums.ts';

const is = (text: string): Fragment => raw(text);
const because = (reasons: string) => is(`x.ended = 1 AND x.why ${reasons}`);

/** Who has a place in a published pair, and how the pair does. Signed: a version of its agreement that all in it signed. */
export const placesOf = (roundId: string, profile: Fragment, now: Instant): Fragment =>
  byProfile(
    sql`${counted([
      ['paired', is('x.score >= 0')],
      ['open', is('x.isOpen = 1')],
      ['match7', is('x.matchDays <= 7')],
      ['match14', is('x.matchDays <= 14')],
      ['match21', is('x.matchDays <= 21')],
      ['match28', is('x.matchDays <= 28')],
      ['match42', is('x.matchDays <= 42')],
      ['first3', is('x.firstDays <= 3')],
      ['first7', is('x.firstDays <= 7')],
      ['first14', is('x.firstDays <= 14')],
      ['first21', is('x.firstDays <= 21')],
      ['first28', is('x.firstDays <= 28')],
      ['first42', is('x.firstDays <= 42')],
      ['old', is('x.oldDays >= 14')],
      ['soon', is('x.oldDays >= 14 AND x.firstDays <= 14')],
      ['met', is('x.held > 0')],
      ['again', is('x.held > 1')],
      ['lively', is('x.isOpen = 1 AND x.lively = 1')],
      ['risky', is('x.isOpen = 1 AND x.helped > 0')],
      ['stuck', is('x.isOpen = 1 AND x.helped > 1')],
      ['signed', is('x.signed = 1')],
      ['sign3', is('x.signed = 1 AND x.signDays <= 3')],
      ['sign7', is('x.signed = 1 AND x.signDays <= 7')],
      ['sign14', is('x.signed = 1 AND x.signDays <= 14')],
      ['sign28', is('x.signed = 1 AND x.signDays <= 28')],
      ['confirmed', is('x.confirmed = 1')],
      ['completed', is('x.completed = 1')],
      ['ended', is('x.ended = 1')],
      ['rematched', is('x.ended = 1 AND x.anew = 1')],
      ['endedByOne', because("= 'ended-by-partner'")],
      ['endedAtTrial', because("= 'ended-at-trial'")],
      ['endedUnanswered', because("= 'no-answer-at-trial'")],
      ['endedLeft', because("IN ('partner-left', 'partner-unreachable')")],
      ['endedWithRound', because("= 'round-cancelled'")],
    ])}, SUM(x.score) AS score, SUM(x.held) AS held, SUM(x.past) AS past, SUM(x.openDays * ${raw(String(1 / 30))}) AS months`,
    sql`SELECT ${profile}, p.score, COALESCE(h.held, 0) AS held, COALESCE(h.past, 0) AS past, COALESCE(s.helped, 0) AS helped,
      CASE WHEN p."endedAt" IS NULL AND p."completedAt" IS NULL THEN 1 ELSE 0 END AS isOpen,
      CASE WHEN p."confirmedAt" IS NULL AND p."completedAt" IS NULL THEN 0 ELSE 1 END AS confirmed,
      CASE WHEN p."completedAt" IS NULL THEN 0 ELSE 1 END AS completed,
      CASE WHEN p."endedAt" IS NULL THEN 0 ELSE 1 END AS ended, p."endedReason" AS why,
      ${days(sql`e."joinedAt"`, sql`p."publishedAt"`)} AS matchDays,
      ${days(sql`p."publishedAt"`, sql`h."firstHeldAt"`)} AS firstDays,
      ${days(sql`p."publishedAt"`, sql`g."signedAt"`)} AS signDays,
      ${days(sql`p."publishedAt"`, sql`${instant(now)}`)} AS oldDays,
      ${days(sql`p."publishedAt"`, sql`COALESCE(p."endedAt", p."completedAt", ${now})`)} AS openDays,
      CASE WHEN h."lastHeldAt" >= ${daysLater(now, -30)} OR EXISTS (SELECT 1 FROM check_in c WHERE c."pairId" = p.id
        AND c."answeredAt" >= ${daysLater(now, -30)}) THEN 1 ELSE 0 END AS lively,
      CASE WHEN EXISTS (SELECT 1 FROM agreement a WHERE a."pairId" = p.id AND NOT EXISTS (
        SELECT 1 FROM pair_member who WHERE who."pairId" = p.id AND who."leftAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM signature sg WHERE sg."pairId" = p.id AND sg.version = a.version AND sg."personId" = who."personId")))
        THEN 1 ELSE 0 END AS signed,
      CASE WHEN EXISTS (SELECT 1 FROM pair_member n CROSS JOIN pair q WHERE n."personId" = m."personId"
        AND q.id = n."pairId" AND q."roundId" = p."roundId" AND q."publishedAt" > p."publishedAt") THEN 1 ELSE 0 END AS anew
      FROM pair p JOIN pair_member m ON m."pairId" = p.id AND m."leftAt" IS NULL JOIN person w ON w.id = m."personId"
      LEFT JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
      LEFT JOIN (${meetings(roundId, now)}) h ON h."pairId" = p.id
      LEFT JOIN (${signatures(roundId)}) g ON g."pairId" = p.id
      LEFT JOIN (SELECT "pairId", COUNT(DISTINCT step) AS helped FROM help GROUP BY "pairId") s ON s."pairId" = p.id
      WHERE p."roundId" = ${roundId} AND p."publishedAt" IS NOT NULL`,
  );

/** Past: booked, not cancelled and over; what was held counts in any case. */
const meetings = (roundId: string, now: Instant): Fragment =>
  sql`SELECT "pairId", COUNT("heldAt") AS held, MIN(CASE WHEN "heldAt" IS NOT NULL THEN COALESCE("startsAt", "heldAt") END) AS "firstHeldAt",
    MAX(CASE WHEN "heldAt" IS NOT NULL THEN COALESCE("startsAt", "heldAt") END) AS "lastHeldAt",
    COUNT(CASE WHEN "heldAt" IS NOT NULL OR ("bookedAt" IS NOT NULL AND "endsAt" <= ${now} AND "cancelledAt" IS NULL) THEN 1 END) AS past
    FROM meeting WHERE "roundId" = ${roundId} GROUP BY "pairId"`;

/** When a version of the agreement had its last signature: of those that as many signed as are in the pair, the first. */
const signatures = (roundId: string): Fragment =>
  sql`SELECT v."pairId", MIN(v."doneAt") AS "signedAt" FROM (
    SELECT s."pairId", s.version, MAX(s."signedAt") AS "doneAt", COUNT(*) AS signers FROM signature s
    JOIN pair r ON r.id = s."pairId" WHERE r."roundId" = ${roundId} GROUP BY s."pairId", s.version) v
    JOIN (SELECT n."pairId", COUNT(*) AS members FROM pair_member n JOIN pair q ON q.id = n."pairId"
      WHERE q."roundId" = ${roundId} AND n."leftAt" IS NULL GROUP BY n."pairId") w
    ON w."pairId" = v."pairId" AND v.signers >= w.members GROUP BY v."pairId"`;
