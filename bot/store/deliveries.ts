import { type Instant, later, MINUTE } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { type OutboxRow, type Outcome, outboxTable } from './outbox.ts';
import { byDialect, each, type Fragment, few, page, sql } from './sql.ts';

/** On SQL Server the rows another worker holds are stepped over, not waited for. */
const steppingOver = byDialect({ 'better-sqlite3': sql``, mssql: sql`WITH (UPDLOCK, READPAST, ROWLOCK)` });

export interface Wanted {
  size: number;
  urgent: 0 | 1;
  kinds: readonly string[];
}

export interface Settled {
  key: string;
  outcome: Exclude<Outcome, 'waiting' | 'paused'>;
  reason: string | null;
  remoteId: string | null;
  at: Instant;
}

// No row is leased for longer: what says so was written before the clock was set back.
const LONGEST_MS = 15 * MINUTE;
// Nor has any worker one for longer, however much their clocks differ.
const LONGEST_TAKEN_MS = 90_000;

/** `even`: the clock can be trusted to tell that a lease has ended. */
const ended = (now: Instant, even: boolean, longest = LONGEST_MS) =>
  even ? sql`("leasedUntil" <= ${now} OR "leasedUntil" > ${later(now, longest)})` : sql`1 = 0`;

const free = (now: Instant, even = true, longest = LONGEST_MS) =>
  sql`("leasedUntil" IS NULL OR ${ended(now, even, longest)})`;

/** Of one person's messages only the first that is due or was tried already: the next is due when that one is settled. */
const firstInLine = (now: Instant) => sql`NOT EXISTS (SELECT 1 FROM outbox b WHERE b.outcome = 'waiting'
  AND b."personId" = o."personId" AND b.urgent >= o.urgent AND b.kind <> 'notify' AND (b."dueAt" <= ${now} OR b.attempts > 0)
  AND (b."createdAt" < o."createdAt" OR (b."createdAt" = o."createdAt" AND b."key" < o."key")))`;

const notHeld = sql`NOT EXISTS (SELECT 1 FROM sending_hold h WHERE h."roundId" = o."roundId" AND h.exchange = o.exchange)`;

const freeing = sql`UPDATE outbox SET "leasedUntil" = NULL, holder = NULL WHERE outcome = 'waiting'
  AND "leasedUntil" IS NOT NULL`;

/**
 * How a row goes from waiting to settled. Free: nobody has it. Handed over: it lies in the workers' queue until its
 * lease ends. Taken: it is its holder's until then. Settled once, whoever does it, and never again.
 */
