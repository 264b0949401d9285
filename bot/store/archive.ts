import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import type { OutboxRow } from './sendings.ts';
import { each, page, sql } from './sql.ts';
import { table } from './table.ts';

/** What is left of a sending when it is old: who was sent what and when, and what became of it; not what it said. */
type Archived = Pick<
  OutboxRow,
  'key' | 'exchange' | 'kind' | 'roundId' | 'personId' | 'createdAt' | 'attempts' | 'outcome' | 'reason'
> & { settledAt: Instant };

export const archiveTable = table<Archived>(
  'outbox_archive',
  (c) => ({
    key: c.key({ primary: true }),
    exchange: c.words(60),
    kind: c.words(20),
    roundId: c.id({ nullable: true }),
    personId: c.id({ nullable: true }),
    createdAt: c.instant(),
    attempts: c.whole(),
    outcome: c.words(20),
    reason: c.words(200, { nullable: true }),
    settledAt: c.instant(),
  }),
  [{ name: 'ix_outbox_archive_person', columns: ['personId', 'createdAt'] }],
);

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
