import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';
import type { Touch } from './touching.ts';

/** What one instance of the server has changed of late, for the others to read: the last batches, numbered. */
interface TouchRow {
  holder: string;
  number: number;
  batches: [number: number, touches: Touch[]][];
  at: Instant;
}

export const touchTable = table<TouchRow>('touch', (c) => ({
  holder: c.id({ primary: true }),
  number: c.whole(),
  batches: c.json(),
  at: c.instant(),
}));

export const touches = (db: Database) => ({
  /** Replaces what this instance had left before. */
  leave: (row: TouchRow) =>
    db.transaction(async () => {
      if (await db.insert(touchTable, [row], ['holder'])) return;
      const { holder, number, batches, at } = row;
      await db.change(sql`UPDATE touch SET number = ${number}, batches = ${JSON.stringify(batches)}, at = ${at}
        WHERE holder = ${holder}`);
    }),

  ofOthers: (holder: string) => db.many(touchTable, sql`SELECT * FROM touch WHERE holder <> ${holder}`),

  drop: (holder: string, before: Instant) =>
    db.change(sql`DELETE FROM touch WHERE holder = ${holder} OR at < ${before}`),

  /** The ids of all that a person may look at; a change of one of them may change what they see. */
  concerns: async (personId: string): Promise<string[]> => {
    const mine = sql`SELECT m."pairId" FROM pair_member m JOIN pair p ON p.id = m."pairId"
      WHERE m."personId" = ${personId} AND m."leftAt" IS NULL AND p."publishedAt" IS NOT NULL`;
    const [rounds, ...others] = await Promise.all([
      db.rows<{ id: string; programId: string }>(
        sql`SELECT r.id, r."programId" FROM enrolment e JOIN round r ON r.id = e."roundId" WHERE e."personId" = ${personId}`,
      ),
      db.rows<{ id: string }>(sql`SELECT p.id FROM pair p WHERE p.id IN (${mine})`),
      db.rows<{ id: string }>(sql`SELECT t.id FROM meeting t WHERE t."pairId" IN (${mine})`),
      db.rows<{ id: string }>(
        sql`SELECT g.id FROM goal g WHERE g."pairId" IN (${mine}) AND (g."personId" = ${personId} OR g."sharedAt" IS NOT NULL)`,
      ),
    ]);
    return [
      personId,
      ...rounds.flatMap(({ id, programId }) => [id, programId]),
      ...others.flat().map(({ id }) => id),
    ];
  },
});