export const deliveries = (db: Database) => {
  const due = ({ size, urgent, kinds }: Wanted, now: Instant, isFree = free(now)) =>
    db.many(
      outboxTable,
      sql`SELECT o.* FROM outbox o ${steppingOver} WHERE o.outcome = 'waiting' AND o.urgent = ${urgent} AND o."dueAt" <= ${now}
        AND ${isFree} AND o.kind IN (${few(kinds)}) AND ${notHeld} AND ${firstInLine(now)}
        ORDER BY o."dueAt", o."createdAt", o."key" ${page(size)}`,
    );
  /** Gives back how many: fewer where another was faster on a server that lets two look at one row. */
  const lease = (
    rows: readonly OutboxRow[],
    holder: string | null,
    until: Instant,
    tried: Instant | null,
    isFree: Fragment,
  ) =>
    db.change(sql`UPDATE outbox SET "leasedUntil" = ${until}, holder = ${holder}, attempts = attempts + ${tried ? 1 : 0},
      "firstAt" = COALESCE("firstAt", ${tried}) WHERE "key" IN (SELECT value FROM ${each(rows.map(({ key }) => key))})
      AND outcome = 'waiting' AND ${isFree}`);
  const held = (rows: readonly OutboxRow[], holder: string, until: Instant) =>
    db.many(
      outboxTable,
      sql`SELECT * FROM outbox WHERE holder = ${holder} AND "leasedUntil" = ${until} AND outcome = 'waiting'
        AND "key" IN (SELECT value FROM ${each(rows.map(({ key }) => key))}) ORDER BY "dueAt", "createdAt", "key"`,
    );

  return {
    /** Takes what is due for this long. */
    claim: (wanted: Wanted, holder: string, until: Instant, now: Instant): Promise<OutboxRow[]> =>
      db.transaction(async () => {
        const rows = await due(wanted, now);
        if (rows.length === 0) return [];
        if ((await lease(rows, holder, until, now, free(now))) < rows.length)
          return held(rows, holder, until);
        return rows.map((row) => ({
          ...row,
          attempts: row.attempts + 1,
          firstAt: row.firstAt ?? now,
          leasedUntil: until,
          holder,
        }));
      }),

    /** Marks what is due as lying in the workers' queue; gives back the keys. */
    handOver: (wanted: Wanted, until: Instant, now: Instant, even?: boolean): Promise<string[]> =>
      db.transaction(async () => {
        const isFree = free(now, even, LONGEST_TAKEN_MS);
        const rows = await due(wanted, now, isFree);
        if (rows.length > 0) await lease(rows, null, until, null, isFree);
        return rows.map(({ key }) => key);
      }),

    /** Takes one row that was handed over; null when it is settled, held back, another's, or put off since. */
    take: (
      key: string,
      holder: string,
      until: Instant,
      now: Instant,
      even = true,
    ): Promise<OutboxRow | null> =>
      db.transaction(async () => {
        const taken =
          await db.change(sql`UPDATE outbox SET "leasedUntil" = ${until}, holder = ${holder}, attempts = attempts + 1,
          "firstAt" = COALESCE("firstAt", ${now}) WHERE "key" = ${key} AND outcome = 'waiting'
          AND ((holder IS NULL AND "leasedUntil" IS NOT NULL) OR ${ended(now, even)}) AND NOT EXISTS (SELECT 1 FROM sending_hold h
            WHERE h."roundId" = outbox."roundId" AND h.exchange = outbox.exchange)`);
        if (taken === 0) return null;
        return db.one(outboxTable, sql`SELECT * FROM outbox WHERE "key" = ${key}`);
      }),

    /** Only if it is still waiting. What was withdrawn while it was being sent, was sent. */
    settle: ({ key, outcome, reason, remoteId, at }: Settled) =>
      db.change(sql`UPDATE outbox SET outcome = ${outcome}, reason = ${reason}, "remoteId" = ${remoteId}, "settledAt" = ${at},
        "leasedUntil" = NULL, holder = NULL WHERE "key" = ${key}
        AND (outcome IN ('waiting', 'paused') OR (outcome = 'withdrawn' AND ${outcome} = 'sent'))`),

    /** It was tried in vain: again from then on. */
    retry: (key: string, holder: string, dueAt: Instant, reason: string) =>
      db.change(sql`UPDATE outbox SET "dueAt" = ${dueAt}, "leasedUntil" = NULL, holder = NULL, reason = ${reason}
        WHERE "key" = ${key} AND holder = ${holder} AND outcome = 'waiting'`),

    /** It was not tried: it goes back as it was, due at the given instant. */
    giveBack: (key: string, holder: string, dueAt: Instant, reason: string | null) =>
      db.change(sql`UPDATE outbox SET "dueAt" = ${dueAt}, "leasedUntil" = NULL, holder = NULL, attempts = attempts - 1,
        "firstAt" = CASE WHEN attempts <= 1 THEN NULL ELSE "firstAt" END, reason = ${reason}
        WHERE "key" = ${key} AND holder = ${holder} AND outcome = 'waiting'`),

    /** Handed over, but the queue did not take them. */
    takeBack: (keys: readonly string[]) =>
      db.change(sql`UPDATE outbox SET "leasedUntil" = NULL WHERE outcome = 'waiting' AND holder IS NULL
        AND "key" IN (SELECT value FROM ${each(keys)})`),

    /** What was handed over and is not taken: the queue has lost it. */
    freeLaid: () => db.change(sql`${freeing} AND holder IS NULL`),

    /** What this one had when it died, or lost its lease, is free again. */
    freeOwn: (holder: string) => db.change(sql`${freeing} AND holder = ${holder}`),

    /** Only for the one who alone delivers: so is what others had, or had handed over. */
    freeOthers: (holder: string) => db.change(sql`${freeing} AND (holder IS NULL OR holder <> ${holder})`),

    /** Whether anything is due that may be sent now, or on its way. */
    pending: async (kinds: readonly string[], now: Instant) =>
      (
        await db.rows(
          sql`SELECT o."key" FROM outbox o WHERE o.outcome = 'waiting' AND o.urgent IN (0, 1) AND o."dueAt" <= ${now}
            AND ${notHeld} AND o.kind IN (${few(kinds)}) ORDER BY o.urgent, o."dueAt" ${page(1)}`,
        )
      ).length > 0,
  };
};
