import type { PairingRun, Quality, RunKind, RunOutcome, RunStep } from '../../shared/pairing/run.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

export const pairingRunTable = table<PairingRun>(
  'pairing_run',
  (c) => ({
    id: c.id({ primary: true }),
    roundId: c.id(),
    number: c.whole(),
    kind: c.words(10),
    settings: c.json(),
    startedAt: c.instant(),
    heardAt: c.instant(),
    step: c.words(20),
    done: c.whole(),
    stopAt: c.instant({ nullable: true }),
    endedAt: c.instant({ nullable: true }),
    outcome: c.words(10, { nullable: true }),
    reason: c.json({ nullable: true }),
    proposalId: c.id({ nullable: true }),
    quality: c.json({ nullable: true }),
  }),
  [
    { name: 'ux_pairing_run_number', columns: ['roundId', 'number'], unique: true },
    { name: 'ix_pairing_run_ended', columns: ['endedAt', 'heardAt'] },
  ],
);

interface Ending {
  outcome: RunOutcome;
  reason?: PairingRun['reason'];
  proposalId?: string;
  quality?: Quality;
}

export const pairingRuns = (db: Database) => ({
  get: (id: string) => db.one(pairingRunTable, sql`SELECT * FROM pairing_run WHERE id = ${id}`),

  latest: (roundId: string, kind: RunKind) =>
    db.one(
      pairingRunTable,
      sql`SELECT * FROM pairing_run WHERE "roundId" = ${roundId} AND kind = ${kind}
        ORDER BY number DESC ${page(1)}`,
    ),

  /** What the engine made of this proposal. */
  ofProposal: (proposalId: string) =>
    db.one(pairingRunTable, sql`SELECT * FROM pairing_run WHERE "proposalId" = ${proposalId}`),

  underWay: (roundId: string) =>
    db.one(
      pairingRunTable,
      sql`SELECT * FROM pairing_run WHERE "roundId" = ${roundId} AND "endedAt" IS NULL ORDER BY number ${page(1)}`,
    ),

  /** Under way, by all accounts, and silent since. */
  silentSince: (since: Instant) =>
    db.many(
      pairingRunTable,
      sql`SELECT * FROM pairing_run WHERE "endedAt" IS NULL AND "heardAt" <= ${since} ORDER BY id`,
    ),

  /** The latest of its round from now on. */
  begin: (run: Omit<PairingRun, 'number'>) =>
    db.transaction(async () => {
      const { roundId } = run;
      const [last] = await db.rows<{ n: number | null }>(
        sql`SELECT MAX(number) AS n FROM pairing_run WHERE "roundId" = ${roundId}`,
      );
      const begun = { ...run, number: (last?.n ?? 0) + 1 };
      await db.insert(pairingRunTable, [begun], ['id']);
      return begun;
    }),

  advance: (id: string, step: RunStep, done: number, now: Instant) =>
    db.change(
      sql`UPDATE pairing_run SET step = ${step}, done = ${done}, "heardAt" = ${now} WHERE id = ${id} AND "endedAt" IS NULL`,
    ),

  stop: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE pairing_run SET "stopAt" = ${now} WHERE id = ${id} AND "endedAt" IS NULL AND "stopAt" IS NULL`,
    ),

  /** Says whether this call ended it: a run ends once. */
  end: async (id: string, { outcome, reason, proposalId, quality }: Ending, now: Instant) =>
    (await db.change(
      sql`UPDATE pairing_run SET "endedAt" = ${now}, outcome = ${outcome}, reason = ${reason ? JSON.stringify(reason) : null},
        "proposalId" = ${proposalId ?? null}, quality = ${quality ? JSON.stringify(quality) : null}
        WHERE id = ${id} AND "endedAt" IS NULL`,
    )) === 1,
});
