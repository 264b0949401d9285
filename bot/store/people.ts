import { byId } from '../../shared/lists.ts';
import type { Addressee } from '../../shared/office/rounds/rules.ts';
import type { Person } from '../../shared/person.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { changes, type Found, isChanged, ofDirectory, once, personTable, unsaid } from './person.ts';
import { managersAbove } from './reporting-line.ts';
import { contains, each, eachWord, page, raw, sql } from './sql.ts';

const takesPart = sql`p.enabled = 1 AND EXISTS (SELECT 1 FROM enrolment e JOIN round r ON r.id = e."roundId"
  WHERE e."personId" = p.id AND e."joinedAt" IS NOT NULL AND e."leftAt" IS NULL
  AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL)`;

export const people = (db: Database) => ({
  get: (id: string) => db.one(personTable, sql`SELECT * FROM person WHERE id = ${id}`),

  all: (ids: readonly string[]) =>
    db.many(personTable, sql`SELECT * FROM person WHERE id IN (SELECT value FROM ${each(ids)}) ORDER BY id`),

  /** Everybody the directory knows, so many at a time, in the order of their ids; of each only what is asked. */
  addressees: (asked: readonly (keyof Addressee)[], afterId: string, size: number): Promise<Addressee[]> =>
    db.many(
      ofDirectory,
      sql`SELECT ${raw(asked.map((name) => `"${name}"`).join(', '))} FROM person WHERE id > ${afterId} ORDER BY id ${page(size)}`,
    ),

  count: async () =>
    (await db.rows<{ n: number }>(sql`SELECT COUNT(*) AS n FROM person WHERE enabled = 1`))[0]?.n ?? 0,

  /** Tells a person's managers, nearest first, as far up as the directory knows. */
  chains: () => managersAbove(db),

  /** What a sync brought: new people are added, known ones changed where the directory says so. */
  async record(found: readonly Found[], now: Instant): Promise<void> {
    const people = once(found);
    await db.transaction(async () => {
      const known = byId(
        await db.many(
          ofDirectory,
          sql`SELECT * FROM person WHERE id IN (SELECT value FROM ${each(people.map(({ id }) => id))})`,
        ),
      );
      const fresh = people.filter(({ id }) => !known.has(id));
      const rows = fresh.map((person) => ({ ...unsaid, ...person, syncedAt: now }));
      await db.insert(personTable, rows, ['id']);
      for (const person of people.filter((one) => isChanged(one, known.get(one.id))))
        await db.change(sql`UPDATE person SET ${changes(person)} WHERE id = ${person.id}`);
      await db.change(
        sql`UPDATE person SET "syncedAt" = ${now} WHERE id IN (SELECT value FROM ${each([...known.keys()])})`,
      );
    });
  },

  /** Someone wrote to us before the directory was read: a first line about them, which the next sync completes. */
  meet: (id: string, name: string, now: Instant) => {
    const row = { ...unsaid, id, name: name || unsaid.name, syncedAt: now };
    return db.insert(personTable, [row], ['id']);
  },

  /** `mailbox`: an address or a person's id. Shared mailboxes count too, whose accounts are disabled. */
  /** Of these mailboxes, named by id or address, those that nobody in the directory has. */
  unknownMailboxes: async (mailboxes: readonly string[]) => {
    const names = mailboxes.map((name) => name.toLowerCase());
    const found = await db.rows<{ id: string; mail: string | null }>(
      sql`SELECT id, LOWER(mail) AS mail FROM person WHERE id IN (SELECT value FROM ${each(names)})
        OR LOWER(mail) IN (SELECT value FROM ${eachWord(names)})`,
    );
    const known = new Set(found.flatMap(({ id, mail }) => [id, mail]));
    return mailboxes.filter((name) => !known.has(name.toLowerCase()));
  },

  /** What their mailboxes said of their working hours, and from when on they are to be asked again. */
  readHours: (read: readonly { id: string; hours: Person['hours'] }[], againAt: Instant) =>
    db.transaction(async () => {
      const all = each(read.map(({ id }) => id));
      const rows = await db.rows<{ id: string; hours: string | null }>(
        sql`SELECT id, hours FROM person WHERE id IN (SELECT value FROM ${all})`,
      );
      const known = new Map(rows.map(({ id, hours }) => [id, hours]));
      for (const { id, hours } of read)
        if (JSON.stringify(hours) !== known.get(id))
          await db.change(sql`UPDATE person SET hours = ${JSON.stringify(hours)} WHERE id = ${id}`);
      await db.change(
        sql`UPDATE person SET "hoursDueAt" = ${againAt} WHERE id IN (SELECT value FROM ${all})`,
      );
    }),

  /** Whose mailbox was asked, and is to be asked again by now. */
  hoursDue: (now: Instant, size: number) =>
    db.many(
      personTable,
      sql`SELECT * FROM person WHERE "hoursDueAt" <= ${now} AND hours IS NOT NULL
        ORDER BY "hoursDueAt", id ${page(size)}`,
    ),

  /** Whose mailbox was not asked yet, and who still needs it. */
  hoursUnread: (now: Instant) =>
    db.many(
      personTable,
      sql`SELECT p.* FROM person p WHERE p."hoursDueAt" <= ${now} AND p.hours IS NULL AND ${takesPart}
        ORDER BY p."hoursDueAt", p.id`,
    ),

  /** Those of them who still work here and take part in an open round. */
  takingPart: (ids: readonly string[]) =>
    db.rows<{ id: string }>(
      sql`SELECT p.id FROM person p WHERE p.id IN (SELECT value FROM ${each(ids)}) AND ${takesPart}`,
    ),

  chosenLanguage: async (id: string) =>
    (
      await db.rows<{ chosenLanguage: string | null }>(
        sql`SELECT "chosenLanguage" FROM person WHERE id = ${id}`,
      )
    )[0]?.chosenLanguage ?? null,

  /** Null: as the directory says. */
  speakTo: (id: string, language: string | null) =>
    db.change(sql`UPDATE person SET "chosenLanguage" = ${language} WHERE id = ${id}`),

  /** People of a round, or of the whole directory, whose names have these words in them; never guests, never who is gone. */
  search: (typed: string, roundId: string | null, exceptId: string, size: number) => {
    const invited = sql`AND EXISTS (SELECT 1 FROM enrolment e WHERE e."roundId" = ${roundId} AND e."personId" = p.id)`;
    return db.many(
      personTable,
      sql`SELECT p.* FROM person p WHERE ${named(typed)} AND p.enabled = 1 AND p.guest = 0 AND p.id <> ${exceptId}
        ${roundId === null ? sql`` : invited} ORDER BY p.name, p.id ${page(size)}`,
    );
  },

  neverContact: (id: string, now: Instant) =>
    db.change(sql`UPDATE person SET "doNotContactAt" = ${now} WHERE id = ${id} AND "doNotContactAt" IS NULL`),

  /** They came back by their own word. */
  contactAgain: (id: string) =>
    db.change(
      sql`UPDATE person SET "doNotContactAt" = NULL WHERE id = ${id} AND "doNotContactAt" IS NOT NULL`,
    ),
});

/** Each word somewhere in the name, in the letters typed or with a capital: the embedded store folds the case of plain letters only. */
function named(typed: string) {
  const words = typed.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 6);
  return words.map(within).reduce((all, one) => sql`${all} AND ${one}`, sql`1 = 1`);
}

function within(word: string) {
  const capital = `${word.slice(0, 1).toLocaleUpperCase()}${word.slice(1).toLocaleLowerCase()}`;
  return sql`(${contains('p.name', word)} OR ${contains('p.name', capital)})`;
}
