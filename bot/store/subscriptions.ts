import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

/** Microsoft's promise to tell us of changes in a mailbox. */
export interface Subscription {
  mailbox: string;
  /** Null: there is none, or there is none any more. */
  id: string | null;
  /** Comes back with every notice, so that nobody else can send us one. */
  clientState: string;
  expiresAt: Instant | null;
  triedAt: Instant;
}

export const subscriptionTable = table<Subscription>('subscription', (c) => ({
  mailbox: c.words(320, { primary: true }),
  id: c.id({ nullable: true }),
  clientState: c.id(),
  expiresAt: c.instant({ nullable: true }),
  triedAt: c.instant(),
}));

export const subscriptions = (db: Database) => ({
  all: () => db.many(subscriptionTable, sql`SELECT * FROM subscription ORDER BY mailbox`),

  keep: (one: Subscription) =>
    db.transaction(async () => {
      if (await db.insert(subscriptionTable, [one], ['mailbox'])) return;
      const { mailbox, id, clientState, expiresAt, triedAt } = one;
      await db.change(sql`UPDATE subscription SET id = ${id}, "clientState" = ${clientState}, "expiresAt" = ${expiresAt},
        "triedAt" = ${triedAt} WHERE mailbox = ${mailbox}`);
    }),

  /** To be renewed, or made anew, with the next tick. */
  lapse: (id: string, gone: boolean, now: Instant) =>
    db.change(
      gone
        ? sql`UPDATE subscription SET id = NULL, "expiresAt" = ${now}, "triedAt" = ${NEVER} WHERE id = ${id}`
        : sql`UPDATE subscription SET "expiresAt" = ${now}, "triedAt" = ${NEVER} WHERE id = ${id}`,
    ),
});

const NEVER = '2000-01-01T00:00:00.000Z';
