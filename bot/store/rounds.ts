import type { Round } from '../../shared/round.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { each, raw, sql } from './sql.ts';
import { table } from './table.ts';

export const roundTable = table<Round>(
  'round',
  (c) => ({
    id: c.id({ primary: true }),
    programId: c.id(),
    number: c.whole(),
    settings: c.json(),
    createdAt: c.instant(),
    announcedAt: c.instant({ nullable: true }),
    pairingAt: c.instant({ nullable: true }),
    publishedAt: c.instant({ nullable: true }),
    closedAt: c.instant({ nullable: true }),
    cancelledAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ux_round_number', columns: ['programId', 'number'], unique: true }],
);

type Fact = 'pairingAt' | 'publishedAt' | 'closedAt' | 'cancelledAt';

export const rounds = (db: Database) => ({
  get: (id: string) => db.one(roundTable, sql`SELECT * FROM round WHERE id = ${id}`),

  among: (ids: readonly string[]) =>
    db.many(roundTable, sql`SELECT * FROM round WHERE id IN (SELECT value FROM ${each(ids)}) ORDER BY id`),

  ofProgram: (programId: string) =>
    db.many(roundTable, sql`SELECT * FROM round WHERE "programId" = ${programId} ORDER BY number`),

  all: () => db.many(roundTable, sql`SELECT * FROM round ORDER BY "createdAt"`),

  open: () =>
    db.many(
      roundTable,
      sql`SELECT * FROM round WHERE "announcedAt" IS NOT NULL AND "closedAt" IS NULL AND "cancelledAt" IS NULL ORDER BY "createdAt"`,
    ),

  /** The rounds a person was invited to, open or closed, but not cancelled; the newest first. */
  ofPerson: (personId: string) =>
    db.many(
      roundTable,
      sql`SELECT r.* FROM round r JOIN enrolment e ON e."roundId" = r.id
        WHERE e."personId" = ${personId} AND r."cancelledAt" IS NULL ORDER BY r."announcedAt" DESC`,
    ),

  /** The words of a round change while it runs; its other settings never do. */
  reword: (id: string, settings: Round['settings']) =>
    db.change(sql`UPDATE round SET settings = ${JSON.stringify(settings)} WHERE id = ${id}`),

  create: (round: Round) => db.insert(roundTable, [round], ['id']),

  /** Each fact is written once; says whether this call wrote it. */
  mark: async (id: string, fact: Fact, now: Instant) =>
    (await db.change(
      sql`UPDATE round SET ${raw(`"${fact}"`)} = ${now} WHERE id = ${id} AND ${raw(`"${fact}"`)} IS NULL`,
    )) === 1,
});
