import type { Enrolment, PairFacts, Standing } from '../../shared/enrolment.ts';
import type { PairState } from '../../shared/office/people/rules.ts';
import type { Pair } from '../../shared/pair.ts';
import type { Person } from '../../shared/person.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { ALL, type Called, named, ofNamed } from './named.ts';
import { each, type Fragment, page, raw, sql } from './sql.ts';

type Place = Pick<Enrolment, Exclude<keyof Enrolment, 'declineReason' | 'leftReason'>>;

/** A person with their place in a round. */
export type RosterRow = Pick<Person, 'id' | 'name' | 'title' | 'department' | 'site'> & Place;

export interface Wanted<Kind> extends Called {
  roundId: string;
  kind: Kind | undefined;
  size: number;
  now: Instant;
}

const IN = raw(`e."leftAt" IS NULL AND e."declinedAt" IS NULL`);
const awake = (now: Instant) =>
  sql`(e."pausedAt" IS NULL OR (e."pausedUntil" IS NOT NULL AND e."pausedUntil" <= ${now}))`;

// CROSS JOIN, here and below, has SQLite begin with the few people and not with all pairs of the round.
const pairWhere = (roundId: string, facts: string): Fragment =>
  sql`EXISTS (SELECT 1 FROM pair_member m CROSS JOIN pair g WHERE m."personId" = e."personId" AND g.id = m."pairId"
    AND m."leftAt" IS NULL AND g."roundId" = ${roundId} AND g."publishedAt" IS NOT NULL AND g."endedAt" IS NULL AND ${raw(facts)})`;

/** The same as `standing` in shared/enrolment.ts, as a condition: a test holds them together. */
function stands(as: Standing, roundId: string, now: Instant): Fragment {
  const completed = pairWhere(roundId, 'g."completedAt" IS NOT NULL');
  const paired = pairWhere(roundId, 'g."completedAt" IS NULL');
  const alone = sql`${IN} AND NOT ${completed} AND ${awake(now)} AND NOT ${paired}`;
  const conditions: Record<Standing, Fragment> = {
    left: raw(`e."leftAt" IS NOT NULL`),
    declined: raw(`e."leftAt" IS NULL AND e."declinedAt" IS NOT NULL`),
    completed: sql`${IN} AND ${completed}`,
    paused: sql`e."pausedAt" IS NOT NULL AND ${IN} AND NOT ${awake(now)} AND NOT ${completed}`,
    trial: sql`${IN} AND ${awake(now)} AND ${pairWhere(roundId, 'g."completedAt" IS NULL AND g."confirmedAt" IS NULL')}`,
    confirmed: sql`${IN} AND ${awake(now)} AND ${pairWhere(roundId, 'g."completedAt" IS NULL AND g."confirmedAt" IS NOT NULL')}`,
    waiting: sql`e."waitingAt" IS NOT NULL AND ${alone}`,
    assessed: sql`e."waitingAt" IS NULL AND e."assessedAt" IS NOT NULL AND ${alone}`,
    joined: sql`e."waitingAt" IS NULL AND e."assessedAt" IS NULL AND e."joinedAt" IS NOT NULL AND ${alone}`,
    invited: sql`e."waitingAt" IS NULL AND e."assessedAt" IS NULL AND e."joinedAt" IS NULL AND ${alone}`,
  };
  return conditions[as];
}

const peopleWhere = ({ roundId, words, called, kind, now }: Wanted<Standing>): Fragment =>
  sql`e."roundId" = ${roundId} AND ${called ? ALL : named(words)} AND ${kind ? stands(kind, roundId, now) : ALL}`;

/** People with their places; beginning with the few, where they are known. */
const placesOf = ({ called }: Wanted<Standing>): Fragment =>
  called
    ? sql`(SELECT value FROM ${each(called)}) f CROSS JOIN person p CROSS JOIN enrolment e WHERE p.id = f.value AND e."personId" = p.id`
    : sql`person p JOIN enrolment e ON e."personId" = p.id WHERE ${ALL}`;

const states: Record<PairState, Fragment> = {
  ended: raw(`g."endedAt" IS NOT NULL`),
  completed: raw(`g."endedAt" IS NULL AND g."completedAt" IS NOT NULL`),
  confirmed: raw(`g."endedAt" IS NULL AND g."completedAt" IS NULL AND g."confirmedAt" IS NOT NULL`),
  trial: raw(`g."endedAt" IS NULL AND g."completedAt" IS NULL AND g."confirmedAt" IS NULL`),
};

