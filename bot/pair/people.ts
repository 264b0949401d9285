import { closest, distance } from 'fastest-levenshtein';
import { speller } from '../../shared/assessment/rules.ts';
import { ways } from '../../shared/assessment.ts';
import { type Profile, weeksAt } from '../../shared/pairing/profile.ts';
import { pairKey } from '../../shared/pairing/rules.ts';
import { reportingLine } from '../../shared/person.ts';
import type { Instant } from '../../shared/time.ts';
import { offsetMinutes } from '../../shared/zones.ts';
import {
  type Column,
  columns,
  criterionFrom,
  dayFrom,
  daysFrom,
  Fault,
  hoursFrom,
  languagesFrom,
  levelFrom,
  offersFrom,
  severalOf,
  waitedFrom,
  wantsFrom,
  wayFrom,
  zoneFrom,
} from './columns.ts';
import { BadTable, plain, type Row, type Rows } from './rows.ts';

export interface People {
  profiles: Profile[];
  /** Places among the profiles of those who waited before. */
  first: number[];
  nameOf: Map<string, string>;
  metBefore: Map<string, number>;
  /** What was taken for granted, in words. */
  assumed: string[];
}

const known = Object.keys(columns) as Column[];
const usual = { languages: 'en', time_zone: 'UTC', work_days: 'Mon-Fri', work_hours: '09:00-17:00' } as const;

/** The people of a table. Throws all faults at once, each with its line and column. */
export function peopleOf({ columns: written, rows }: Rows, now: Instant): People {
  const unknown = written.filter((name) => name && !known.some((column) => plain(column) === plain(name)));
  const there = new Set(written.map(plain));
  const twice = written.filter((name, at) => name && written.map(plain).indexOf(plain(name)) < at);
  const faults = [
    ...unknown.flatMap(misspelt),
    ...twice.map((name) => `line 1: the column “${name}” is there twice`),
  ];
  if (!there.has('name') && !there.has('id')) faults.push('line 1: there is no column “name” and none “id”');
  const reading = new Reading(rows, there, faults, now);
  const people = rows.map((row) => reading.person(row));
  const profiles = reading.joined(people);
  const first = people.flatMap(({ waited }, at) => (waited ? [at] : []));
  if (rows.length === 0) faults.push('There is nobody in the file.');
  if (faults.length > 0) throw new BadTable(faults);
  const assumed = [
    ...Object.entries(usual).flatMap(([column, value]) =>
      there.has(plain(column)) ? [] : [`No column ${column}: ${value} for everybody.`],
    ),
    ...(unknown.length ? [`Columns not read: ${unknown.join(', ')}.`] : []),
  ];
  return { profiles, first, nameOf: reading.nameOf, metBefore: reading.metBefore, assumed };
}

/** A heading that is nearly one of ours is a slip; anything else is a column of the reader's own. */
function misspelt(name: string): string[] {
  const nearest = closest(plain(name), known.map(plain));
  const meant = known.find((column) => plain(column) === nearest);
  return meant && distance(plain(name), nearest) <= 2 && nearest.length > 4
    ? [`line 1: is “${name}” meant to be “${meant}”?`]
    : [];
}

interface Half extends Omit<Profile, 'managers' | 'wishes' | 'avoids'> {
  row: Row;
  waited: boolean;
}

class Reading {
  readonly nameOf = new Map<string, string>();
  readonly metBefore = new Map<string, number>();
  readonly #there: ReadonlySet<string>;
  readonly #faults: string[];
  readonly #now: Instant;
  readonly #weekOf: ReturnType<typeof weeksAt>;
  readonly #spell = speller([]);
  /** Ids by what people are called, in small letters: their names, and the ids themselves. */
  readonly #called = new Map<string, Set<string>>();

  constructor(rows: readonly Row[], there: ReadonlySet<string>, faults: string[], now: Instant) {
    this.#now = now;
    this.#weekOf = weeksAt(now);
    this.#there = there;
    this.#faults = faults;
    for (const row of rows) {
      const name = row.cells.get('name') || row.cells.get('id') || '';
      const id = row.cells.get('id') || name;
      if (!id) faults.push(`line ${row.line}: has neither a name nor an id`);
      else if (this.nameOf.has(id))
        faults.push(`line ${row.line}: “${id}” is there twice; give each an id of their own`);
      this.nameOf.set(id, name);
      for (const text of [id.toLowerCase(), name.toLowerCase()])
        this.#called.set(text, (this.#called.get(text) ?? new Set()).add(id));
    }
  }

