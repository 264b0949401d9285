import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { each, exactly, sql } from './sql.ts';
import { table } from './table.ts';

/** Where to reach a person in 1:1 chat. `lostAt`: blocked or uninstalled; nothing is sent until they come back. */
export interface Conversation {
  personId: string;
  conversationId: string;
  serviceUrl: string;
  keptAt: Instant;
  lostAt: Instant | null;
  lostReason: string | null;
}

export const conversationTable = table<Conversation>(
  'conversation',
  (c) => ({
    personId: c.id({ primary: true }),
    conversationId: c.words(400),
    serviceUrl: c.words(400),
    keptAt: c.instant(),
    lostAt: c.instant({ nullable: true }),
    lostReason: c.words(60, { nullable: true }),
  }),
  [{ name: 'ix_conversation_kept', columns: ['keptAt'] }],
);

export const conversations = (db: Database) => ({
  of: (personId: string) =>
    db.one(conversationTable, sql`SELECT * FROM conversation WHERE "personId" = ${personId}`),

  among: (ids: readonly string[]) =>
    db.many(
      conversationTable,
      sql`SELECT * FROM conversation WHERE "personId" IN (SELECT value FROM ${each(ids)})`,
    ),

  /**
   * The person wrote, pressed or installed: this is where they are now, and they can be reached again. Nothing is
   * written where nothing changed: the time of each press would tell who asked without a name.
   */
  keep: (personId: string, conversationId: string, serviceUrl: string, now: Instant) =>
    db.transaction(async () => {
      const row = { personId, conversationId, serviceUrl, keptAt: now, lostAt: null, lostReason: null };
      if (await db.insert(conversationTable, [row], ['personId'])) return;
      await db.change(sql`UPDATE conversation SET "conversationId" = ${conversationId}, "serviceUrl" = ${serviceUrl},
        "keptAt" = ${now}, "lostAt" = NULL, "lostReason" = NULL WHERE "personId" = ${personId} AND (${exactly('"conversationId"')} <> ${conversationId}
        OR "serviceUrl" <> ${serviceUrl} OR "lostAt" IS NOT NULL)`);
    }),

  lose: (personId: string, reason: string, now: Instant) =>
    db.change(sql`UPDATE conversation SET "lostAt" = ${now}, "lostReason" = ${reason}
      WHERE "personId" = ${personId} AND "lostAt" IS NULL`),

  /** The stored id no longer exists at Microsoft's end: the next sending makes a new one. */
  forget: (personId: string) => db.change(sql`DELETE FROM conversation WHERE "personId" = ${personId}`),
});
