import type { Pair } from '../../shared/pair.ts';
import type { Proposal } from '../../shared/proposal.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { ALL, type Called, ofNamed } from './named.ts';
import { pairsBy } from './pairs.ts';
import { type Fragment, page, sql } from './sql.ts';
import { table } from './table.ts';

export const proposalTable = table<Proposal>(
  'proposal',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    number: c.whole(),
    madeAt: c.instant(),
    madeBy: c.id({ nullable: true }),
    people: c.whole(),
    proven: c.bool(),
    covered: c.whole(),
    waiting: c.json(),
    publishedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ux_proposal_number', columns: ['roundId', 'number'], unique: true }],
);

interface Wanted extends Called {
  proposalId: string;
}

const pairsWhere = ({ proposalId, ...called }: Wanted): Fragment =>
  sql`g."proposalId" = ${proposalId} AND ${ofNamed('g.id', called)}`;

export const proposals = (db: Database) => ({
  get: (id: string) => db.one(proposalTable, sql`SELECT * FROM proposal WHERE id = ${id}`),

  latest: (roundId: string) =>
    db.one(
      proposalTable,
      sql`SELECT * FROM proposal WHERE "roundId" = ${roundId} ORDER BY number DESC ${page(1)}`,
    ),

  /** The weakest first, from the one after the given pair on. */
  pairs: (wanted: Wanted, after: Pick<Pair, 'id' | 'score'> | null, size: number) => {
    const later = after
      ? sql`g.score >= ${after.score} AND (g.score > ${after.score} OR g.id > ${after.id})`
      : ALL;
    return pairsBy(db)(
      sql`SELECT g.* FROM pair g WHERE ${pairsWhere(wanted)} AND ${later} ORDER BY g.score, g.id ${page(size)}`,
    );
  },

  countPairs: async (wanted: Wanted) =>
    (await db.rows<{ n: number }>(sql`SELECT COUNT(*) AS n FROM pair g WHERE ${pairsWhere(wanted)}`))[0]?.n ??
    0,

  /** The latest of its round from now on. */
  record: (proposal: Omit<Proposal, 'number'>) =>
    db.transaction(async () => {
      const { roundId } = proposal;
      const [last] = await db.rows<{ n: number | null }>(
        sql`SELECT MAX(number) AS n FROM proposal WHERE "roundId" = ${roundId}`,
      );
      await db.insert(proposalTable, [{ ...proposal, number: (last?.n ?? 0) + 1 }], ['id']);
    }),

  publish: async (id: string, now: Instant) =>
    (await db.change(
      sql`UPDATE proposal SET "publishedAt" = ${now} WHERE id = ${id} AND "publishedAt" IS NULL`,
    )) === 1,
});
