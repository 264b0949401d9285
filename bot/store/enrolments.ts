import type { Enrolment, WaitingReason } from '../../shared/enrolment.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { inPages } from './pages.ts';
import { each, page, sql } from './sql.ts';
import { table } from './table.ts';

export const enrolmentTable = table<Enrolment>(
  'enrolment',
  (c) => ({
    roundId: c.id({ primary: true }),
    personId: c.id({ primary: true }),
    invitedAt: c.instant(),
    joinedAt: c.instant({ nullable: true }),
    declinedAt: c.instant({ nullable: true }),
    declineReason: c.words(2000, { nullable: true }),
    askNextRound: c.instant({ nullable: true }),
    pausedAt: c.instant({ nullable: true }),
    pausedUntil: c.instant({ nullable: true }),
    assessedAt: c.instant({ nullable: true }),
    waitingAt: c.instant({ nullable: true }),
    waitingReason: c.words(40, { nullable: true }),
    leftAt: c.instant({ nullable: true }),
    leftReason: c.words(2000, { nullable: true }),
    farewell: c.words(500, { nullable: true }),
  }),
  [
    { name: 'ix_enrolment_person', columns: ['personId'] },
    { name: 'ix_enrolment_assessed', columns: ['roundId', 'assessedAt', 'joinedAt'] },
    { name: 'ix_enrolment_break', columns: ['pausedUntil'] },
    { name: 'ix_enrolment_waiting', columns: ['waitingAt'] },
  ],
);

const blank = {
  joinedAt: null,
  declinedAt: null,
  declineReason: null,
  askNextRound: null,
  pausedAt: null,
  pausedUntil: null,
  assessedAt: null,
  waitingAt: null,
  waitingReason: null,
  leftAt: null,
  leftReason: null,
  farewell: null,
};