const pairsWhere = ({ roundId, kind, ...called }: Wanted<PairState>): Fragment =>
  sql`g."roundId" = ${roundId} AND g."publishedAt" IS NOT NULL AND ${ofNamed('g.id', called)} AND ${kind ? states[kind] : ALL}`;

export const roster = (db: Database) => {
  const count = async (statement: Fragment) => (await db.rows<{ n: number }>(statement))[0]?.n ?? 0;
  return {
    /** In the order of their names, from the one after the given person on. */
    people: (wanted: Wanted<Standing>, after: Pick<Person, 'id' | 'name'> | null) => {
      const later = after
        ? sql`p.name >= ${after.name} AND (p.name > ${after.name} OR p.id > ${after.id})`
        : ALL;
      return db.rows<RosterRow>(
        sql`SELECT e.*, p.id, p.name, p.title, p.department, p.site FROM ${placesOf(wanted)}
          AND ${peopleWhere(wanted)} AND ${later} ORDER BY p.name, p.id ${page(wanted.size)}`,
      );
    },

    /** Of these people: the facts of the pair of the round that they are in. */
    pairFacts: (roundId: string, ids: readonly string[]) =>
      db.rows<PairFacts & { personId: string }>(
        sql`SELECT m."personId", g."publishedAt", g."confirmedAt", g."completedAt", g."endedAt" FROM pair_member m CROSS JOIN pair g
          WHERE m."personId" IN (SELECT value FROM ${each(ids)}) AND g.id = m."pairId" AND m."leftAt" IS NULL AND g."roundId" = ${roundId}
          AND g."publishedAt" IS NOT NULL AND g."endedAt" IS NULL`,
      ),

    /** Of these people: what became of the announcement. */
    announced: (roundId: string, ids: readonly string[]) =>
      db.rows<{ personId: string; outcome: string }>(
        sql`SELECT "personId", outcome FROM outbox WHERE "roundId" = ${roundId} AND exchange = 'awareness.announce'
          AND "personId" IN (SELECT value FROM ${each(ids)})`,
      ),

    countPeople: (wanted: Wanted<Standing>) =>
      count(
        wanted.words
          ? sql`SELECT COUNT(*) AS n FROM ${placesOf(wanted)} AND ${peopleWhere(wanted)}`
          : sql`SELECT COUNT(*) AS n FROM enrolment e WHERE ${peopleWhere(wanted)}`,
      ),

    /** The newest first, from the one after the given pair on. */
    pairs: (wanted: Wanted<PairState>, after: Pick<Pair, 'id' | 'publishedAt'> | null) => {
      const later = after
        ? sql`g."publishedAt" <= ${after.publishedAt} AND (g."publishedAt" < ${after.publishedAt} OR g.id < ${after.id})`
        : ALL;
      return db.rows<Omit<Pair, 'members' | 'reasons'>>(
        sql`SELECT g.id, g.score, g."publishedAt", g."confirmedAt", g."completedAt", g."endedAt", g."endedReason" FROM pair g
          WHERE ${pairsWhere(wanted)} AND ${later} ORDER BY g."publishedAt" DESC, g.id DESC ${page(wanted.size)}`,
      );
    },

    countPairs: (wanted: Wanted<PairState>) =>
      count(sql`SELECT COUNT(*) AS n FROM pair g WHERE ${pairsWhere(wanted)}`),

    members: (ids: readonly string[]) =>
      db.rows<{ pairId: string; id: string; name: string }>(
        sql`SELECT m."pairId", p.id, p.name FROM pair_member m JOIN person p ON p.id = m."personId"
          WHERE m."pairId" IN (SELECT value FROM ${each(ids)}) ORDER BY p.name, p.id`,
      ),

    meetings: (ids: readonly string[], now: Instant) =>
      db.rows<{ pairId: string; held: number; lastHeldAt: Instant | null; nextAt: Instant | null }>(
        sql`SELECT m."pairId", COUNT(m."heldAt") AS held, MAX(CASE WHEN m."heldAt" IS NOT NULL THEN COALESCE(m."startsAt", m."heldAt") END) AS "lastHeldAt",
          MIN(CASE WHEN m."bookedAt" IS NOT NULL AND m."cancelledAt" IS NULL AND m."startsAt" > ${now} THEN m."startsAt" END) AS "nextAt"
          FROM meeting m WHERE m."pairId" IN (SELECT value FROM ${each(ids)}) GROUP BY m."pairId"`,
      ),
  };
};
