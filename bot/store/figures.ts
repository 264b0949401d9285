import { randomUUID } from 'node:crypto';
import type { Figure } from '../../shared/metrics.ts';
import type { Reckoning } from '../../shared/office/metrics/figures.ts';
import type { Round } from '../../shared/round.ts';
import type { Day, Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { type Reckon, reckoningOf, SECRET } from './reckoning.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

export const figureTable = table<Reckoning>('figure', (c) => ({
  roundId: c.id({ primary: true }),
  week: c.words(10, { primary: true }),
  at: c.instant(),
  figures: c.json(),
  slices: c.json(),
  retention: c.json({ nullable: true }),
}));

/** Rounds of no more people are reckoned before a thread would be asked. */
const FEW = 60;

/** `aside`: reckons where nobody else has to wait for it. */
export const figures = (db: Database, aside: Reckon | null = null) => ({
  /** Once, before the first figures. */
  async drawSecret(now: Instant): Promise<void> {
    const [row] = await db.rows(sql`SELECT name FROM "cursor" WHERE name = ${SECRET}`);
    if (row) return;
    await db.change(
      sql`INSERT INTO "cursor" (name, value, at) SELECT ${SECRET}, ${randomUUID()}, ${now}
        WHERE NOT EXISTS (SELECT 1 FROM "cursor" WHERE name = ${SECRET})`,
    );
  },

  reckon: async (round: Round, at: Instant): Promise<Reckoning> => {
    if (!aside) return reckoningOf(db, round, at);
    const [more] = await db.rows(
      sql`SELECT "personId" FROM enrolment WHERE "roundId" = ${round.id} ORDER BY "personId" ${page(1, FEW)}`,
    );
    return more ? aside(round, at) : reckoningOf(db, round, at);
  },

  latest: (roundId: string) =>
    db.one(figureTable, sql`SELECT * FROM figure WHERE "roundId" = ${roundId} ORDER BY week DESC ${page(1)}`),

  /** Week by week, without the slices. */
  weeks: async (roundId: string): Promise<{ week: Day; figures: Figure[] }[]> => {
    const rows = await db.rows<{ week: Day; figures: string }>(
      sql`SELECT week, figures FROM figure WHERE "roundId" = ${roundId} ORDER BY week`,
    );
    return rows.map(({ week, figures: text }) => ({ week, figures: JSON.parse(text) }));
  },

  /** The last figures of each round of the program before the given one. */
  earlier: async (round: Round): Promise<{ number: number; figures: Figure[] }[]> => {
    const rows = await db.rows<{ number: number; figures: string }>(
      sql`SELECT r.number, f.figures FROM round r JOIN figure f ON f."roundId" = r.id
        WHERE r."programId" = ${round.programId} AND r.number < ${round.number} AND r."cancelledAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM figure later WHERE later."roundId" = r.id AND later.week > f.week) ORDER BY r.number`,
    );
    return rows.map(({ number, figures: text }) => ({ number, figures: JSON.parse(text) }));
  },

  /** When each of the rounds was last reckoned; those that never were are not among them. `many`: more people than `few` are in it. */
  reckoned: (few: number) =>
    db.rows<{ roundId: string; at: Instant; many: number }>(
      sql`SELECT f."roundId", f.at, CASE WHEN EXISTS (SELECT 1 FROM enrolment e
          WHERE e."roundId" = f."roundId" ORDER BY e."personId" ${page(1, few)}) THEN 1 ELSE 0 END AS many
        FROM (SELECT "roundId", MAX(at) AS at FROM figure GROUP BY "roundId") f`,
    ),

  keep: (row: Reckoning) =>
    db.transaction(async () => {
      await db.change(sql`DELETE FROM figure WHERE "roundId" = ${row.roundId} AND week = ${row.week}`);
      await db.insert(figureTable, [row], ['roundId', 'week']);
    }),

  people: async (roundId: string, now: Instant) =>
    (
      await db.rows<
        Record<
          'audience' | 'joined' | 'declined' | 'left' | 'assessed' | 'active' | 'waiting' | 'reached',
          number
        >
      >(sql`
        SELECT COUNT(*) AS audience,
          COUNT(e."joinedAt") AS joined,
          COUNT(e."declinedAt") AS declined,
          COUNT(e."leftAt") AS "left",
          COUNT(e."assessedAt") AS assessed,
          COUNT(CASE WHEN e."assessedAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
            AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now}) THEN 1 END) AS active,
          COUNT(CASE WHEN e."waitingAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL THEN 1 END) AS waiting,
          COUNT(o."key") AS reached
        FROM enrolment e LEFT JOIN outbox o ON o."roundId" = e."roundId" AND o.exchange = 'awareness.announce'
          AND o."personId" = e."personId" AND o.outcome = 'sent'
        WHERE e."roundId" = ${roundId}`)
    )[0] as Record<
      'audience' | 'joined' | 'declined' | 'left' | 'assessed' | 'active' | 'waiting' | 'reached',
      number
    >,

  checkIns: async (roundId: string) =>
    (
      await db.rows<Record<'asked' | 'answered', number>>(
        sql`SELECT COUNT(*) AS asked, COUNT("answeredAt") AS answered FROM check_in WHERE "roundId" = ${roundId}`,
      )
    )[0] as Record<'asked' | 'answered', number>,
});
