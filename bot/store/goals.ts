import type { Goal, GoalStep } from '../../shared/goal.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { each, sql } from './sql.ts';
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

export const goalStepTable = table<GoalStep>(
  'goal_step',
  (c) => ({
    id: c.id({ primary: true }),
    goalId: c.id(),
    personId: c.id(),
    text: c.words(120),
    createdAt: c.instant(),
    doneAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_goal_step_goal', columns: ['goalId'] }],
);

export const goals = (db: Database) => ({
  get: (id: string) => db.one(goalTable, sql`SELECT * FROM goal WHERE id = ${id}`),

  /** One's own goals, and those the partner shared. */
  seenBy: (pairId: string, personId: string) =>
    db.many(
      goalTable,
      sql`SELECT * FROM goal WHERE "pairId" = ${pairId} AND ("personId" = ${personId} OR "sharedAt" IS NOT NULL) ORDER BY "createdAt", id`,
    ),

  stepsOf: (ids: readonly string[]) =>
    db.many(
      goalStepTable,
      sql`SELECT * FROM goal_step WHERE "goalId" IN (SELECT value FROM ${each(ids)}) ORDER BY "createdAt", id`,
    ),

  set: (goal: Goal) => db.insert(goalTable, [goal], ['id']),

  addSteps: (steps: readonly GoalStep[]) => db.insert(goalStepTable, steps, ['id']),

  share: (id: string, at: Instant | null) =>
    db.change(sql`UPDATE goal SET "sharedAt" = ${at} WHERE id = ${id}`),

  /** Of these goals and steps, the person's own are ticked off; nobody else's. */
  tick: (ids: readonly string[], personId: string, now: Instant) =>
    db.transaction(async () => {
      await db.change(sql`UPDATE goal SET "reachedAt" = ${now} WHERE id IN (SELECT value FROM ${each(ids)})
        AND "personId" = ${personId} AND "reachedAt" IS NULL`);
      await db.change(sql`UPDATE goal_step SET "doneAt" = ${now} WHERE id IN (SELECT value FROM ${each(ids)})
        AND "personId" = ${personId} AND "doneAt" IS NULL`);
    }),

  /** A goal goes with its steps. */
  drop: (id: string) =>
    db.transaction(async () => {
      await db.change(sql`DELETE FROM goal_step WHERE "goalId" = ${id}`);
      await db.change(sql`DELETE FROM goal WHERE id = ${id}`);
    }),
});
