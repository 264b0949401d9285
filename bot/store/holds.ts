import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

/** A coordinator has paused a sending, or stopped it for good. It is named by its round and its exchange. */
export interface Hold {
  roundId: string;
  exchange: string;
  kind: 'paused' | 'stopped';
  at: Instant;
  by: string;
}

export const holdTable = table<Hold>('sending_hold', (c) => ({
  roundId: c.id({ primary: true }),
  exchange: c.words(60, { primary: true }),
  kind: c.words(10),
  at: c.instant(),
  by: c.id(),
}));

/** Few enough that nobody else waits long for the writer. */
const some = page(2_000);

export const holds = (db: Database) => ({
  of: (roundId: string) =>
    db.many(holdTable, sql`SELECT * FROM sending_hold WHERE "roundId" = ${roundId} ORDER BY exchange`),

  get: (roundId: string, exchange: string) =>
    db.one(
      holdTable,
      sql`SELECT * FROM sending_hold WHERE "roundId" = ${roundId} AND exchange = ${exchange}`,
    ),

  /** Those that still have something waiting to be set aside. */
  unswept: () =>
    db.many(
      holdTable,
      sql`SELECT h.* FROM sending_hold h WHERE EXISTS (SELECT 1 FROM outbox o WHERE o."roundId" = h."roundId"
        AND o.exchange = h.exchange AND o.outcome = 'waiting') ORDER BY h.at`,
    ),

  /** From here on nothing of the sending is taken. A pause may become a stop; a stop stays one. */
  place: (hold: Hold) =>
    db.transaction(async () => {
      if (await db.insert(holdTable, [hold], ['roundId', 'exchange'])) return 1;
      return db.change(sql`UPDATE sending_hold SET kind = ${hold.kind}, at = ${hold.at}, "by" = ${hold.by}
        WHERE "roundId" = ${hold.roundId} AND exchange = ${hold.exchange} AND kind <> 'stopped'`);
    }),

  lift: (roundId: string, exchange: string) =>
    db.change(
      sql`DELETE FROM sending_hold WHERE "roundId" = ${roundId} AND exchange = ${exchange} AND kind = 'paused'`,
    ),

  /**
   * Sets some of what waits aside, so that taking work need not step over it. What is on its way is let be; what only
   * lies in the workers' queue is not, as whoever takes it there asks here first.
   */
  setAside: ({ roundId, exchange, kind }: Hold, now: Instant) => {
    const outcome = kind === 'paused' ? 'paused' : 'withdrawn';
    return db.change(sql`UPDATE outbox SET outcome = ${outcome}, reason = ${kind === 'stopped' ? 'stopped' : null},
      "settledAt" = ${kind === 'stopped' ? now : null}, "leasedUntil" = NULL, holder = NULL WHERE "key" IN (SELECT "key" FROM outbox WHERE "roundId" = ${roundId}
        AND exchange = ${exchange} AND outcome IN ('waiting', ${kind === 'stopped' ? 'paused' : 'waiting'})
        AND ("leasedUntil" IS NULL OR holder IS NULL OR "leasedUntil" <= ${now}) ORDER BY "key" ${some})`);
  },

  /** What a pause had set aside waits again, some at a time. */
  takeUp: (roundId: string, exchange: string) =>
    db.change(sql`UPDATE outbox SET outcome = 'waiting' WHERE "key" IN (SELECT "key" FROM outbox WHERE "roundId" = ${roundId}
      AND exchange = ${exchange} AND outcome = 'paused' ORDER BY "key" ${some})`),
});
