import { type Draw, drawFrom, guidOf } from '../draw.ts';
import type { Character, Colleague } from '../types.ts';
import { commonSkills } from './departments.ts';
import { awkward, type Memorable, mailboxName, memorable } from './names.ts';
import { type Place, places, spread } from './places.ts';
import { type Position, positionsFor } from './ranks.ts';

export const MAIL_DOMAIN = 'northwind.example';

/** Hiring dates lie before this day, whatever the clock says, so that a seed always draws the same company. */
const HIRED_BEFORE = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;

const quotas: readonly (readonly [Character, number])[] = [
  ['keen', 58],
  ['busy', 22],
  ['silent', 8],
  ['unhappy', 5],
  ['declining', 7],
];

/** Characters in their proportions, in drawn order. */
function charactersFor(total: number, draw: Draw): Character[] {
  const all: Character[] = [];
  let upTo = 0;
  for (const [character, share] of quotas) {
    upTo += share;
    while (all.length < Math.round((total * upTo) / 100)) all.push(character);
  }
  return draw.shuffle(all);
}

const weighted: readonly Place[] = places.flatMap((place, index) =>
  Array<Place>(spread[index] ?? 1).fill(place),
);

function skillsFor({ department }: Position, draw: Draw): Colleague['skills'] {
  const own = draw.shuffle(department.skills).slice(0, draw.between(2, 4));
  const offers = [...new Set([...own, ...draw.shuffle(commonSkills).slice(0, draw.between(0, 2))])];
  const open = draw.shuffle(commonSkills).filter((skill) => !offers.includes(skill));
  return { offers, wants: open.slice(0, draw.between(2, 4)) };
}

function hiredOn({ level }: Position, draw: Draw): string {
  const days = draw.chance(0.08) ? draw.between(3, 80) : draw.between(90, 500 + level * 500);
  return new Date(HIRED_BEFORE - days * DAY).toISOString().slice(0, 10);
}

/** Gives the memorable colleagues positions in their trade, the awkward names any, and everyone else a drawn one. */
function namesFor(positions: readonly Position[], draw: Draw): Map<number, string | Memorable> {
  const taken = new Map<number, string | Memorable>();
  const free = (fits: (position: Position) => boolean) =>
    positions.findIndex(
      (position, index) =>
        !taken.has(index) && position.level <= 3 && position.department.trade && fits(position),
    );
  for (const person of memorable) {
    const own = free(({ department }) => department.name === person.department);
    const index = own >= 0 ? own : free(({ department }) => !['HR', 'IT'].includes(department.name));
    if (index >= 0) taken.set(index, person);
  }
  for (const name of awkward.slice(0, Math.floor(positions.length / 20))) {
    const index = draw.between(0, positions.length - 2);
    if (!taken.has(index)) taken.set(index, name);
  }
  return taken;
}

function freshName(place: Place, used: Set<string>, draw: Draw): string {
  for (let tries = 0; ; tries += 1) {
    const middle = tries < 20 ? '' : ` ${String.fromCharCode(65 + draw.between(0, 25))}.`;
    const more = tries < 40 ? '' : ` ${draw.pick(place.family)}`;
    const name = `${draw.pick(place.given)}${middle} ${draw.pick(place.family)}${more}`;
    if (!used.has(name)) return name;
  }
}

function freshMail(name: string, number: number, used: Set<string>): string {
  const plain = mailboxName(name) ?? `colleague.${number}`;
  const box = used.has(plain) ? `${plain}${number}` : plain;
  used.add(box);
  return `${box}@${MAIL_DOMAIN}`;
}

/** Two coordinators and a viewer in HR, an administrator in IT; who is there coordinates where nobody is in HR. */
function appoint(people: Colleague[]) {
  const inHr = people.filter(({ department }) => department === 'HR').sort((a, b) => a.level - b.level);
  for (const person of inHr.length > 0 ? inHr.slice(0, 2) : people.slice(-1))
    person.roles.push('Program.Coordinator');
  inHr[2]?.roles.push('Program.Viewer');
  people.findLast(({ department }) => department === 'IT')?.roles.push('Program.Admin');
}

/** The employees, memorable ones first. */
export function employees(total: number, seed: number): Colleague[] {
  const draw = drawFrom(seed, 'company');
  const positions = positionsFor(total, draw);
  const characters = charactersFor(total, draw);
  const given = namesFor(positions, draw);
  const used = new Set([...given.values()].map((who) => (typeof who === 'string' ? who : who.name)));
  const boxes = new Set<string>();
  const idOf = (index: number) => guidOf(seed, 'person', index);
  const people = positions.map((position, index): Colleague => {
    const who = given.get(index);
    const known = typeof who === 'object' ? who : null;
    const place = places.find(({ site }) => site === known?.site) ?? draw.pick(weighted);
    const name = typeof who === 'string' ? who : (known?.name ?? freshName(place, used, draw));
    used.add(name);
    return {
      id: idOf(index),
      name,
      mail: freshMail(name, index, boxes),
      department: position.department.name,
      title: position.title,
      level: position.level,
      site: place.site,
      managerId: position.boss === null ? null : idOf(position.boss),
      language: draw.chance(0.15) ? 'en-GB' : place.language,
      timeZone: place.timeZone,
      hiredOn: hiredOn(position, draw),
      skills: skillsFor(position, draw),
      character: known?.character ?? (characters[index] as Character),
      roles: [],
      guest: false,
    };
  });
  appoint(people);
  const order = (person: Colleague) => {
    const place = memorable.findIndex(({ name }) => name === person.name);
    return place < 0 ? memorable.length : place;
  };
  return people.sort((a, b) => order(a) - order(b));
}

/** People of partner firms who are guests in the directory. */
export function guests(count: number, seed: number): Colleague[] {
  return Array.from({ length: count }, (_, index) => {
    const draw = drawFrom(seed, 'guest', index);
    const place = draw.pick(places);
    const name = `${draw.pick(place.given)} ${draw.pick(place.family)}`;
    return {
      id: guidOf(seed, 'guest', index),
      name,
      mail: `${mailboxName(name) ?? 'guest'}.${index}@partner.example`,
      department: 'Engineering',
      title: 'Consultant',
      level: 3,
      site: place.site,
      managerId: null,
      language: place.language,
      timeZone: place.timeZone,
      hiredOn: '2025-01-01',
      skills: {
        offers: draw.shuffle(commonSkills).slice(0, 3),
        wants: draw.shuffle(commonSkills).slice(0, 2),
      },
      character: 'keen',
      roles: [],
      guest: true,
    };
  });
}
