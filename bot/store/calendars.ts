import type { Meeting, MeetingReply } from '../../shared/meeting.ts';
import { daysLater, type Instant, later, WEEK } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { meetingTable } from './meetings.ts';
import { OPEN } from './pairs.ts';
import { each, eachWord, page, raw, sql } from './sql.ts';
import { table } from './table.ts';

export const meetingReplyTable = table<MeetingReply>(
  'meeting_reply',
  (c) => ({
    meetingId: c.id({ primary: true }),
    attempt: c.whole({ primary: true }),
    personId: c.id({ primary: true }),
    reply: c.words(20),
    startsAt: c.instant({ nullable: true }),
    endsAt: c.instant({ nullable: true }),
    saidAt: c.instant(),
    takenAt: c.instant({ nullable: true }),
  }),
  [{ name: 'ix_meeting_reply_person', columns: ['personId'] }],
);

/** Stands in calendars, as far as we know. */
const STANDS = raw(
  `m."eventId" IS NOT NULL AND m."bookedAt" IS NOT NULL AND m."cancelledAt" IS NULL AND m."heldAt" IS NULL`,
);

const SOON = WEEK;

/** What Outlook says of the meetings that stand in it. */
export const calendars = (db: Database) => ({
  /** Microsoft says that these entries changed. */
  notice: (eventIds: readonly string[], now: Instant) =>
    db.change(
      sql`UPDATE meeting SET "noticedAt" = ${now} WHERE "eventId" IN (SELECT value FROM ${eachWord(eventIds)}) AND "cancelledAt" IS NULL`,
    ),

  /** Microsoft may have forgotten to say so of this mailbox: everything ahead in it is looked at. */
  noticeAll: (mailbox: string, now: Instant) =>
    db.change(sql`UPDATE meeting SET "noticedAt" = ${now} WHERE "organizerId" = ${mailbox} AND "endsAt" > ${now}
      AND "bookedAt" IS NOT NULL AND "cancelledAt" IS NULL`),

  /**
   * Entries to be read: those that changed; those that are over and not read since; in the coming week those not read
   * for a day, later ones not read for a week.
   */
  unread: (now: Instant, size: number): Promise<Meeting[]> =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND ${STANDS}
        AND m."askedAt" IS NULL AND (m."noticedAt" IS NOT NULL
          OR (m."endsAt" <= ${now} AND COALESCE(m."lookedAt", m."bookedAt") < m."endsAt")
          OR (m."endsAt" > ${now} AND m."startsAt" <= ${later(now, SOON)} AND COALESCE(m."lookedAt", m."bookedAt") <= ${daysLater(now, -1)})
          OR (m."endsAt" > ${now} AND COALESCE(m."lookedAt", m."bookedAt") <= ${later(now, -SOON)}))
        ORDER BY m."noticedAt", m."startsAt", m.id ${page(size)}`,
    ),

  /** Read as they were at the given instant; whatever was noticed since stays noticed. */
  looked: (ids: readonly string[], now: Instant) =>
    db.change(sql`UPDATE meeting SET "lookedAt" = ${now},
      "noticedAt" = CASE WHEN "noticedAt" <= ${now} THEN NULL ELSE "noticedAt" END
      WHERE id IN (SELECT value FROM ${each(ids)})`),

  /** It was moved in Outlook: the calendar is right. Who was asked whether it took place is asked again. */
  moved: (id: string, attempt: number, startsAt: Instant, endsAt: Instant) =>
    db.change(sql`UPDATE meeting SET "startsAt" = ${startsAt}, "endsAt" = ${endsAt}, "askedAt" = NULL, "notHeldAt" = NULL
      WHERE id = ${id} AND attempt = ${attempt} AND "cancelledAt" IS NULL AND "heldAt" IS NULL`),

  linked: (id: string, joinUrl: string) =>
    db.change(sql`UPDATE meeting SET "joinUrl" = ${joinUrl} WHERE id = ${id} AND "joinUrl" IS NULL`),

  /** Somebody took it out of the organizer's calendar. Says whether this call found out. */
  removed: async (id: string, attempt: number, now: Instant) =>
    (await db.change(sql`UPDATE meeting SET "removedAt" = ${now}, "cancelledAt" = ${now}
      WHERE id = ${id} AND attempt = ${attempt} AND "cancelledAt" IS NULL AND "heldAt" IS NULL`)) === 1,

  replies: (meetingId: string, attempt: number) =>
    db.many(
      meetingReplyTable,
      sql`SELECT * FROM meeting_reply WHERE "meetingId" = ${meetingId} AND attempt = ${attempt} ORDER BY "personId"`,
    ),

  repliesTo: (ids: readonly string[]) =>
    db.many(
      meetingReplyTable,
      sql`SELECT * FROM meeting_reply WHERE "meetingId" IN (SELECT value FROM ${each(ids)}) ORDER BY "meetingId", "personId"`,
    ),

  /** The newest word of each counts. */
  reply: (said: MeetingReply) =>
    db.transaction(async () => {
      if (await db.insert(meetingReplyTable, [said], ['meetingId', 'attempt', 'personId'])) return;
      const { meetingId, attempt, personId, reply, startsAt, endsAt, saidAt } = said;
      await db.change(sql`UPDATE meeting_reply SET reply = ${reply}, "startsAt" = ${startsAt}, "endsAt" = ${endsAt}, "saidAt" = ${saidAt},
        "takenAt" = NULL WHERE "meetingId" = ${meetingId} AND attempt = ${attempt} AND "personId" = ${personId}`);
    }),

  /** Says whether such a time is proposed. */
  take: async (meetingId: string, attempt: number, startsAt: Instant, now: Instant) =>
    (await db.change(sql`UPDATE meeting_reply SET "takenAt" = ${now}
      WHERE "meetingId" = ${meetingId} AND attempt = ${attempt} AND "startsAt" = ${startsAt}`)) > 0,

  /** Other times that were proposed and taken, of meetings that still stand. */
  taken: () =>
    db.many(
      meetingReplyTable,
      sql`SELECT r.* FROM meeting_reply r JOIN meeting m ON m.id = r."meetingId" AND m.attempt = r.attempt
        JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND ${STANDS} AND r."takenAt" IS NOT NULL ORDER BY r."meetingId"`,
    ),

  /** At another time everyone is asked again. */
  forgetReplies: (meetingId: string, attempt: number) =>
    db.change(sql`DELETE FROM meeting_reply WHERE "meetingId" = ${meetingId} AND attempt = ${attempt}`),

  /** The proposed time is no good any more. */
  forgetProposals: (meetingId: string, attempt: number) =>
    db.change(sql`UPDATE meeting_reply SET "startsAt" = NULL, "endsAt" = NULL, "takenAt" = NULL
      WHERE "meetingId" = ${meetingId} AND attempt = ${attempt}`),

  /** Who was found to be absent will be there after all. */
  forgetAbsence: ({ meetingId, attempt, personId }: MeetingReply) =>
    db.change(sql`DELETE FROM meeting_reply WHERE "meetingId" = ${meetingId} AND attempt = ${attempt}
      AND "personId" = ${personId} AND reply IN ('away', 'off-hours')`),

  /** Stand in calendars within the span. */
  standing: (from: Instant, to: Instant, after: string, size: number) =>
    db.many(
      meetingTable,
      sql`SELECT m.* FROM meeting m JOIN pair p ON p.id = m."pairId" WHERE ${OPEN} AND ${STANDS}
        AND m."startsAt" > ${from} AND m."startsAt" <= ${to} AND m.id > ${after}
        ORDER BY m.id ${page(size)}`,
    ),

  /** Mailboxes that something ahead is organized from. */
  inUse: async (now: Instant) =>
    (
      await db.rows<{ mailbox: string }>(
        sql`SELECT DISTINCT m."organizerId" AS mailbox FROM meeting m WHERE ${STANDS} AND m."endsAt" > ${now}`,
      )
    ).map(({ mailbox }) => mailbox),
});
