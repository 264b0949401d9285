import type { Person } from '../../shared/person.ts';
import type { Instant } from '../../shared/time.ts';
import type { Database } from './database.ts';
import { each, page, raw, sql } from './sql.ts';
import { table } from './table.ts';

interface PersonRow extends Person {
  syncedAt: Instant;
}

/** A person as a page of the directory tells of them; without `managerId` it says nothing of the manager. */
export type Found = Omit<Person, 'managerId'> & { managerId?: string | null };

export const personTable = table<PersonRow>(
  'person',
  (c) => ({
    id: c.id({ primary: true }),
    name: c.words(256),
    mail: c.words(320, { nullable: true }),
    department: c.words(256, { nullable: true }),
    title: c.words(256, { nullable: true }),
    level: c.whole({ nullable: true }),
    site: c.words(256, { nullable: true }),
    managerId: c.id({ nullable: true }),
    language: c.words(35),
    hiredOn: c.words(10, { nullable: true }),
    enabled: c.bool(),
    guest: c.bool(),
    hours: c.json({ nullable: true }),
    doNotContactAt: c.instant({ nullable: true }),
    syncedAt: c.instant(),
  }),
  [{ name: 'ix_person_department', columns: ['department'] }],
);

/** Fields the directory owns; the rest of a person is ours and survives a sync. */
const directory = [
  'name',
  'mail',
  'department',
  'title',
  'level',
  'site',
  'language',
  'hiredOn',
  'guest',
  'enabled',
] as const;

export const people = (db: Database) => ({
  get: (id: string) => db.one(personTable, sql`SELECT * FROM person WHERE id = ${id}`),

  all: (ids: readonly string[]) =>
    db.many(personTable, sql`SELECT * FROM person WHERE id IN (SELECT value FROM ${each(ids)}) ORDER BY id`),

  /** Everybody the directory knows, so many at a time, in the order of their ids. */
  after: (id: string, size: number) =>
    db.many(personTable, sql`SELECT * FROM person WHERE id > ${id} ORDER BY id ${page(size)}`),

  count: async () =>
    (await db.rows<{ n: number }>(sql`SELECT COUNT(*) AS n FROM person WHERE enabled = 1`))[0]?.n ?? 0,

  /** Each person's managers, nearest first, as far up as the directory knows. */
  async chains(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await db.rows<{ id: string; managerId: string | null }>(
      sql`SELECT id, "managerId" FROM person`,
    );
    const managerOf = new Map(rows.map((row) => [row.id, row.managerId]));
    return new Map(ids.map((id) => [id, chain(managerOf, id)]));
  },

  /** What a sync brought: new people are added, known ones changed where the directory says so. */
  async record(found: readonly Found[], now: Instant): Promise<void> {
    const people = once(found);
    await db.transaction(async () => {
      const known = await db.rows<{ id: string }>(
        sql`SELECT id FROM person WHERE id IN (SELECT value FROM ${each(people.map(({ id }) => id))})`,
      );
      const knownIds = new Set(known.map(({ id }) => id));
      const fresh = people.filter(({ id }) => !knownIds.has(id));
      const rows = fresh.map((person) => ({ ...person, managerId: person.managerId ?? null, syncedAt: now }));
      await db.insert(personTable, rows, ['id']);
      for (const person of people.filter(({ id }) => knownIds.has(id))) {
        await db.change(
          sql`UPDATE person SET ${fields(person)}, "syncedAt" = ${now} WHERE id = ${person.id}`,
        );
      }
    });
  },

  /** After a reading of the whole directory: whoever it did not bring is not there any more. */
  disableUnseen: (since: Instant) =>
    db.change(sql`UPDATE person SET enabled = 0 WHERE enabled = 1 AND "syncedAt" < ${since}`),

  /** Someone wrote to us before the directory was read: a first line about them, which the next sync completes. */
  meet: (id: string, name: string, now: Instant) => {
    const unknown = {
      mail: null,
      department: null,
      title: null,
      level: null,
      site: null,
      managerId: null,
      hiredOn: null,
    };
    const row = { id, name: name || 'Someone', ...unknown, language: 'en', enabled: true, guest: false };
    return db.insert(personTable, [{ ...row, hours: null, doNotContactAt: null, syncedAt: now }], ['id']);
  },

  /** `mailbox`: an address or a person's id. Shared mailboxes count too, whose accounts are disabled. */
  hasMailbox: async (mailbox: string) => {
    const name = mailbox.toLowerCase();
    const found = await db.rows(sql`SELECT id FROM person WHERE id = ${name} OR LOWER(mail) = ${name}`);
    return found.length > 0;
  },

  setManager: (id: string, managerId: string | null) =>
    db.change(sql`UPDATE person SET "managerId" = ${managerId} WHERE id = ${id}`),

  disable: (id: string) => db.change(sql`UPDATE person SET enabled = 0 WHERE id = ${id}`),

  setHours: (id: string, hours: Person['hours']) =>
    db.change(sql`UPDATE person SET hours = ${JSON.stringify(hours)} WHERE id = ${id}`),

  /** Joined an open round, still here, and their mailbox not asked yet. */
  joinedWithoutHours: () =>
    db.many(
      personTable,
      sql`SELECT p.* FROM person p WHERE p.hours IS NULL AND p.enabled = 1 AND EXISTS (
        SELECT 1 FROM enrolment e JOIN round r ON r.id = e."roundId" WHERE e."personId" = p.id
        AND e."joinedAt" IS NOT NULL AND r."closedAt" IS NULL AND r."cancelledAt" IS NULL) ORDER BY p.id`,
    ),

  neverContact: (id: string, now: Instant) =>
    db.change(sql`UPDATE person SET "doNotContactAt" = ${now} WHERE id = ${id} AND "doNotContactAt" IS NULL`),

  /** They came back by their own word. */
  contactAgain: (id: string) =>
    db.change(
      sql`UPDATE person SET "doNotContactAt" = NULL WHERE id = ${id} AND "doNotContactAt" IS NOT NULL`,
    ),
});

function chain(managerOf: Map<string, string | null>, id: string): string[] {
  const managers: string[] = [];
  for (let next = managerOf.get(id); next && !managers.includes(next); next = managerOf.get(next))
    managers.push(next);
  return managers;
}

/** The directory may tell of somebody twice on one page, each time another part. */
function once(found: readonly Found[]): Found[] {
  const people = new Map<string, Found>();
  for (const person of found) people.set(person.id, { ...people.get(person.id), ...person });
  return [...people.values()];
}

function fields(person: Found) {
  const told = person.managerId === undefined ? directory : [...directory, 'managerId' as const];
  return told
    .map(
      (name) =>
        sql`${raw(`"${name}"`)} = ${typeof person[name] === 'boolean' ? Number(person[name]) : person[name]}`,
    )
    .reduce((all, one) => sql`${all}, ${one}`);
}