export const enrolments = (db: Database) => ({
  get: (roundId: string, personId: string) =>
    db.one(
      enrolmentTable,
      sql`SELECT * FROM enrolment WHERE "roundId" = ${roundId} AND "personId" = ${personId}`,
    ),

  among: (roundId: string, ids: readonly string[]) =>
    db.many(
      enrolmentTable,
      sql`SELECT * FROM enrolment WHERE "roundId" = ${roundId} AND "personId" IN (SELECT value FROM ${each(ids)})
        ORDER BY "personId"`,
    ),

  ofRound: (roundId: string) =>
    db.many(enrolmentTable, sql`SELECT * FROM enrolment WHERE "roundId" = ${roundId} ORDER BY "personId"`),

  /** People of the directory who are not invited to this round yet, in the order of their ids. */
  uninvitedAfter: (roundId: string, afterId: string, size: number) =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM person p WHERE p.id > ${afterId}
        AND NOT EXISTS (SELECT 1 FROM enrolment e WHERE e."roundId" = ${roundId} AND e."personId" = p.id)
        ORDER BY p.id ${page(size)}`,
    ),

  invite: (roundId: string, ids: readonly string[], now: Instant) =>
    db.insert(
      enrolmentTable,
      ids.map((personId) => ({ roundId, personId, invitedAt: now, ...blank })),
      ['roundId', 'personId'],
    ),

  /** From now on their working hours are needed. */
  join: (roundId: string, personId: string, now: Instant) =>
    db.transaction(async () => {
      await db.change(sql`UPDATE enrolment SET "joinedAt" = ${now}, "declinedAt" = NULL, "declineReason" = NULL,
        "askNextRound" = NULL, "leftAt" = NULL, "leftReason" = NULL, farewell = NULL, "pausedAt" = NULL, "pausedUntil" = NULL
        WHERE "roundId" = ${roundId} AND "personId" = ${personId}
        AND ("joinedAt" IS NULL OR "declinedAt" IS NOT NULL OR "leftAt" IS NOT NULL)`);
      await db.change(
        sql`UPDATE person SET "hoursDueAt" = ${now} WHERE id = ${personId}
          AND ("hoursDueAt" IS NULL OR hours IS NULL)`,
      );
    }),

  decline: (roundId: string, personId: string, reason: string | null, askNext: boolean, now: Instant) =>
    db.change(sql`UPDATE enrolment SET "declinedAt" = ${now}, "declineReason" = ${reason},
      "askNextRound" = ${askNext ? now : null}
      WHERE "roundId" = ${roundId} AND "personId" = ${personId}`),

  pause: (roundId: string, personId: string, until: Instant, now: Instant) =>
    db.change(sql`UPDATE enrolment SET "pausedAt" = ${now}, "pausedUntil" = ${until}
      WHERE "roundId" = ${roundId} AND "personId" = ${personId}`),

  resume: (roundId: string, personId: string) =>
    db.change(sql`UPDATE enrolment SET "pausedAt" = NULL, "pausedUntil" = NULL
      WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND "pausedAt" IS NOT NULL`),

  /** `farewell`: what they would like their partner to read. */
  leave: (
    roundId: string,
    personId: string,
    reason: string | null,
    now: Instant,
    farewell: string | null = null,
  ) =>
    db.change(sql`UPDATE enrolment SET "leftAt" = ${now}, "leftReason" = ${reason}, farewell = ${farewell}
      WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND "leftAt" IS NULL`),

  assess: (roundId: string, personId: string, now: Instant) =>
    db.change(sql`UPDATE enrolment SET "assessedAt" = ${now}
      WHERE "roundId" = ${roundId} AND "personId" = ${personId} AND "assessedAt" IS NULL`),

  wait: (roundId: string, ids: readonly string[], reason: WaitingReason, now: Instant) =>
    db.change(sql`UPDATE enrolment SET "waitingAt" = ${now}, "waitingReason" = ${reason}
      WHERE "roundId" = ${roundId} AND "personId" IN (SELECT value FROM ${each(ids)})`),

  paired: (roundId: string, ids: readonly string[]) =>
    db.change(sql`UPDATE enrolment SET "waitingAt" = NULL, "waitingReason" = NULL
      WHERE "roundId" = ${roundId} AND "personId" IN (SELECT value FROM ${each(ids)})`),

  /** Joined, finished the assessment, neither left nor declined: who may be in the pool, paused ones included. */
  assessed: (roundId: string) =>
    inPages(
      (after, size) =>
        db.rows<{ personId: string }>(
          sql`SELECT "personId" FROM enrolment WHERE "roundId" = ${roundId} AND "personId" > ${after}
            AND "joinedAt" IS NOT NULL AND "assessedAt" IS NOT NULL AND "leftAt" IS NULL AND "declinedAt" IS NULL
            ORDER BY "personId" ${page(size)}`,
        ),
      ({ personId }) => personId,
    ),

  paused: (roundId: string) =>
    db.many(
      enrolmentTable,
      sql`SELECT * FROM enrolment WHERE "roundId" = ${roundId} AND "pausedAt" IS NOT NULL`,
    ),

  /** Invited after the one instant, up to the other, and silent since; not those who could not be reached. */
  silentSince: (roundId: string, after: Instant, upTo: Instant, exchange: string, size: number) =>
    db.rows<{ personId: string }>(
      sql`SELECT e."personId" FROM enrolment e WHERE e."roundId" = ${roundId} AND e."invitedAt" > ${after} AND e."invitedAt" <= ${upTo}
        AND e."joinedAt" IS NULL AND e."declinedAt" IS NULL AND e."leftAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.exchange = ${exchange} AND o."roundId" = ${roundId} AND o."personId" = e."personId")
        AND EXISTS (SELECT 1 FROM outbox o WHERE o.exchange = 'awareness.announce' AND o."roundId" = ${roundId}
          AND o."personId" = e."personId" AND o.outcome = 'sent')
        ORDER BY e."personId" ${page(size)}`,
    ),

  /** Joined before the given instant, not assessed, not told so by this exchange. */
  unassessedSince: (roundId: string, before: Instant, exchange: string, size: number) =>
    db.rows<{ personId: string }>(
      sql`SELECT e."personId" FROM enrolment e WHERE e."roundId" = ${roundId} AND e."joinedAt" <= ${before}
        AND e."assessedAt" IS NULL AND e."declinedAt" IS NULL AND e."leftAt" IS NULL AND e."pausedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.exchange = ${exchange} AND o."roundId" = ${roundId} AND o."personId" = e."personId")
        ORDER BY e."joinedAt", e."personId" ${page(size)}`,
    ),

  /** Which of these people said, when the program asked them last before this round, that they would like to be asked again. */
  askedAgain: (ids: readonly string[], roundId: string) =>
    db.rows<{ personId: string }>(
      sql`SELECT e."personId" FROM round this JOIN round r ON r."programId" = this."programId" AND r.number < this.number
        JOIN enrolment e ON e."roundId" = r.id
        WHERE this.id = ${roundId} AND e."askNextRound" IS NOT NULL AND e."personId" IN (SELECT value FROM ${each(ids)})
        AND NOT EXISTS (SELECT 1 FROM enrolment l JOIN round since ON since.id = l."roundId"
          WHERE l."personId" = e."personId" AND since."programId" = this."programId"
          AND since.number > r.number AND since.number < this.number)`,
    ),

  /** The breaks this person is taking in open rounds. */
  breaksOf: (personId: string, now: Instant) =>
    db.many(
      enrolmentTable,
      sql`SELECT e.* FROM enrolment e JOIN round r ON r.id = e."roundId" WHERE e."personId" = ${personId}
        AND e."pausedUntil" > ${now} AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL ORDER BY e."pausedUntil", e."roundId"`,
    ),

  /** Who said yes and neither left nor took it back. */
  joined: (roundId: string) =>
    db.rows<{ personId: string }>(
      sql`SELECT "personId" FROM enrolment WHERE "roundId" = ${roundId} AND "joinedAt" IS NOT NULL
        AND "leftAt" IS NULL AND "declinedAt" IS NULL ORDER BY "personId"`,
    ),

  /** Until when these people take a break, in whichever of the rounds. */
  breaks: (roundIds: readonly string[], ids: readonly string[], now: Instant) =>
    db.rows<{ roundId: string; personId: string; until: Instant }>(
      sql`SELECT "roundId", "personId", "pausedUntil" AS until FROM enrolment WHERE "pausedUntil" > ${now}
        AND "roundId" IN (SELECT value FROM ${each(roundIds)}) AND "personId" IN (SELECT value FROM ${each(ids)})`,
    ),

  /** Breaks that are over, of people who are still part of an open round. */
  pauseOver: (now: Instant, size: number) =>
    db.many(
      enrolmentTable,
      sql`SELECT e.* FROM enrolment e JOIN round r ON r.id = e."roundId" WHERE e."pausedUntil" <= ${now}
        AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL ORDER BY e."pausedUntil", e."personId" ${page(size)}`,
    ),

  /** Not those who do not work here any more. */
  waiting: (roundId: string) =>
    db.many(
      enrolmentTable,
      sql`SELECT e.* FROM enrolment e JOIN person p ON p.id = e."personId" WHERE e."roundId" = ${roundId} AND p.enabled = 1
        AND e."waitingAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL ORDER BY e."waitingAt", e."personId"`,
    ),
});
