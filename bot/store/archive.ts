import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { archiveTable } from './outbox.ts';
import { each, page, sql } from './sql.ts';

export const archive = (db: Database) => ({
  /**
   * Puts some of what was settled before the instant away, oldest first; gives back how many. A round's sendings stay
   * as long as it is open, and as long again, because its keys keep anything from being said twice.
   */
  put: (before: Instant, size: number) =>
    db.transaction(async () => {
      const old = await db.many(
        archiveTable,
        sql`SELECT o."key", o.exchange, o.kind, o."roundId", o."personId", o."createdAt", o.attempts, o.outcome, o.reason,
            o."settledAt" FROM outbox o LEFT JOIN round r ON r.id = o."roundId"
          WHERE o."settledAt" <= ${before} AND (o."roundId" IS NULL OR r.id IS NULL OR r."closedAt" <= ${before}
            OR r."cancelledAt" <= ${before}) ORDER BY o."settledAt", o."key" ${page(size)}`,
      );
      await db.insert(archiveTable, old, ['key']);
      await db.change(
        sql`DELETE FROM outbox WHERE "key" IN (SELECT value FROM ${each(old.map(({ key }) => key))})`,
      );
      return old.length;
    }),
});