  /** What stands in a cell, made into what it means; a fault is noted, and the cell left out. */
  #read<Value>({ line }: Row, column: Column, meaning: () => Value, instead: Value): Value {
    try {
      return meaning();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      this.#faults.push(`line ${line}, ${column}: ${error.message}`);
      return instead;
    }
  }

  /** A column that hard rules rest on may be left out whole, but not for some: then nobody knows. */
  #sure(row: Row, column: keyof typeof usual): string {
    if (!this.#there.has(plain(column))) return usual[column];
    const cell = row.cells.get(plain(column)) ?? '';
    if (!cell)
      this.#faults.push(`line ${row.line}, ${column}: is empty, and without it nobody may be paired`);
    return cell || usual[column];
  }

  #spelled<Item extends { skill: string }>(items: readonly Item[]): Item[] {
    return items.map((item) => ({ ...item, skill: this.#spell(item.skill) }));
  }

  person(row: Row): Half {
    const cell = (column: Column) => row.cells.get(plain(column)) ?? '';
    const read = <Value>(column: Column, meaning: (text: string) => Value, instead: Value) =>
      this.#read(row, column, () => meaning(cell(column)), instead);
    const id = cell('id') || cell('name');
    const [said, days, times] = (['time_zone', 'work_days', 'work_hours'] as const).map((column) =>
      this.#sure(row, column),
    ) as [string, string, string];
    const zone = this.#read(row, 'time_zone', () => zoneFrom(said), 'UTC');
    const week = this.#read(row, 'work_days', () => daysFrom(days), []);
    const hours = this.#read(row, 'work_hours', () => hoursFrom(times, week, zone), null);
    const tags = this.#sure(row, 'languages');
    return {
      row,
      id,
      waited: read('waited', waitedFrom, false),
      department: cell('department') || null,
      level: read('level', (level) => levelFrom(level, cell('title')), null),
      site: cell('site') || null,
      hiredOn: read('hired_on', dayFrom, null),
      offers: this.#spelled(read('offers', offersFrom, [])),
      wants: this.#spelled(read('wants', wantsFrom, [])),
      goals: cell('goals')
        .split(/[|\n]/)
        .map((goal) => goal.trim())
        .filter(Boolean),
      ways: Object.fromEntries(
        ways.flatMap((way) => {
          const said = read(way, wayFrom, undefined);
          return said ? [[way, said]] : [];
        }),
      ),
      languages: this.#read(row, 'languages', () => languagesFrom(tags), []),
      criterion: read('criterion', criterionFrom, 'skills'),
      week: this.#weekOf(hours),
      offset: hours ? offsetMinutes(hours.timeZone, this.#now) : 0,
    };
  }

  /** The person meant by an id or, where only one has it, a name; in whatever case. */
  #meant(row: Row, column: Column, text: string): string | null {
    if (this.nameOf.has(text)) return text;
    const [found, ...others] = this.#called.get(text.toLowerCase()) ?? [];
    if (found !== undefined && others.length === 0) return found;
    const why = others.length > 0 ? 'is the name of several: use the id' : 'is nobody in this file';
    this.#faults.push(`line ${row.line}, ${column}: “${text}” ${why}`);
    return null;
  }

  /** A manager need not be in the pool themselves. */
  #manager(row: Row): string | null {
    const said = row.cells.get('manager') ?? '';
    return this.#called.has(said.toLowerCase()) ? this.#meant(row, 'manager', said) : said || null;
  }

  joined(people: readonly Half[]): Profile[] {
    const managerOf = new Map(people.map(({ id, row }) => [id, this.#manager(row)]));
    return people.map(({ row, waited: _waited, ...person }) => {
      const named = (column: Column) =>
        severalOf(row.cells.get(column) ?? '').flatMap((text) => this.#meant(row, column, text) ?? []);
      this.#earlier(person.id, row);
      return {
        ...person,
        managers: reportingLine(person.id, managerOf),
        wishes: new Set(named('wishes')),
        avoids: new Set(named('avoids')),
      };
    });
  }

  #earlier(id: string, row: Row): void {
    for (const text of severalOf(row.cells.get('earlier') ?? '')) {
      const [, who = '', rounds] = /^(.*?)(?::(\d+))?$/.exec(text) ?? [];
      const other = this.#meant(row, 'earlier', who.trim());
      if (!other) continue;
      const key = pairKey(id, other);
      this.metBefore.set(
        key,
        Math.min(Number(rounds ?? 1), this.metBefore.get(key) ?? Number.POSITIVE_INFINITY),
      );
    }
  }
}
