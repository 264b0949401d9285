import type { ReasonName } from '../../../shared/office/metrics/count-names.ts';
import type { Instant } from '../../../shared/time.ts';
import { type Fragment, raw, sql } from '../sql.ts';
import { byProfile, counted, days } from './sums.ts';

const is = (text: string): Fragment => raw(text);
const quick = (minutes: number): Fragment => sql`x.taken IS NOT NULL AND x.taken <= ${minutes / 1440}`;

/** The published pairs of whoever is enrolled. CROSS JOIN, so that SQLite begins with the person and not with all pairs of the round. */
const pairsOfOne = sql`SELECT 1 FROM pair_member m CROSS JOIN pair p WHERE m."personId" = e."personId"
  AND p.id = m."pairId" AND p."roundId" = e."roundId" AND p."publishedAt" IS NOT NULL`;

type Reason = readonly [ReasonName, Fragment];

const lost = (reasons: string) => is(`x.joined = 0 AND x.outcome = 'unreachable' AND x.reason ${reasons}`);

/** As the outbox words them; what else is called unreachable lies with the app. */
const unreached: readonly Reason[] = [
  ['closedChat', lost("IN ('blocked the bot', 'removed the app')")],
  ['noTeams', lost("= 'never used Teams'")],
  ['noApp', lost("NOT IN ('blocked the bot', 'removed the app', 'never used Teams')")],
  ['notDelivered', is("x.joined = 0 AND x.outcome = 'failed'")],
  [
    'notSent',
    is("x.joined = 0 AND (x.outcome IS NULL OR x.outcome NOT IN ('sent', 'unreachable', 'failed'))"),
  ],
];

const waits = (reasons: string) => is(`x."waits" ${reasons} AND x.active = 1 AND x.paired = 0`);

const waiting: readonly Reason[] = [
  ['waitNobodyLeft', waits("IN ('odd-one-out', 'nobody-left')")],
  ['waitRuledOut', waits("= 'nobody-allowed'")],
  ['waitCameLate', waits("= 'came-late'")],
  ['waitPairEnded', waits("= 'pair-ended'")],
  ['waitAway', waits("IN ('paused', 'unreachable')")],
  ['waitPairing', waits('IS NULL')],
];

/** The audience, and how far everyone got. Reached: was sent the announcement, or joined without it. */
export const peopleOf = (roundId: string, profile: Fragment, now: Instant): Fragment =>
  byProfile(
    counted([
      ['audience', is('x.joined >= 0')],
      ['reached', is('x.joined = 1 OR x.announced > 0')],
      ['joined', is('x.joined = 1')],
      ['assessed', is('x.assessed = 1')],
      ['active', is('x.active = 1')],
      ['matched', is('x.active = 1 AND x.paired = 1')],
      ['waiting', is('x.active = 1 AND x.paired = 0')],
      ...unreached,
      ...waiting,
      ['quick5', quick(5)],
      ['quick10', quick(10)],
      ['quick20', quick(20)],
      ['quick40', quick(40)],
    ]),
    sql`SELECT ${profile}, CASE WHEN e."joinedAt" IS NULL THEN 0 ELSE 1 END AS joined,
      CASE WHEN e."joinedAt" IS NOT NULL AND e."assessedAt" IS NOT NULL THEN 1 ELSE 0 END AS assessed,
      CASE WHEN o.outcome = 'sent' THEN 1 ELSE 0 END AS announced, o.outcome,
      COALESCE(o.reason, '') AS reason, e."waitingReason" AS "waits",
      CASE WHEN e."joinedAt" IS NOT NULL AND e."assessedAt" IS NOT NULL AND e."leftAt" IS NULL AND e."declinedAt" IS NULL
        AND w.enabled = 1 AND (e."pausedAt" IS NULL OR e."pausedUntil" <= ${now}) THEN 1 ELSE 0 END AS active,
      CASE WHEN EXISTS (${pairsOfOne} AND m."leftAt" IS NULL AND p."endedAt" IS NULL) THEN 1 ELSE 0 END AS paired,
      ${days(sql`a."startedAt"`, sql`e."assessedAt"`)} AS taken
      FROM enrolment e JOIN person w ON w.id = e."personId"
      LEFT JOIN assessment a ON a."roundId" = e."roundId" AND a."personId" = e."personId"
      LEFT JOIN outbox o ON o."roundId" = e."roundId" AND o.exchange = 'awareness.announce' AND o."personId" = e."personId"
      WHERE e."roundId" = ${roundId}`,
  );

/** Who is not there any more, of those who were in a pair of the round and of the rest of its audience. */
export const goneOf = (roundId: string, profile: Fragment): Fragment =>
  byProfile(
    counted([
      ['people', is('x.part >= 0')],
      ['gone', is('x.enabled = 0')],
      ['part', is('x.part = 1')],
      ['partGone', is('x.part = 1 AND x.enabled = 0')],
    ]),
    sql`SELECT ${profile}, w.enabled, CASE WHEN EXISTS (${pairsOfOne}) THEN 1 ELSE 0 END AS part
      FROM enrolment e JOIN person w ON w.id = e."personId" WHERE e."roundId" = ${roundId}`,
  );
