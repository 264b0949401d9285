import type { Proposal } from '../../shared/proposal.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

export const proposalTable = table<Proposal>(
  'proposal',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    madeAt: c.instant(),
    madeBy: c.id({ nullable: true }),
    people: c.whole(),
    proven: c.bool(),
    covered: c.whole(),
    waiting: c.json(),
    publishedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_proposal_round', columns: ['roundId', 'madeAt'] }],
);

export const proposals = (db: Database) => ({
  get: (id: string) => db.one(proposalTable, sql`SELECT * FROM proposal WHERE id = ${id}`),

  latest: (roundId: string) =>
    db.one(
      proposalTable,
      sql`SELECT * FROM proposal WHERE "roundId" = ${roundId} ORDER BY "madeAt" DESC, id ${page(1)}`,
    ),

  record: (proposal: Proposal) => db.insert(proposalTable, [proposal], ['id']),

  publish: async (id: string, now: Instant) =>
    (await db.change(
      sql`UPDATE proposal SET "publishedAt" = ${now} WHERE id = ${id} AND "publishedAt" IS NULL`,
    )) === 1,
});
