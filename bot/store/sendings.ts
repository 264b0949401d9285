import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { byDialect, each, page, sql } from './sql.ts';
import { table } from './table.ts';

export type Outcome = 'waiting' | 'sent' | 'unreachable' | 'failed' | 'withdrawn';

/** One thing that must leave. `outcome` is its bucket: exactly one, always. */
export interface OutboxRow {
  key: string;
  /** What it is about, `stage.verb`, as in the key's beginning. */
  exchange: string;
  kind: string;
  roundId: string | null;
  personId: string | null;
  body: Record<string, unknown>;
  urgent: number;
  dueAt: Instant;
  createdAt: Instant;
  attempts: number;
  leasedUntil: Instant | null;
  outcome: Outcome;
  reason: string | null;
  settledAt: Instant | null;
  /** The id Teams or Graph gave to what was made. */
  remoteId: string | null;
}

export const outboxTable = table<OutboxRow>(
  'outbox',
  (c) => ({
    key: c.key({ primary: true }),
    exchange: c.words(60),
    kind: c.words(20),
    roundId: c.id({ nullable: true }),
    personId: c.id({ nullable: true }),
    body: c.json(),
    urgent: c.whole(),
    dueAt: c.instant(),
    createdAt: c.instant(),
    attempts: c.whole(),
    leasedUntil: c.instant({ nullable: true }),
    outcome: c.words(20),
    reason: c.words(200, { nullable: true }),
    settledAt: c.instant({ nullable: true }),
    remoteId: c.words(400, { nullable: true }),
  }),
  [
    { name: 'ix_outbox_due', columns: ['outcome', 'urgent', 'dueAt'] },
    { name: 'ix_outbox_round', columns: ['roundId', 'exchange', 'personId'] },
    { name: 'ix_outbox_person', columns: ['personId', 'createdAt'] },
  ],
);

/** On SQL Server the rows another worker holds are stepped over, not waited for. */
const steppingOver = byDialect({ 'better-sqlite3': sql``, mssql: sql`WITH (UPDLOCK, READPAST, ROWLOCK)` });

export const sendings = (db: Database) => ({
  put: (rows: readonly OutboxRow[]) => db.insert(outboxTable, rows, ['key']),

  get: (key: string) => db.one(outboxTable, sql`SELECT * FROM outbox WHERE "key" = ${key}`),

  /** What these people were sent of an exchange, or are to be: the keys and when they were recorded. */
  sentOf: (exchange: string, ids: readonly string[]) =>
    db.rows<{ key: string; personId: string; createdAt: Instant }>(
      sql`SELECT "key", "personId", "createdAt" FROM outbox WHERE "personId" IN (SELECT value FROM ${each(ids)})
        AND exchange = ${exchange}`,
    ),

  /** Takes the most urgent due rows for this long; a row whose taker died is free again when the lease ends. */
  async claim(size: number, until: Instant, now: Instant): Promise<OutboxRow[]> {
    return db.transaction(async () => {
      const due = sql`outcome = 'waiting' AND "dueAt" <= ${now} AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
        ORDER BY urgent DESC, "dueAt", "createdAt", "key" ${page(size)}`;
      const picked = await db.many(outboxTable, sql`SELECT * FROM outbox ${steppingOver} WHERE ${due}`);
      const keys = picked.map(({ key }) => key);
      await db.change(
        sql`UPDATE outbox SET "leasedUntil" = ${until}, attempts = attempts + 1 WHERE "key" IN (SELECT value FROM ${each(keys)})`,
      );
      return picked.map((row) => ({ ...row, attempts: row.attempts + 1, leasedUntil: until }));
    });
  },

  settle: (
    key: string,
    outcome: Exclude<Outcome, 'waiting'>,
    reason: string | null,
    remoteId: string | null,
    now: Instant,
  ) =>
    db.change(sql`UPDATE outbox SET outcome = ${outcome}, reason = ${reason}, "remoteId" = ${remoteId}, "settledAt" = ${now},
      "leasedUntil" = NULL WHERE "key" = ${key} AND outcome = 'waiting'`),

  retry: (key: string, dueAt: Instant, reason: string) =>
    db.change(sql`UPDATE outbox SET "dueAt" = ${dueAt}, "leasedUntil" = NULL, reason = ${reason}
      WHERE "key" = ${key} AND outcome = 'waiting'`),

  /** What has not left yet and need not any more. */
  withdraw: (roundId: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now}
      WHERE "roundId" = ${roundId} AND outcome = 'waiting' AND kind IN ('say', 'post')`),

  withdrawKey: (key: string, now: Instant) =>
    db.change(
      sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now} WHERE "key" = ${key} AND outcome = 'waiting'`,
    ),

  /** Nothing more is sent to someone who asked never to be contacted, or who is gone. */
  withdrawFor: (personId: string, now: Instant) =>
    db.change(sql`UPDATE outbox SET outcome = 'withdrawn', "settledAt" = ${now}
      WHERE "personId" = ${personId} AND outcome = 'waiting' AND kind IN ('say', 'notify')`),

  /** How many rows of an exchange stand in each bucket, with the reason where there is one. */
  buckets: (roundId: string, exchange: string) =>
    db.rows<{ outcome: Outcome; reason: string | null; n: number }>(
      sql`SELECT outcome, CASE WHEN outcome IN ('unreachable', 'failed') THEN reason END AS reason, COUNT(*) AS n FROM outbox
        WHERE "roundId" = ${roundId} AND exchange = ${exchange}
        GROUP BY outcome, CASE WHEN outcome IN ('unreachable', 'failed') THEN reason END`,
    ),

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

  /** Whether anything was ever meant for this person. */
  knows: async (personId: string) =>
    (
      await db.rows(
        sql`SELECT "key" FROM outbox WHERE "personId" = ${personId} ORDER BY "createdAt" ${page(1)}`,
      )
    ).length > 0,

  /** How many messages have gone to a person. */
  sentTo: async (personId: string) =>
    (
      await db.rows<{ n: number }>(
        sql`SELECT COUNT(*) AS n FROM outbox WHERE "personId" = ${personId} AND outcome = 'sent' AND kind IN ('say', 'answer')`,
      )
    )[0]?.n ?? 0,

  /** The earliest moment at which something waiting becomes due. */
  nextDue: async () =>
    (
      await db.rows<{ at: Instant | null }>(
        sql`SELECT MIN("dueAt") AS at FROM outbox WHERE outcome = 'waiting'`,
      )
    )[0]?.at ?? null,
});
