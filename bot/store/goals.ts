import type { Goal } from '../../shared/goal.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const goalTable = table<Goal>(
  'goal',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    pairId: c.id(),
    personId: c.id(),
    text: c.words(120),
    createdAt: c.instant(),
    sharedAt: c.instant({ nullable: true }),
    reachedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_goal_pair', columns: ['pairId'] }],
);

export const goals = (db: Database) => ({
  get: (id: string) => db.one(goalTable, sql`SELECT * FROM goal WHERE id = ${id}`),

  /** One's own goals, and those the partner shared. */
  seenBy: (pairId: string, personId: string) =>
    db.many(
      goalTable,
      sql`SELECT * FROM goal WHERE "pairId" = ${pairId} AND ("personId" = ${personId} OR "sharedAt" IS NOT NULL) ORDER BY "createdAt", id`,
    ),

  set: (goal: Goal) => db.insert(goalTable, [goal], ['id']),

  reach: (id: string, now: Instant) =>
    db.change(sql`UPDATE goal SET "reachedAt" = ${now} WHERE id = ${id} AND "reachedAt" IS NULL`),
});
