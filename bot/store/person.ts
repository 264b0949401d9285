import type { Person } from '../../shared/person.ts';
import type { Instant } from '../../shared/time.ts';
import { raw, sql } from './sql.ts';
import { table } from './table.ts';

interface PersonRow extends Person {
  syncedAt: Instant;
  /** From when on their mailbox is to be asked for their working hours; null while they never joined. */
  hoursDueAt: Instant | null;
  /** What they asked to be spoken to in; before what the directory says. */
  chosenLanguage: string | null;
  /** Since when the directory says that they do not work here. */
  goneAt: Instant | null;
  /** When what was kept about somebody who left was erased. */
  forgottenAt: Instant | null;
}

/** A person as a page of the directory tells of them; of what is missing it says nothing. */
export type Found = Pick<Person, 'id'> & Partial<Person>;

/** What is taken for true of somebody new of whom it was not said. */
export const unsaid = {
  name: 'Someone',
  mail: null,
  department: null,
  title: null,
  level: null,
  site: null,
  managerId: null,
  language: 'en',
  hiredOn: null,
  enabled: true,
  guest: false,
  account: null,
  hours: null,
  doNotContactAt: null,
  chosenLanguage: null,
  hoursDueAt: null,
  goneAt: null,
  forgottenAt: null,
};

export const ofDirectory = table<PersonRow>(
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
    chosenLanguage: c.words(35, { nullable: true }),
    hoursDueAt: c.instant({ nullable: true }),
    account: c.words(20, { nullable: true }),
    goneAt: c.instant({ nullable: true }),
    forgottenAt: c.instant({ nullable: true }),
  }),
  [
    { name: 'ix_person_department', columns: ['department'] },
    { name: 'ix_person_name', columns: ['name', 'id', 'mail'] },
    { name: 'ix_person_gone', columns: ['forgottenAt', 'goneAt'] },
    { name: 'ix_person_hours', columns: ['hoursDueAt', 'id'] },
  ],
);

export const personTable: typeof ofDirectory = {
  ...ofDirectory,
  hydrate: (dialect, raw) => {
    const row = ofDirectory.hydrate(dialect, raw);
    row.language = row.chosenLanguage ?? row.language;
    return row;
  },
};

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
  'account',
  'managerId',
] as const;

/** The directory may tell of somebody twice on one page, each time another part. */
export function once(found: readonly Found[]): Found[] {
  const people = new Map<string, Found>();
  for (const person of found) people.set(person.id, { ...people.get(person.id), ...person });
  return [...people.values()];
}

const told = (found: Found) => directory.filter((name) => found[name] !== undefined);

/**
 * A reading of everybody brings a hundred thousand who are as they were: those are not written again. Nor is who left
 * and was forgotten, until they are back.
 */
export const isChanged = (found: Found, known: PersonRow | undefined): boolean =>
  !!known &&
  (!known.forgottenAt || found.enabled === true) &&
  told(found).some((name) => (found[name] ?? null) !== (known[name] ?? null));

/** What the directory says of them, as a change of their row. */
export function changes(person: Found) {
  return told(person)
    .map(
      (name) =>
        sql`${raw(`"${name}"`)} = ${typeof person[name] === 'boolean' ? Number(person[name]) : person[name]}`,
    )
    .reduce((all, one) => sql`${all}, ${one}`);
}
