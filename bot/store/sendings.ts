import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { archiveTable, type OutboxRow, type Outcome, outboxTable } from './outbox.ts';
import { each, page, sql } from './sql.ts';

export const sendings = (db: Database) => ({
  /** What was put before is not put again, though it may long have been put away. */
  put: (rows: readonly OutboxRow[]) => db.insert(outboxTable, rows, ['key'], archiveTable),

  get: (key: string) => db.one(outboxTable, sql`SELECT * FROM outbox WHERE "key" = ${key}`),

  /** What these people were sent of an exchange, or are to be: the keys and when they were recorded. */
  sentOf: (exchange: string, ids: readonly string[]) =>
    db.rows<{ key: string; personId: string; createdAt: Instant }>(
      sql`SELECT "key", "personId", "createdAt" FROM outbox WHERE "personId" IN (SELECT value FROM ${each(ids)})
        AND exchange = ${exchange}`,
    ),

  /** What has not left yet and need not any more. */
  withdraw: (roundId: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now}
      WHERE "roundId" = ${roundId} AND outcome IN ('waiting', 'paused') AND kind IN ('say', 'post')`),

  withdrawKey: (key: string, now: Instant) =>
    db.change(
      sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now} WHERE "key" = ${key} AND outcome = 'waiting'`,
    ),

  /** Nothing more is sent to someone who asked never to be contacted, or who is gone. */
  withdrawFor: (personId: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now}
      WHERE "personId" = ${personId} AND outcome IN ('waiting', 'paused') AND kind IN ('say', 'notify')`),

  /** How many rows of an exchange stand in each bucket, with the reason where there is one. */
  buckets: (roundId: string, exchange: string) =>
    db.rows<{ outcome: Outcome; reason: string | null; n: number }>(
      sql`SELECT outcome, CASE WHEN outcome IN ('unreachable', 'failed') THEN reason END AS reason, COUNT(*) AS n FROM outbox
        WHERE "roundId" = ${roundId} AND exchange = ${exchange}
        GROUP BY outcome, CASE WHEN outcome IN ('unreachable', 'failed') THEN reason END`,
    ),

  /** Of those buckets only the ones that need a reason; asks for no other row, however many were sent. */
  missed: (roundId: string, exchange: string) =>
    db.rows<{ outcome: 'unreachable' | 'failed'; reason: string | null; n: number }>(
      sql`SELECT outcome, reason, COUNT(*) AS n FROM outbox WHERE "roundId" = ${roundId} AND exchange = ${exchange}
        AND outcome IN ('unreachable', 'failed') GROUP BY outcome, reason ORDER BY outcome, reason`,
    ),

  /** Every exchange of a round by bucket: how many, of whom tried already, settled since the instant, the first of those and the last. */
  tallies: (roundId: string, since: Instant) =>
    db.rows<{
      exchange: string;
      outcome: Outcome;
      n: number;
      tried: number;
      lately: number;
      sinceAt: Instant | null;
      lastAt: Instant | null;
    }>(
      sql`SELECT exchange, outcome, COUNT(*) AS n, SUM(CASE WHEN attempts > 0 THEN 1 ELSE 0 END) AS tried,
          SUM(CASE WHEN "settledAt" > ${since} THEN 1 ELSE 0 END) AS lately,
          MIN(CASE WHEN "settledAt" > ${since} THEN "settledAt" END) AS "sinceAt", MAX("settledAt") AS "lastAt"
        FROM outbox WHERE "roundId" = ${roundId} GROUP BY exchange, outcome ORDER BY exchange, outcome`,
    ),

  /** Who was not reached, so many from the given place on. */
  unreached: (roundId: string, exchange: string, size: number, from: number) =>
    db.rows<{ personId: string; reason: string; settledAt: Instant | null }>(
      sql`SELECT "personId", reason, "settledAt" FROM outbox WHERE "roundId" = ${roundId} AND exchange = ${exchange}
        AND outcome IN ('unreachable', 'failed') AND "personId" IS NOT NULL ORDER BY "personId" ${page(size, from)}`,
    ),

  /** Those who were not reached are due once more. */
  again: (roundId: string, exchange: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'waiting', "dueAt" = ${now}, attempts = 0, "firstAt" = NULL, reason = NULL,
      "settledAt" = NULL WHERE "roundId" = ${roundId} AND exchange = ${exchange} AND outcome IN ('unreachable', 'failed')`),

  /** Messages of open rounds that did not reach people who have come back since: by their keys. CROSS JOIN: those few people first. */
  cameBack: (since: Instant, size: number) =>
    db.rows<{ key: string }>(
      sql`SELECT o."key" FROM conversation c CROSS JOIN outbox o JOIN round r ON r.id = o."roundId"
        WHERE o."personId" = c."personId" AND c."keptAt" > ${since} AND c."lostAt" IS NULL AND o.outcome = 'unreachable' AND o.kind = 'say'
          AND o."settledAt" < c."keptAt" AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL
        ORDER BY o."createdAt", o."key" ${page(size)}`,
    ),

  retryKey: (key: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'waiting', "dueAt" = ${now}, attempts = 0, "firstAt" = NULL, reason = NULL,
      "settledAt" = NULL WHERE "key" = ${key} AND outcome = 'unreachable'`),

  /** The cards of a sending that were sent, so many after the given key. */
  sentCards: (roundId: string, exchange: string, after: string, size: number) =>
    db.many(
      outboxTable,
      sql`SELECT * FROM outbox WHERE "roundId" = ${roundId} AND exchange = ${exchange} AND outcome = 'sent' AND kind = 'say'
        AND "remoteId" IS NOT NULL AND "key" > ${after} ORDER BY "key" ${page(size)}`,
    ),

  /** Whether it goes into people's chats; what goes to a channel does not. */
  inChats: async (roundId: string, exchange: string): Promise<boolean> =>
    (
      await db.rows(
        sql`SELECT "key" FROM outbox WHERE "roundId" = ${roundId} AND exchange = ${exchange} AND kind = 'say' ORDER BY "personId" ${page(1)}`,
      )
    ).length > 0,

  unreachable: (roundId: string, exchange: string) =>
    db.rows<{ personId: string; reason: string }>(
      sql`SELECT "personId", reason FROM outbox WHERE "roundId" = ${roundId} AND exchange = ${exchange}
        AND outcome IN ('unreachable', 'failed') ORDER BY "personId"`,
    ),

  /** Why these people were not reached the last time anything was sent to them; who was reached is not among them. */
  unreachedAmong: (ids: readonly string[]) =>
    db.rows<{ personId: string; reason: string }>(
      sql`SELECT o."personId", MIN(o.reason) AS reason FROM outbox o
        WHERE o."personId" IN (SELECT value FROM ${each(ids)}) AND o.outcome = 'unreachable'
          AND NOT EXISTS (SELECT 1 FROM outbox later WHERE later."personId" = o."personId"
            AND later.outcome IN ('sent', 'unreachable') AND later."settledAt" > o."settledAt")
        GROUP BY o."personId"`,
    ),

  /** Whether anything was ever meant for this person, however long ago. */
  async knows(personId: string): Promise<boolean> {
    const told = sql`WHERE "personId" = ${personId} ORDER BY "createdAt" ${page(1)}`;
    const lately = await db.rows(sql`SELECT "key" FROM outbox ${told}`);
    return lately.length > 0 || (await db.rows(sql`SELECT "key" FROM outbox_archive ${told}`)).length > 0;
  },

  /** The exchange of what the person was answered last, of several at one moment by the number Teams gave them; null: nothing yet. */
  lastAnswer: async (personId: string) =>
    (
      await db.rows<{ exchange: string }>(
        sql`SELECT exchange FROM outbox WHERE "personId" = ${personId} AND kind = 'answer' ORDER BY "createdAt" DESC, "remoteId" DESC ${page(1)}`,
      )
    )[0]?.exchange ?? null,
});
