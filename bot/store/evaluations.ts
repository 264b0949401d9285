import type { Certificate, Evaluation } from '../../shared/evaluation.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { exactly, page, sql } from './sql.ts';
import { table } from './table.ts';

export const evaluationTable = table<Evaluation>('evaluation', (c) => ({
  roundId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  pairId: c.id(),
  askedAt: c.instant(),
  answeredAt: c.instant({ nullable: true }),
  satisfaction: c.whole({ nullable: true }),
  recommend: c.whole({ nullable: true }),
  goalsReached: c.words(10, { nullable: true }),
  skills: c.json({ nullable: true }),
  change: c.words(2000, { nullable: true }),
  sharedAt: c.instant({ nullable: true }),
}));

export const certificateTable = table<Certificate>(
  'certificate',
  (c) => ({
    code: c.id({ primary: true }),
    roundId: c.id(),
    personId: c.id(),
    pairId: c.id(),
    issuedAt: c.instant(),
  }),
  [{ name: 'ux_certificate_person', columns: ['roundId', 'personId'], unique: true }],
);

export type Survey = Pick<
  Evaluation,
  'satisfaction' | 'recommend' | 'goalsReached' | 'skills' | 'change' | 'sharedAt'
>;

export const evaluations = (db: Database) => ({
  get: (roundId: string, personId: string) =>
    db.one(
      evaluationTable,
      sql`SELECT * FROM evaluation WHERE "roundId" = ${roundId} AND "personId" = ${personId}`,
    ),

  /** Members of the round's confirmed pairs, going on or completed, who were not asked yet; not those who pause. */
  unasked: (roundId: string, now: Instant, size: number) =>
    db.rows<{ pairId: string; personId: string }>(
      sql`SELECT m."pairId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
        WHERE p."roundId" = ${roundId} AND p."confirmedAt" IS NOT NULL AND p."endedAt" IS NULL AND m."leftAt" IS NULL
        AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now})
        AND NOT EXISTS (SELECT 1 FROM evaluation v WHERE v."roundId" = p."roundId" AND v."personId" = m."personId")
        ORDER BY m."pairId", m."personId" ${page(size)}`,
    ),

  ask: async (roundId: string, personId: string, pairId: string, now: Instant) => {
    const blank = {
      answeredAt: null,
      satisfaction: null,
      recommend: null,
      goalsReached: null,
      skills: null,
      change: null,
      sharedAt: null,
    };
    return (
      (await db.insert(
        evaluationTable,
        [{ roundId, personId, pairId, askedAt: now, ...blank }],
        ['roundId', 'personId'],
      )) === 1
    );
  },

  answer: (roundId: string, personId: string, survey: Survey, now: Instant) =>
    db.change(sql`UPDATE evaluation SET "answeredAt" = ${now}, satisfaction = ${survey.satisfaction},
      recommend = ${survey.recommend}, "goalsReached" = ${survey.goalsReached}, skills = ${survey.skills && JSON.stringify(survey.skills)},
      change = ${survey.change}, "sharedAt" = ${survey.sharedAt}
      WHERE "roundId" = ${roundId} AND "personId" = ${personId}`),

  /** What people would change, where they wanted the coordinators to read it. */
  shared: (roundId: string) =>
    db.many(
      evaluationTable,
      sql`SELECT * FROM evaluation WHERE "roundId" = ${roundId} AND "sharedAt" IS NOT NULL AND ${exactly('change')} <> '' ORDER BY "sharedAt" DESC`,
    ),

  certify: (certificate: Certificate) => db.insert(certificateTable, [certificate], ['roundId', 'personId']),

  certificateOf: (roundId: string, personId: string) =>
    db.one(
      certificateTable,
      sql`SELECT * FROM certificate WHERE "roundId" = ${roundId} AND "personId" = ${personId}`,
    ),

  certificate: (code: string) =>
    db.one(certificateTable, sql`SELECT * FROM certificate WHERE code = ${code}`),
});
