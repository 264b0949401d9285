import type { CheckIn, HelpStep } from '../../shared/check-in.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { OPEN } from './pairs.ts';
import { exactly, page, sql } from './sql.ts';
import { table } from './table.ts';

export const checkInTable = table<CheckIn>(
  'check_in',
  (c) => ({
    pairId: c.id({ primary: true }),
    personId: c.id({ primary: true }),
    number: c.whole({ primary: true }),
    roundId: c.id(),
    askedAt: c.instant(),
    answeredAt: c.instant({ nullable: true }),
    met: c.words(10, { nullable: true }),
    going: c.whole({ nullable: true }),
    balance: c.whole({ nullable: true }),
    comment: c.words(2000, { nullable: true }),
    sharedAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_check_in_round', columns: ['roundId', 'personId'] }],
);

interface Help {
  pairId: string;
  personId: string;
  step: HelpStep;
  givenAt: Instant;
}

export const helpTable = table<Help>('help', (c) => ({
  pairId: c.id({ primary: true }),
  personId: c.id({ primary: true }),
  step: c.words(20, { primary: true }),
  givenAt: c.instant(),
}));

type ContactInstant = 'firstHeldAt' | 'lastHeldAt' | 'lastAnsweredAt';

export type CheckInAnswer = Pick<CheckIn, 'met' | 'going' | 'balance' | 'comment' | 'sharedAt'>;

export const checkIns = (db: Database) => ({
  get: (pairId: string, personId: string, number: number) =>
    db.one(
      checkInTable,
      sql`SELECT * FROM check_in WHERE "pairId" = ${pairId} AND "personId" = ${personId} AND number = ${number}`,
    ),

  asked: (pairId: string) => db.many(checkInTable, sql`SELECT * FROM check_in WHERE "pairId" = ${pairId}`),

  /** The open question of a person: the newest unanswered one of an open pair. */
  open: (roundId: string, personId: string) =>
    db.one(
      checkInTable,
      sql`SELECT c.* FROM check_in c JOIN pair p ON p.id = c."pairId" WHERE c."roundId" = ${roundId} AND c."personId" = ${personId}
        AND c."answeredAt" IS NULL AND p."endedAt" IS NULL AND p."completedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM check_in later WHERE later."pairId" = c."pairId" AND later."personId" = c."personId"
          AND later.number > c.number AND later."answeredAt" IS NOT NULL) ORDER BY c.number DESC ${page(1)}`,
    ),

  /**
   * Members of the round's open pairs published at that instant who were not asked this number yet. Who was pausing when
   * it fell due, or came back since, is asked at the next one.
   */
  unasked: (roundId: string, publishedAt: Instant, number: number, dueAt: Instant, size: number) =>
    db.rows<{ pairId: string; personId: string }>(
      sql`SELECT m."pairId", m."personId" FROM pair p JOIN pair_member m ON m."pairId" = p.id
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = m."personId"
        WHERE ${OPEN} AND p."roundId" = ${roundId} AND p."publishedAt" = ${publishedAt} AND m."leftAt" IS NULL
        AND e."leftAt" IS NULL AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${dueAt})
        AND NOT EXISTS (SELECT 1 FROM check_in c WHERE c."pairId" = p.id AND c."personId" = m."personId" AND c.number >= ${number})
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.exchange = 'opt-in.resume' AND o."roundId" = p."roundId"
          AND o."personId" = m."personId" AND o."createdAt" > ${dueAt})
        AND NOT EXISTS (SELECT 1 FROM "change" h WHERE h."by" = m."personId" AND h.door = 'opt-in.resume'
          AND h.about = p."roundId" AND h.at > ${dueAt})
        ORDER BY m."pairId", m."personId" ${page(size)}`,
    ),

  /** One row a member of the round's open pairs published by then, with what is known of the pair's contact; none where somebody pauses. */
  contacts: (roundId: string, publishedBefore: Instant, now: Instant) =>
    db.rows<
      { pairId: string; personId: string; held: number } & Record<ContactInstant, Instant | null> & {
          publishedAt: Instant;
        }
    >(
      sql`SELECT m."pairId", m."personId", p."publishedAt", COALESCE(h.held, 0) AS held, h."firstHeldAt", h."lastHeldAt", a."lastAnsweredAt"
        FROM pair p JOIN pair_member m ON m."pairId" = p.id
        LEFT JOIN (SELECT "pairId", COUNT(*) AS held, MIN("startsAt") AS "firstHeldAt", MAX("startsAt") AS "lastHeldAt"
          FROM meeting WHERE "roundId" = ${roundId} AND "heldAt" IS NOT NULL GROUP BY "pairId") h ON h."pairId" = p.id
        LEFT JOIN (SELECT "pairId", MAX("answeredAt") AS "lastAnsweredAt"
          FROM check_in WHERE "roundId" = ${roundId} AND "answeredAt" IS NOT NULL GROUP BY "pairId") a ON a."pairId" = p.id
        WHERE ${OPEN} AND p."roundId" = ${roundId} AND p."publishedAt" <= ${publishedBefore} AND m."leftAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM pair_member o JOIN enrolment e ON e."personId" = o."personId" AND e."roundId" = p."roundId"
          WHERE o."pairId" = p.id AND o."leftAt" IS NULL AND e."pausedAt" IS NOT NULL
          AND (e."pausedUntil" IS NULL OR e."pausedUntil" > ${now}))
        ORDER BY m."pairId", m."personId"`,
    ),

  ask: async (checkIn: CheckIn) =>
    (await db.insert(checkInTable, [checkIn], ['pairId', 'personId', 'number'])) === 1,

  /** The latest answer holds; says whether it was the first. */
  answer: (pairId: string, personId: string, number: number, answer: CheckInAnswer, now: Instant) =>
    db.change(sql`UPDATE check_in SET "answeredAt" = ${now}, met = ${answer.met}, going = ${answer.going},
      balance = ${answer.balance}, comment = ${answer.comment}, "sharedAt" = ${answer.sharedAt}
      WHERE "pairId" = ${pairId} AND "personId" = ${personId} AND number = ${number}`),

  shared: (roundId: string) =>
    db.many(
      checkInTable,
      sql`SELECT * FROM check_in WHERE "roundId" = ${roundId} AND "sharedAt" IS NOT NULL AND ${exactly('comment')} <> '' ORDER BY "sharedAt" DESC`,
    ),

  /** What a person wrote in their check-ins and let the coordinators read. */
  sharedBy: async (roundId: string, personId: string): Promise<string[]> =>
    (
      await db.rows<{ comment: string }>(
        sql`SELECT comment FROM check_in WHERE "roundId" = ${roundId} AND "personId" = ${personId}
          AND "sharedAt" IS NOT NULL AND ${exactly('comment')} <> '' ORDER BY "sharedAt"`,
      )
    ).map(({ comment }) => comment),

  /** When each pair of the round last answered; pairs that never did are not among them. */
  lastAnswered: (roundId: string) =>
    db.rows<{ pairId: string; at: Instant }>(
      sql`SELECT "pairId", MAX("answeredAt") AS at FROM check_in
        WHERE "roundId" = ${roundId} AND "answeredAt" IS NOT NULL GROUP BY "pairId"`,
    ),

  helped: (pairId: string, personId: string) =>
    db.rows<Help>(sql`SELECT * FROM help WHERE "pairId" = ${pairId} AND "personId" = ${personId}`),

  helpedIn: (roundId: string) =>
    db.rows<Help>(
      sql`SELECT h.* FROM help h JOIN pair p ON p.id = h."pairId" WHERE p."roundId" = ${roundId} ORDER BY h."givenAt"`,
    ),

  /** Says whether this call gave it: each step is given once. */
  help: async (help: Help) => (await db.insert(helpTable, [help], ['pairId', 'personId', 'step'])) === 1,
});
