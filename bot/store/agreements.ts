import type { Agreement } from '../../shared/agreement.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { page, sql } from './sql.ts';
import { table } from './table.ts';

type Version = Omit<Agreement, 'signatures'>;

export const agreementTable = table<Version>('agreement', (c) => ({
  pairId: c.id({ primary: true }),
  version: c.whole({ primary: true }),
  terms: c.json(),
  proposedBy: c.id({ nullable: true }),
  proposedAt: c.instant(),
  heldAt: c.instant({ nullable: true }),
}));

interface Signature {
  pairId: string;
  version: number;
  personId: string;
  signedAt: Instant;
}

export const signatureTable = table<Signature>('signature', (c) => ({
  pairId: c.id({ primary: true }),
  version: c.whole({ primary: true }),
  personId: c.id({ primary: true }),
  signedAt: c.instant(),
}));

export const agreements = (db: Database) => ({
  async latest(pairId: string): Promise<Agreement | null> {
    const version = await db.one(
      agreementTable,
      sql`SELECT * FROM agreement WHERE "pairId" = ${pairId} ORDER BY version DESC ${page(1)}`,
    );
    if (!version) return null;
    const signatures = await db.rows<Signature>(
      sql`SELECT * FROM signature WHERE "pairId" = ${pairId} AND version = ${version.version} ORDER BY "signedAt"`,
    );
    return { ...version, signatures: signatures.map(({ personId, signedAt }) => ({ personId, signedAt })) };
  },

  /** Every version, newest first. */
  async ofPair(pairId: string): Promise<Agreement[]> {
    const [versions, signatures] = await Promise.all([
      db.many(agreementTable, sql`SELECT * FROM agreement WHERE "pairId" = ${pairId} ORDER BY version DESC`),
      db.rows<Signature>(sql`SELECT * FROM signature WHERE "pairId" = ${pairId} ORDER BY "signedAt"`),
    ]);
    return versions.map((one) => ({
      ...one,
      signatures: signatures
        .filter(({ version }) => version === one.version)
        .map(({ personId, signedAt }) => ({ personId, signedAt })),
    }));
  },

  /** A version is written once; says whether this call wrote it. */
  propose: async (version: Omit<Version, 'heldAt'>) =>
    (await db.insert(agreementTable, [{ ...version, heldAt: null }], ['pairId', 'version'])) === 1,

  /** From now on this version holds. */
  hold: (pairId: string, version: number, now: Instant) =>
    db.change(
      sql`UPDATE agreement SET "heldAt" = ${now} WHERE "pairId" = ${pairId} AND version = ${version} AND "heldAt" IS NULL`,
    ),

  sign: (pairId: string, version: number, personId: string, now: Instant) =>
    db.insert(
      signatureTable,
      [{ pairId, version, personId, signedAt: now }],
      ['pairId', 'version', 'personId'],
    ),
});
