import type { FeltFit, ShoutOut, Story, Thanks } from '../../shared/recognition.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { OPEN } from './pairs.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

export const thanksTable = table<Thanks>(
  'thanks',
  (c) => ({
    id: c.id({ primary: true }),
    pairId: c.id(),
    personId: c.id(),
    words: c.words(2000),
    saidAt: c.instant(),
  }),
  [{ name: 'ix_thanks_pair', columns: ['pairId', 'personId'] }],
);

export const shoutOutTable = table<ShoutOut>('shout_out', (c) => ({
  pairId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  wanted: c.bool(),
  saidAt: c.instant(),
}));

export const storyTable = table<Story>('story', (c) => ({
  roundId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  words: c.words(2000),
  named: c.bool(),
  offeredAt: c.instant(),
  approvedAt: c.instant({ nullable: true }),
  declinedAt: c.instant({ nullable: true }),
}));

export const fitTable = table<FeltFit>(
  'felt_fit',
  (c) => ({
    pairId: c.id({ primary: true }),
    personId: c.id({ primary: true }),
    roundId: c.id(),
    fit: c.words(10),
    saidAt: c.instant(),
  }),
  [{ name: 'ix_felt_fit_round', columns: ['roundId'] }],
);

export const recognition = (db: Database) => ({
  /**
   * Members of open pairs, not those who pause, who have met `from` times and fewer than `below`, and
   * had met less than `from` times at the given instant; those to whom this exchange did not say so yet.
   */
  metSoOften: (often: {
    from: number;
    below: number;
    since: Instant;
    now: Instant;
    exchange: string;
    name: string;
    size: number;
  }) =>
    db.rows<{ pairId: string; personId: string; roundId: string }>(
      sql`SELECT m."pairId", m."personId", p."roundId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
        JOIN (SELECT "pairId", COUNT(*) AS held,
          SUM(CASE WHEN "heldAt" > ${often.since} THEN 0 ELSE 1 END) AS before FROM meeting WHERE "heldAt" IS NOT NULL
          AND "pairId" IN (SELECT "pairId" FROM meeting WHERE "heldAt" > ${often.since}) GROUP BY "pairId") h ON h."pairId" = p.id
        WHERE ${OPEN} AND h.held >= ${often.from} AND h.held < ${often.below} AND h.before < ${often.from}
        AND m."leftAt" IS NULL AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${often.now})
        AND NOT EXISTS (SELECT 1 FROM outbox o
          WHERE o."key" = CONCAT(${often.exchange}, '/', m."pairId", '/', m."personId", '/', ${often.name}))
        ORDER BY m."pairId", m."personId" ${page(often.size)}`,
    ),

  thanks: (id: string) => db.one(thanksTable, sql`SELECT * FROM thanks WHERE id = ${id}`),

  thanksBy: (pairId: string, personId: string) =>
    db.many(
      thanksTable,
      sql`SELECT * FROM thanks WHERE "pairId" = ${pairId} AND "personId" = ${personId} ORDER BY "saidAt", id`,
    ),

  thank: (thanks: Thanks) => db.insert(thanksTable, [thanks], ['id']),

  shoutOuts: (pairId: string) =>
    db.many(shoutOutTable, sql`SELECT * FROM shout_out WHERE "pairId" = ${pairId} ORDER BY "personId"`),

  /** The latest word holds. */
  shoutOut: (said: ShoutOut) =>
    db.transaction(async () => {
      await db.change(
        sql`DELETE FROM shout_out WHERE "pairId" = ${said.pairId} AND "personId" = ${said.personId}`,
      );
      await db.insert(shoutOutTable, [said], ['pairId', 'personId']);
    }),

  story: (roundId: string, personId: string) =>
    db.one(storyTable, sql`SELECT * FROM story WHERE "roundId" = ${roundId} AND "personId" = ${personId}`),

  /** Told anew it is a new story, to be approved anew. */
  offer: (story: Story) =>
    db.transaction(async () => {
      await db.change(
        sql`DELETE FROM story WHERE "roundId" = ${story.roundId} AND "personId" = ${story.personId}`,
      );
      await db.insert(storyTable, [story], ['roundId', 'personId']);
    }),

  takeBack: (roundId: string, personId: string) =>
    db.change(sql`DELETE FROM story WHERE "roundId" = ${roundId} AND "personId" = ${personId}`),

  stories: (roundId: string) =>
    db.many(
      storyTable,
      sql`SELECT * FROM story WHERE "roundId" = ${roundId} ORDER BY "offeredAt", "personId"`,
    ),

  /** Only the words that were read are approved: told anew since, nothing changes. Says whether it did. */
  approve: async (roundId: string, personId: string, offeredAt: Instant, now: Instant) =>
    (await db.change(sql`UPDATE story SET "approvedAt" = ${now}, "declinedAt" = NULL
      WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND "offeredAt" = ${offeredAt}`)) === 1,

  setAside: async (roundId: string, personId: string, offeredAt: Instant, now: Instant) =>
    (await db.change(sql`UPDATE story SET "declinedAt" = ${now}, "approvedAt" = NULL
      WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND "offeredAt" = ${offeredAt}`)) === 1,

  /** What may be told at the next launch of the program, the newest first. */
  approvedStories: (programId: string, size: number) =>
    db.many(
      storyTable,
      sql`SELECT s.* FROM story s JOIN round r ON r.id = s."roundId" WHERE r."programId" = ${programId}
        AND s."approvedAt" IS NOT NULL ORDER BY s."approvedAt" DESC, s."personId" ${page(size)}`,
    ),

  fit: (pairId: string, personId: string) =>
    db.one(fitTable, sql`SELECT * FROM felt_fit WHERE "pairId" = ${pairId} AND "personId" = ${personId}`),

  feel: (said: FeltFit) =>
    db.transaction(async () => {
      await db.change(
        sql`DELETE FROM felt_fit WHERE "pairId" = ${said.pairId} AND "personId" = ${said.personId}`,
      );
      await db.insert(fitTable, [said], ['pairId', 'personId']);
    }),
});
