import type { Meeting } from '../../shared/meeting.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { OPEN } from './pairs.ts';
import { each, page, sql } from './sql.ts';
import { table } from './table.ts';

export const meetingTable = table<Meeting>(
  'meeting',
  (c) => ({
    id: c.id({ primary: true }),
    pairId: c.id(),
    roundId: c.id(),
    number: c.whole(),
    fromAt: c.instant(),
    weekAt: c.instant({ nullable: true }),
    inTrial: c.whole({ nullable: true }),
    putOffUntil: c.instant({ nullable: true }),
    attempt: c.whole(),
    startsAt: c.instant({ nullable: true }),
    endsAt: c.instant({ nullable: true }),
    organizerId: c.words(320, { nullable: true }),
    eventId: c.words(400, { nullable: true }),
    joinUrl: c.words(2000, { nullable: true }),
    bookedAt: c.instant({ nullable: true }),
    noTimeAt: c.instant({ nullable: true }),
    askedAt: c.instant({ nullable: true }),
    heldAt: c.instant({ nullable: true }),
    notHeldAt: c.instant({ nullable: true }),
    cancelledAt: c.instant({ nullable: true }),
    removedAt: c.instant({ nullable: true }),
    noticedAt: c.instant({ nullable: true }),
    lookedAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ux_meeting_number', columns: ['pairId', 'number'], unique: true },
    { name: 'ix_meeting_from', columns: ['fromAt', 'startsAt'] },
    { name: 'ix_meeting_held', columns: ['heldAt', 'pairId'] },
    { name: 'ix_meeting_ends', columns: ['endsAt', 'askedAt'] },
    {
      name: 'ix_meeting_round',
      columns: ['roundId', 'pairId', 'heldAt', 'startsAt', 'bookedAt', 'endsAt', 'cancelledAt'],
    },
    { name: 'ix_meeting_event', columns: ['eventId'] },
  ],
);

export const meetings = (db: Database) => ({
  get: (id: string) => db.one(meetingTable, sql`SELECT * FROM meeting WHERE id = ${id}`),

  ofPair: (pairId: string) =>
    db.many(meetingTable, sql`SELECT * FROM meeting WHERE "pairId" = ${pairId} ORDER BY number`),

  ofPairs: (ids: readonly string[]) =>
    db.many(
      meetingTable,
      sql`SELECT * FROM meeting WHERE "pairId" IN (SELECT value FROM ${each(ids)}) ORDER BY "pairId", number`,
    ),

  /** What these people have in their calendars from us, or will have when it is booked, in whichever round. */
  placedWith: (ids: readonly string[], from: Instant, to: Instant) =>
    db.rows<{ personId: string; meetingId: string; startsAt: Instant; endsAt: Instant }>(
      sql`SELECT w."personId", m.id AS "meetingId", m."startsAt", m."endsAt" FROM meeting m
        JOIN pair_member w ON w."pairId" = m."pairId" AND w."leftAt" IS NULL
        WHERE w."personId" IN (SELECT value FROM ${each(ids)}) AND m."startsAt" < ${to} AND m."endsAt" > ${from}
        AND m."cancelledAt" IS NULL`,
    ),

  ofRound: (roundId: string) =>
    db.many(meetingTable, sql`SELECT * FROM meeting WHERE "roundId" = ${roundId} ORDER BY "pairId", number`),

  /** When each pair of the round last met, as its members say; pairs that never did are not among them. */
  lastHeld: (roundId: string) =>
    db.rows<{ pairId: string; at: Instant }>(
      sql`SELECT "pairId", MAX(COALESCE("startsAt", "heldAt")) AS at FROM meeting
        WHERE "roundId" = ${roundId} AND "heldAt" IS NOT NULL GROUP BY "pairId"`,
    ),

  plan: (planned: readonly Meeting[]) => db.insert(meetingTable, planned, ['id']),

  /** Open, introduced pairs whose rhythm was not planned yet. */
  pairsWithoutPlan: (size: number) =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM pair p WHERE ${OPEN} AND p."introducedAt" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m."pairId" = p.id)
        AND NOT EXISTS (SELECT 1 FROM rhythm y WHERE y."pairId" = p.id) ORDER BY p.id ${page(size)}`,
    ),

  /**
   * Without a time: those within the trial, and all of them once the pair goes on. `before`: how far ahead those are
   * looked at of which it is not known. Where no time was found it is tried again after a day.
   */
  timeless: (before: Instant, retryBefore: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN}
        AND m."startsAt" IS NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL
        AND (p."confirmedAt" IS NOT NULL OR m."inTrial" = 1 OR (m."inTrial" IS NULL AND m."fromAt" <= ${before}))
        AND (m."noTimeAt" IS NULL OR m."noTimeAt" <= ${retryBefore})
        ORDER BY m."fromAt", m.id ${page(size)}`,
    ),

  place: (id: string, attempt: number, startsAt: Instant, endsAt: Instant, organizerId: string) =>
    db.change(sql`UPDATE meeting SET "startsAt" = ${startsAt}, "endsAt" = ${endsAt}, "organizerId" = ${organizerId}, "noTimeAt" = NULL
      WHERE id = ${id} AND attempt = ${attempt} AND "startsAt" IS NULL AND "cancelledAt" IS NULL`),

  /** Ahead, booked, and since then a member has left the pair. */
  withLeaver: (now: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND m."startsAt" > ${now}
        AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL AND EXISTS (SELECT 1 FROM pair_member w
          WHERE w."pairId" = p.id AND w."leftAt" > m."bookedAt") ORDER BY m.id ${page(size)}`,
    ),

  /** Have a time, but the booking failed for good, before the given instant; or whenever, where that time has come too near. */
  unbooked: (failedBefore: Instant, tooNear: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" JOIN outbox o ON o.exchange = 'meetings.book'
          AND o."roundId" = m."roundId" AND o."key" = CONCAT('meetings.book/', m.id, '/', m.attempt)
        WHERE ${OPEN} AND m."startsAt" IS NOT NULL AND m."bookedAt" IS NULL AND m."cancelledAt" IS NULL
        AND m."heldAt" IS NULL AND o.outcome = 'failed'
        AND (o."settledAt" <= ${failedBefore} OR m."startsAt" < ${tooNear}) ORDER BY m.id ${page(size)}`,
    ),

  /** Never found a time, and the next one's week has begun: let go, so that meetings do not pile up. */
  overtaken: (now: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m WHERE m."startsAt" IS NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL AND m."noTimeAt" IS NOT NULL
        AND EXISTS (SELECT 1 FROM meeting later WHERE later."pairId" = m."pairId" AND later.number > m.number
          AND later."fromAt" <= ${now}) ORDER BY m.id ${page(size)}`,
    ),

  skip: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "cancelledAt" = ${now} WHERE id = ${id} AND "startsAt" IS NULL AND "cancelledAt" IS NULL`,
    ),

  /** Its time at once: a look is taken today instead of tomorrow. */
  lookAgain: (id: string) =>
    db.change(sql`UPDATE meeting SET "noTimeAt" = NULL WHERE id = ${id} AND "startsAt" IS NULL`),

  /** The members let this one go. */
  drop: (id: string, attempt: number, now: Instant) =>
    db.change(sql`UPDATE meeting SET "cancelledAt" = ${now}
      WHERE id = ${id} AND attempt = ${attempt} AND "cancelledAt" IS NULL AND "heldAt" IS NULL`),

  /** Another week, as the rhythm has changed; only where it has no time. */
  reschedule: (id: string, fromAt: Instant, inTrial: number) =>
    db.change(sql`UPDATE meeting SET "fromAt" = ${fromAt}, "weekAt" = ${fromAt}, "inTrial" = ${inTrial}
      WHERE id = ${id} AND "startsAt" IS NULL`),

  noTime: (id: string, now: Instant) =>
    db.change(sql`UPDATE meeting SET "noTimeAt" = ${now} WHERE id = ${id}`),

  booked: (id: string, attempt: number, eventId: string, joinUrl: string | null, now: Instant) =>
    db.change(sql`UPDATE meeting SET "eventId" = ${eventId}, "joinUrl" = ${joinUrl}, "bookedAt" = ${now}
      WHERE id = ${id} AND attempt = ${attempt} AND "bookedAt" IS NULL`),

  /** Back to looking for a time, no sooner than `fromAt`. */
  unplace: (id: string, attempt: number, fromAt: Instant) =>
    db.change(sql`UPDATE meeting SET attempt = ${attempt + 1}, "fromAt" = ${fromAt}, "startsAt" = NULL, "endsAt" = NULL,
      "eventId" = NULL, "joinUrl" = NULL, "bookedAt" = NULL, "askedAt" = NULL, "noTimeAt" = NULL, "cancelledAt" = NULL,
      "removedAt" = NULL, "noticedAt" = NULL, "lookedAt" = NULL
      WHERE id = ${id} AND attempt = ${attempt} AND ("cancelledAt" IS NULL OR "removedAt" IS NOT NULL) AND "heldAt" IS NULL`),

  /** Their end has passed and nobody was asked yet whether they took place. */
  unasked: (endedBefore: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND m."endsAt" <= ${endedBefore}
        AND m."askedAt" IS NULL AND m."bookedAt" IS NOT NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL ORDER BY m."endsAt", m.id ${page(size)}`,
    ),

  asked: (id: string, now: Instant) =>
    db.change(sql`UPDATE meeting SET "askedAt" = ${now} WHERE id = ${id} AND "askedAt" IS NULL`),

  /** One partner's yes is enough, whatever a calendar says; a no only counts while nobody said yes. */
  held: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "heldAt" = ${now}, "notHeldAt" = NULL, "cancelledAt" = NULL, "removedAt" = NULL
        WHERE id = ${id} AND "heldAt" IS NULL`,
    ),

  notHeld: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "notHeldAt" = ${now} WHERE id = ${id} AND "heldAt" IS NULL AND "notHeldAt" IS NULL`,
    ),

  /** Pairs that are over and still have something ahead. */
  needless: (now: Instant, size: number) =>
    db.rows<{ id: string }>(
      sql`SELECT DISTINCT p.id FROM pair p JOIN meeting m ON m."pairId" = p.id
        WHERE (p."endedAt" IS NOT NULL OR p."completedAt" IS NOT NULL) AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL
        AND (m."startsAt" IS NULL OR m."startsAt" > ${now}) ORDER BY p.id ${page(size)}`,
    ),

  /** Everything ahead of a pair that is over; gives back what stood in calendars or was on its way there. */
  async cancelAhead(pairId: string, now: Instant): Promise<Meeting[]> {
    return db.transaction(async () => {
      const ahead = await db.many(
        meetingTable,
        sql`SELECT * FROM meeting WHERE "pairId" = ${pairId} AND "cancelledAt" IS NULL AND "heldAt" IS NULL
          AND ("startsAt" IS NULL OR "startsAt" > ${now}) ORDER BY number`,
      );
      await db.change(sql`UPDATE meeting SET "cancelledAt" = ${now} WHERE "pairId" = ${pairId} AND "cancelledAt" IS NULL
        AND "heldAt" IS NULL AND ("startsAt" IS NULL OR "startsAt" > ${now})`);
      return ahead.filter(({ startsAt }) => startsAt !== null);
    });
  },
});
