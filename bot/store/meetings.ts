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
  }),
  [
    { name: 'ux_meeting_number', columns: ['pairId', 'number'], unique: true },
    { name: 'ix_meeting_from', columns: ['fromAt', 'startsAt'] },
    { name: 'ix_meeting_ends', columns: ['endsAt', 'askedAt'] },
  ],
);

export const meetings = (db: Database) => ({
  get: (id: string) => db.one(meetingTable, sql`SELECT * FROM meeting WHERE id = ${id}`),

  ofPair: (pairId: string) =>
    db.many(meetingTable, sql`SELECT * FROM meeting WHERE "pairId" = ${pairId} ORDER BY number`),

  ofRound: (roundId: string) =>
    db.many(meetingTable, sql`SELECT * FROM meeting WHERE "roundId" = ${roundId} ORDER BY "pairId", number`),

  /** When each pair of the round last met, as its members say; pairs that never did are not among them. */
  lastHeld: (roundId: string) =>
    db.rows<{ pairId: string; at: Instant }>(
      sql`SELECT "pairId", MAX(COALESCE("startsAt", "heldAt")) AS at FROM meeting
        WHERE "roundId" = ${roundId} AND "heldAt" IS NOT NULL GROUP BY "pairId"`,
    ),

  plan: (planned: readonly Meeting[]) => db.insert(meetingTable, planned, ['id']),

  /** Open, introduced pairs whose rhythm was not planned yet. `after`: only meetings up to the trial's end, or all. */
  pairsWithoutPlan: () =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM pair p WHERE ${OPEN} AND p."introducedAt" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m."pairId" = p.id) ORDER BY p.id`,
    ),

  /** Planned for before the given instant and without a time. Those where none was found are tried again after a day. */
  timeless: (before: Instant, retryBefore: Instant, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN}
        AND m."startsAt" IS NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL AND m."fromAt" <= ${before}
        AND (m."noTimeAt" IS NULL OR m."noTimeAt" <= ${retryBefore})
        ORDER BY m."fromAt", m.id ${page(size)}`,
    ),

  place: (id: string, attempt: number, startsAt: Instant, endsAt: Instant, organizerId: string) =>
    db.change(sql`UPDATE meeting SET "startsAt" = ${startsAt}, "endsAt" = ${endsAt}, "organizerId" = ${organizerId}, "noTimeAt" = NULL
      WHERE id = ${id} AND attempt = ${attempt} AND "startsAt" IS NULL AND "cancelledAt" IS NULL`),

  /** Ahead, booked, and since then a member has left the pair. */
  withLeaver: (now: Instant) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND m."startsAt" > ${now}
        AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL AND EXISTS (SELECT 1 FROM pair_member w
          WHERE w."pairId" = p.id AND w."leftAt" > m."bookedAt") ORDER BY m.id`,
    ),

  /** Have a time, but the booking failed for good, before the given instant. */
  unbooked: (failedBefore: Instant) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" JOIN outbox o ON o.exchange = 'meetings.book'
          AND o."roundId" = m."roundId" AND o."key" = CONCAT('meetings.book/', m.id, '/', m.attempt)
        WHERE ${OPEN} AND m."startsAt" IS NOT NULL AND m."bookedAt" IS NULL AND m."cancelledAt" IS NULL
        AND m."heldAt" IS NULL AND o.outcome = 'failed' AND o."settledAt" <= ${failedBefore} ORDER BY m.id`,
    ),

  /** Never found a time, and the next one's week has begun: let go, so that meetings do not pile up. */
  overtaken: (now: Instant) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m WHERE m."startsAt" IS NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL AND m."noTimeAt" IS NOT NULL
        AND EXISTS (SELECT 1 FROM meeting later WHERE later."pairId" = m."pairId" AND later.number > m.number
          AND later."fromAt" <= ${now}) ORDER BY m.id`,
    ),

  skip: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "cancelledAt" = ${now} WHERE id = ${id} AND "startsAt" IS NULL AND "cancelledAt" IS NULL`,
    ),

  postpone: (id: string, fromAt: Instant) =>
    db.change(
      sql`UPDATE meeting SET "fromAt" = ${fromAt} WHERE id = ${id} AND "startsAt" IS NULL AND "fromAt" < ${fromAt}`,
    ),

  noTime: (id: string, now: Instant) =>
    db.change(sql`UPDATE meeting SET "noTimeAt" = ${now} WHERE id = ${id}`),

  booked: (id: string, attempt: number, eventId: string, joinUrl: string | null, now: Instant) =>
    db.change(sql`UPDATE meeting SET "eventId" = ${eventId}, "joinUrl" = ${joinUrl}, "bookedAt" = ${now}
      WHERE id = ${id} AND attempt = ${attempt} AND "bookedAt" IS NULL`),

  /** Back to looking for a time, no sooner than `fromAt`. */
  unplace: (id: string, attempt: number, fromAt: Instant) =>
    db.change(sql`UPDATE meeting SET attempt = ${attempt + 1}, "fromAt" = ${fromAt}, "startsAt" = NULL, "endsAt" = NULL,
      "eventId" = NULL, "joinUrl" = NULL, "bookedAt" = NULL, "askedAt" = NULL, "noTimeAt" = NULL
      WHERE id = ${id} AND attempt = ${attempt} AND "cancelledAt" IS NULL AND "heldAt" IS NULL`),

  /** Their end has passed and nobody was asked yet whether they took place. */
  unasked: (endedBefore: Instant) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND m."endsAt" <= ${endedBefore}
        AND m."askedAt" IS NULL AND m."bookedAt" IS NOT NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL ORDER BY m."endsAt", m.id`,
    ),

  asked: (id: string, now: Instant) =>
    db.change(sql`UPDATE meeting SET "askedAt" = ${now} WHERE id = ${id} AND "askedAt" IS NULL`),

  /** One partner's yes is enough; a no only counts while nobody said yes. */
  held: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "heldAt" = ${now}, "notHeldAt" = NULL WHERE id = ${id} AND "heldAt" IS NULL`,
    ),

  notHeld: (id: string, now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "notHeldAt" = ${now} WHERE id = ${id} AND "heldAt" IS NULL AND "notHeldAt" IS NULL`,
    ),

  /** Pairs that are over and still have something ahead. */
  needless: (now: Instant) =>
    db.rows<{ id: string }>(
      sql`SELECT DISTINCT p.id FROM pair p JOIN meeting m ON m."pairId" = p.id
        WHERE (p."endedAt" IS NOT NULL OR p."completedAt" IS NOT NULL) AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL
        AND (m."startsAt" IS NULL OR m."startsAt" > ${now}) ORDER BY p.id`,
    ),

  /** Booked ahead, while a member takes a break that lasts beyond it; with the end of that break. */
  async inPause(now: Instant): Promise<{ meeting: Meeting; until: Instant }[]> {
    const rows = await db.rows<{ id: string; until: Instant }>(
      sql`SELECT m.id, MAX(e."pausedUntil") AS until FROM meeting m JOIN pair p ON p.id = m."pairId"
        JOIN pair_member w ON w."pairId" = p.id AND w."leftAt" IS NULL
        JOIN enrolment e ON e."roundId" = p."roundId" AND e."personId" = w."personId"
        WHERE ${OPEN} AND m."startsAt" > ${now} AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL
        AND e."pausedUntil" > m."startsAt" GROUP BY m.id`,
    );
    const until = new Map(rows.map((row) => [row.id, row.until]));
    const found = await db.many(
      meetingTable,
      sql`SELECT * FROM meeting WHERE id IN (SELECT value FROM ${each([...until.keys()])})`,
    );
    return found.map((meeting) => ({ meeting, until: until.get(meeting.id) ?? now }));
  },

  /** Everything ahead of a pair that ended or paused; gives back what stood in calendars or was on its way there. */
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
