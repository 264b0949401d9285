import type { Instant } from '../../shared/time.ts';
import type { Decision } from '../../shared/trial/rules.ts';
import type { Database } from './database.ts';
import { OPEN } from './pairs.ts';
import { each, page, sql } from './sql.ts';
import { table } from './table.ts';

export interface TrialAnswer {
  pairId: string;
  personId: string;
  askedAt: Instant;
  choice: 'go-on' | 'end' | null;
  answeredAt: Instant | null;
}

export const trialTable = table<TrialAnswer>('trial_answer', (c) => ({
  pairId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  askedAt: c.instant(),
  choice: c.words(10, { nullable: true }),
  answeredAt: c.instant({ nullable: true }),
}));

export const trials = (db: Database) => ({
  of: (pairId: string) => db.many(trialTable, sql`SELECT * FROM trial_answer WHERE "pairId" = ${pairId}`),

  /** What each member of these pairs has decided so far. */
  decisions: async (pairIds: readonly string[], now: Instant) =>
    (
      await db.rows<Omit<Decision, 'paused'> & { pairId: string; paused: number }>(
        sql`SELECT m."pairId", m."personId", t."askedAt", t.choice, o."createdAt" AS "remindedAt",
            CASE WHEN e."pausedAt" IS NULL OR e."pausedUntil" <= ${now} THEN 0 ELSE 1 END AS paused
          FROM pair_member m JOIN pair p ON p.id = m."pairId"
          LEFT JOIN trial_answer t ON t."pairId" = m."pairId" AND t."personId" = m."personId"
          LEFT JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
          LEFT JOIN outbox o ON o."key" = CONCAT('trial.remind/', m."pairId", '/', m."personId")
          WHERE m."pairId" IN (SELECT value FROM ${each(pairIds)}) AND m."leftAt" IS NULL ORDER BY m."pairId", m."personId"`,
      )
    ).map(({ paused, ...decision }) => ({ ...decision, paused: paused === 1 })),

  /** Members of the round's open, unconfirmed pairs published by then who were not asked yet; who pauses is asked on coming back. */
  unasked: (roundId: string, publishedBefore: Instant, now: Instant, size: number) =>
    db.rows<{ pairId: string; personId: string }>(
      sql`SELECT m."pairId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
        WHERE ${OPEN} AND p."confirmedAt" IS NULL AND p."roundId" = ${roundId} AND p."publishedAt" <= ${publishedBefore}
        AND m."leftAt" IS NULL AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now})
        AND NOT EXISTS (SELECT 1 FROM trial_answer t WHERE t."pairId" = p.id AND t."personId" = m."personId")
        ORDER BY m."pairId", m."personId" ${page(size)}`,
    ),

  /** Open, unconfirmed pairs that may be settled: all members have answered, or somebody was asked before the given instant. */
  ripe: (askedBefore: Instant) =>
    db.rows<{ pairId: string }>(
      sql`SELECT p.id AS "pairId" FROM pair p WHERE ${OPEN} AND p."confirmedAt" IS NULL
        AND EXISTS (SELECT 1 FROM trial_answer t WHERE t."pairId" = p.id)
        AND (EXISTS (SELECT 1 FROM trial_answer t WHERE t."pairId" = p.id AND t."askedAt" <= ${askedBefore})
          OR NOT EXISTS (SELECT 1 FROM pair_member m WHERE m."pairId" = p.id AND m."leftAt" IS NULL
            AND NOT EXISTS (SELECT 1 FROM trial_answer t WHERE t."pairId" = p.id AND t."personId" = m."personId" AND t.choice IS NOT NULL)))
        ORDER BY p.id`,
    ),

  /** Members asked before the given instant who have not answered and were not reminded; not those who pause. */
  unreminded: (askedBefore: Instant, now: Instant, size: number) =>
    db.rows<{ pairId: string; personId: string; roundId: string }>(
      sql`SELECT t."pairId", t."personId", p."roundId" FROM trial_answer t JOIN pair p ON p.id = t."pairId"
        JOIN pair_member m ON m."pairId" = t."pairId" AND m."personId" = t."personId" AND m."leftAt" IS NULL
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = t."personId"
        WHERE ${OPEN} AND p."confirmedAt" IS NULL AND t.choice IS NULL AND t."askedAt" <= ${askedBefore}
        AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now})
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o."key" = CONCAT('trial.remind/', t."pairId", '/', t."personId"))
        ORDER BY t."pairId", t."personId" ${page(size)}`,
    ),

  ask: async (pairId: string, personId: string, now: Instant) => {
    const row = { pairId, personId, askedAt: now, choice: null, answeredAt: null };
    return (await db.insert(trialTable, [row], ['pairId', 'personId'])) === 1;
  },

  answer: (pairId: string, personId: string, choice: 'go-on' | 'end', now: Instant) =>
    db.change(sql`UPDATE trial_answer SET choice = ${choice}, "answeredAt" = ${now}
      WHERE "pairId" = ${pairId} AND "personId" = ${personId}`),
});
