import type { NoticeRate } from '../../shared/office/sendings/notices.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { eachWord, page, sql } from './sql.ts';
import { table } from './table.ts';

interface NoticeChoice {
  personId: string;
  rate: NoticeRate;
  at: Instant;
}

export const noticeChoiceTable = table<NoticeChoice>('notice_choice', (c) => ({
  personId: c.id({ primary: true }),
  rate: c.words(10),
  at: c.instant(),
}));

/** A card that may still wait for its reader's answer. */
export interface Asked {
  key: string;
  exchange: string;
  personId: string;
  /** Null: the person never chose. */
  rate: NoticeRate | null;
  noticedAt: Instant | null;
}

export const notices = (db: Database) => ({
  rateOf: async (personId: string): Promise<NoticeRate | null> =>
    (await db.one(noticeChoiceTable, sql`SELECT * FROM notice_choice WHERE "personId" = ${personId}`))
      ?.rate ?? null,

  choose: (personId: string, rate: NoticeRate, now: Instant) =>
    db.transaction(async () => {
      if (await db.insert(noticeChoiceTable, [{ personId, rate, at: now }], ['personId'])) return;
      await db.change(
        sql`UPDATE notice_choice SET rate = ${rate}, at = ${now} WHERE "personId" = ${personId}`,
      );
    }),

  /** Cards of these exchanges that were sent after the one instant, up to the other, and never noticed since. */
  asked: (exchanges: readonly string[], after: Instant, upTo: Instant, size: number) =>
    db.rows<Asked>(
      sql`SELECT o."key", o.exchange, o."personId", c.rate, (SELECT MAX(n."createdAt") FROM outbox n
          WHERE n."personId" = o."personId" AND n.kind = 'notify') AS "noticedAt"
        FROM outbox o LEFT JOIN notice_choice c ON c."personId" = o."personId"
        WHERE o.outcome = 'sent' AND o.kind = 'say' AND o."settledAt" > ${after} AND o."settledAt" <= ${upTo}
          AND o.exchange IN (SELECT value FROM ${eachWord(exchanges)})
          AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n."key" = CONCAT('sendings.notice/', o."key"))
        ORDER BY o."settledAt", o."key" ${page(size)}`,
    ),
});
