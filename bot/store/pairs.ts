import { groupBy } from '../../shared/lists.ts';
import type { EndReason, Pair } from '../../shared/pair.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { each, type Fragment, page, raw, sql } from './sql.ts';
import { table } from './table.ts';

type PairRow = Omit<Pair, 'members'>;

export const pairTable = table<PairRow>(
  'pair',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    proposalId: c.id(),
    score: c.whole(),
    reasons: c.json(),
    places: c.json({ nullable: true }),
    proposedAt: c.instant(),
    publishedAt: c.instant({ nullable: true }),
    introducedAt: c.instant({ nullable: true }),
    confirmedAt: c.instant({ nullable: true }),
    completedAt: c.instant({ nullable: true }),
    endedAt: c.instant({ nullable: true }),
    endedReason: c.words(40, { nullable: true }),
  }),
  [
    { name: 'ix_pair_round', columns: ['roundId', 'publishedAt', 'id'] },
    { name: 'ix_pair_proposal', columns: ['proposalId', 'score', 'id'] },
  ],
);

export interface PairMember {
  pairId: string;
  personId: string;
  /** Left a group of three that goes on without them. */
  leftAt: Instant | null;
}

export const pairMemberTable = table<PairMember>(
  'pair_member',
  (c) => ({
    pairId: c.id({ primary: true }),
    personId: c.id({ primary: true }),
    leftAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_pair_member_person', columns: ['personId'] }],
);

type Fact = 'introducedAt' | 'confirmedAt' | 'completedAt';

export const OPEN = raw(`p."publishedAt" IS NOT NULL AND p."endedAt" IS NULL AND p."completedAt" IS NULL`);

/** The pairs that a statement finds, each with its members. */
export const pairsBy =
  (db: Database) =>
  async (statement: Fragment): Promise<Pair[]> => {
    const found = await db.many(pairTable, statement);
    const members = await db.many(
      pairMemberTable,
      sql`SELECT * FROM pair_member WHERE "pairId" IN (SELECT value FROM ${each(found.map(({ id }) => id))})
        AND "leftAt" IS NULL ORDER BY "personId"`,
    );
    const byPair = groupBy(members, ({ pairId }) => pairId);
    return found.map((pair) => ({
      ...pair,
      members: (byPair.get(pair.id) ?? []).map(({ personId }) => personId),
    }));
  };

export const pairs = (db: Database) => {
  const withMembers = pairsBy(db);
  return {
    get: async (id: string) => (await withMembers(sql`SELECT * FROM pair WHERE id = ${id}`))[0] ?? null,

    among: (ids: readonly string[]) =>
      withMembers(sql`SELECT * FROM pair WHERE id IN (SELECT value FROM ${each(ids)}) ORDER BY id`),

    ofProposal: (proposalId: string) =>
      withMembers(sql`SELECT * FROM pair WHERE "proposalId" = ${proposalId} ORDER BY score DESC, id`),

    published: (roundId: string) =>
      withMembers(
        sql`SELECT * FROM pair WHERE "roundId" = ${roundId} AND "publishedAt" IS NOT NULL ORDER BY id`,
      ),

    open: (roundId: string) =>
      withMembers(sql`SELECT p.* FROM pair p WHERE p."roundId" = ${roundId} AND ${OPEN} ORDER BY p.id`),

    /** The instants at which the round's open pairs were published: one, and one for each later pairing. */
    publications: async (roundId: string) =>
      (
        await db.rows<{ at: Instant }>(
          sql`SELECT DISTINCT p."publishedAt" AS at FROM pair p WHERE ${OPEN} AND p."roundId" = ${roundId} ORDER BY at`,
        )
      ).map(({ at }) => at),

    /** The person's published pair of the round: the open one, else the latest. */
    of: async (roundId: string, personId: string) =>
      (
        await withMembers(
          sql`SELECT p.* FROM pair p JOIN pair_member m ON m."pairId" = p.id
            WHERE p."roundId" = ${roundId} AND m."personId" = ${personId} AND m."leftAt" IS NULL AND p."publishedAt" IS NOT NULL
            ORDER BY CASE WHEN p."endedAt" IS NULL THEN 0 ELSE 1 END, p."publishedAt" DESC, p.id`,
        )
      )[0] ?? null,

    /** In all rounds, the newest last. */
    openOf: (personId: string) =>
      withMembers(
        sql`SELECT p.* FROM pair p JOIN pair_member m ON m."pairId" = p.id
          WHERE m."personId" = ${personId} AND m."leftAt" IS NULL AND ${OPEN} ORDER BY p."publishedAt", p.id`,
      ),

    /** Who is in an open pair of the round. */
    openMembers: (roundId: string) =>
      db.rows<{ personId: string }>(
        sql`SELECT m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
          WHERE p."roundId" = ${roundId} AND ${OPEN} AND m."leftAt" IS NULL`,
      ),

    /** With whom some people were paired in earlier rounds, and how many rounds ago counted from the given one. `a` is before `b`. */
    history: (roundId: string, ids: readonly string[]) =>
      db.rows<{ a: string; b: string; roundsAgo: number }>(
        sql`SELECT a."personId" AS a, b."personId" AS b, MIN(now_.number - r.number) AS "roundsAgo"
          FROM round now_ CROSS JOIN pair_member a CROSS JOIN pair p CROSS JOIN pair_member b CROSS JOIN round r
          WHERE now_.id = ${roundId} AND a."personId" IN (SELECT value FROM ${each(ids)}) AND p.id = a."pairId"
          AND b."pairId" = p.id AND a."personId" < b."personId" AND r.id = p."roundId"
          AND p."publishedAt" IS NOT NULL AND r."programId" = now_."programId" AND p."roundId" <> ${roundId}
          GROUP BY a."personId", b."personId"`,
      ),

    /** Pairs of this round that ended: not proposed again within it. */
    endedIn: (roundId: string) =>
      db.rows<{ a: string; b: string }>(
        sql`SELECT a."personId" AS a, b."personId" AS b FROM pair p
          JOIN pair_member a ON a."pairId" = p.id JOIN pair_member b ON b."pairId" = p.id AND a."personId" < b."personId"
          WHERE p."roundId" = ${roundId} AND p."endedAt" IS NOT NULL`,
      ),

    propose: (proposed: readonly Pair[]) =>
      db.transaction(async () => {
        await db.insert(
          pairTable,
          proposed.map(({ members: _, ...pair }) => pair),
          ['id'],
        );
        const rows = proposed.flatMap(({ id, members }) =>
          members.map((personId) => ({ pairId: id, personId })),
        );
        await db.insert(pairMemberTable, rows, ['pairId', 'personId']);
      }),

    publish: (proposalId: string, now: Instant) =>
      db.change(
        sql`UPDATE pair SET "publishedAt" = ${now} WHERE "proposalId" = ${proposalId} AND "publishedAt" IS NULL`,
      ),

    /** The pairs of a proposal that did not come about. */
    withdraw: (proposalId: string) =>
      db.transaction(async () => {
        const mine = sql`SELECT id FROM pair WHERE "proposalId" = ${proposalId} AND "publishedAt" IS NULL`;
        await db.change(sql`DELETE FROM pair_member WHERE "pairId" IN (${mine})`);
        await db.change(sql`DELETE FROM pair WHERE "proposalId" = ${proposalId} AND "publishedAt" IS NULL`);
      }),

    /** Pairs of proposals that were never published. */
    discard: (roundId: string, exceptProposalId: string) =>
      db.transaction(async () => {
        const stale = sql`SELECT id FROM pair WHERE "roundId" = ${roundId} AND "publishedAt" IS NULL AND "proposalId" <> ${exceptProposalId}`;
        await db.change(sql`DELETE FROM pair_member WHERE "pairId" IN (${stale})`);
        await db.change(
          sql`DELETE FROM pair WHERE "roundId" = ${roundId} AND "publishedAt" IS NULL AND "proposalId" <> ${exceptProposalId}`,
        );
      }),

    mark: async (id: string, fact: Fact, now: Instant) =>
      (await db.change(
        sql`UPDATE pair SET ${raw(`"${fact}"`)} = ${now} WHERE id = ${id} AND ${raw(`"${fact}"`)} IS NULL AND "endedAt" IS NULL`,
      )) === 1,

    /** Open pairs with a member who left the round, took back their yes, or left the company. */
    withLeavers: (size: number) =>
      db.rows<{ pairId: string; personId: string }>(
        sql`SELECT m."pairId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
          JOIN person who ON who.id = m."personId"
          LEFT JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
          WHERE ${OPEN} AND m."leftAt" IS NULL AND (who.enabled = 0 OR e."leftAt" IS NOT NULL OR e."declinedAt" IS NOT NULL)
          ORDER BY m."pairId", m."personId" ${page(size)}`,
      ),

    /** A three goes on as two. */
    removeMember: (id: string, personId: string, now: Instant) =>
      db.change(
        sql`UPDATE pair_member SET "leftAt" = ${now} WHERE "pairId" = ${id} AND "personId" = ${personId} AND "leftAt" IS NULL`,
      ),

    /** Open, and either going on or never asked about the trial. */
    termOver: (roundId: string, size: number) =>
      db.rows<{ id: string }>(
        sql`SELECT p.id FROM pair p WHERE p."roundId" = ${roundId} AND ${OPEN} AND (p."confirmedAt" IS NOT NULL
          OR NOT EXISTS (SELECT 1 FROM trial_answer t WHERE t."pairId" = p.id)) ORDER BY p.id ${page(size)}`,
      ),

    /** All that are open. */
    endAll: (roundId: string, reason: EndReason, now: Instant) =>
      db.change(
        sql`UPDATE pair SET "endedAt" = ${now}, "endedReason" = ${reason} WHERE "roundId" = ${roundId}
          AND "publishedAt" IS NOT NULL AND "endedAt" IS NULL AND "completedAt" IS NULL`,
      ),

    /** Says whether this call ended it: a pair ends once. */
    end: async (id: string, reason: EndReason, now: Instant) =>
      (await db.change(
        sql`UPDATE pair SET "endedAt" = ${now}, "endedReason" = ${reason}
          WHERE id = ${id} AND "endedAt" IS NULL AND "completedAt" IS NULL`,
      )) === 1,
  };
};
