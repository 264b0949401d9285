import type { PairReasons } from '../../shared/pair.ts';
import type { Database } from './database.ts';
import { type Fragment, raw, sql } from './sql.ts';

/** Where a person's own words and answers stand: the table and the column that names them. */
const own = [
  ['enrolment', 'personId'],
  ['assessment', 'personId'],
  ['wish', 'personId'],
  ['signature', 'personId'],
  ['goal', 'personId'],
  ['goal_step', 'personId'],
  ['lesson', 'personId'],
  ['reflection', 'personId'],
  ['check_in', 'personId'],
  ['help', 'personId'],
  ['trial_answer', 'personId'],
  ['evaluation', 'personId'],
  ['certificate', 'personId'],
  ['thanks', 'personId'],
  ['shout_out', 'personId'],
  ['story', 'personId'],
  ['felt_fit', 'personId'],
  ['question', 'personId'],
  ['conversation', 'personId'],
  ['outbox', 'personId'],
  ['outbox_archive', 'personId'],
  ['notice_choice', 'personId'],
  ['meeting_reply', 'personId'],
  ['pair_member', 'personId'],
  ['change', 'by'],
] as const;

/** Kept without the person's words: the pair's history, their place in the round, and the proof of who did what. */
const kept: readonly string[] = ['pair_member', 'enrolment', 'change'];

/** What a person has together with a partner. */
const joint = [
  ['pair', 'id'],
  ['agreement', 'pairId'],
  ['meeting', 'pairId'],
] as const;

const pairsOf = (id: string): Fragment => sql`SELECT "pairId" FROM pair_member WHERE "personId" = ${id}`;

const from = ([table, column]: readonly [string, string], id: string): Fragment =>
  sql`FROM ${raw(`"${table}"`)} WHERE ${raw(`"${column}"`)} = ${id}`;

/** A pair that was only proposed is nobody's yet, and is not told of. */
const shared = ([table, column]: readonly [string, string], id: string): Fragment => {
  const published = sql`SELECT id FROM pair WHERE "publishedAt" IS NOT NULL AND id IN (${pairsOf(id)})`;
  return sql`SELECT * FROM ${raw(`"${table}"`)} WHERE ${raw(`"${column}"`)} IN (${published})`;
};

/** How the two stand in each other's lists says something of the other, and is for coordinators alone. */
const ours = (row: { places?: unknown }): object => {
  const { places: _, ...told } = row;
  return told;
};

/** What the pair was made for names what each offers and wants: of the one who is gone, nothing of it stays. */
function without(id: string, reasons: PairReasons): PairReasons {
  const gives = reasons.gives.filter(({ from, to }) => from !== id && to !== id);
  return { ...reasons, gives, languages: [], goals: [], ways: [], mutualWish: false };
}

/** That a coordinator decided something about the person; with whom else, is that one's. */
const rulingsAbout = (id: string): Fragment =>
  sql`SELECT "roundId", "rule", at FROM ruling WHERE a = ${id} OR b = ${id} ORDER BY at`;

export const privacy = (db: Database) => ({
  /** Everything kept about one person, table by table. */
  async all(id: string): Promise<Record<string, unknown[]>> {
    const entries: [string, unknown[]][] = [
      ['person', await db.rows(sql`SELECT * FROM person WHERE id = ${id}`)],
    ];
    for (const place of own) entries.push([place[0], await db.rows(sql`SELECT * ${from(place, id)}`)]);
    for (const place of joint) entries.push([place[0], (await db.rows<object>(shared(place, id))).map(ours)]);
    entries.push(['ruling', await db.rows(rulingsAbout(id))]);
    return Object.fromEntries(entries);
  },

  /** What the person said and was sent is gone; what counts them stays, without their words. */
  erase: (id: string) =>
    db.transaction(async () => {
      const erased = own.filter(([table]) => !kept.includes(table));
      for (const place of erased) await db.change(sql`DELETE ${from(place, id)}`);
      await db.change(sql`DELETE FROM wish WHERE "otherId" = ${id}`);
      await db.change(sql`DELETE FROM ruling WHERE a = ${id} OR b = ${id}`);
      await db.change(
        sql`UPDATE enrolment SET "declineReason" = NULL, "leftReason" = NULL, farewell = NULL WHERE "personId" = ${id}`,
      );
      await db.change(sql`UPDATE agreement SET "proposedBy" = NULL WHERE "proposedBy" = ${id}`);
      await db.change(sql`UPDATE person SET hours = NULL, "chosenLanguage" = NULL WHERE id = ${id}`);
      const pairs = await db.rows<{ id: string; reasons: string }>(
        sql`SELECT id, reasons FROM pair WHERE id IN (${pairsOf(id)})`,
      );
      for (const pair of pairs) {
        const reasons = JSON.stringify(without(id, JSON.parse(pair.reasons)));
        await db.change(sql`UPDATE pair SET reasons = ${reasons} WHERE id = ${pair.id}`);
      }
    }),
});
