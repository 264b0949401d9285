import { type Random, randomFrom } from './random.ts';

export const SKILLS = 60;
export const WANTS = 4;
const DEPARTMENTS = 10;

/** What a bench's worth is worked out from: typed arrays only, so that it goes to a worker as it is. */
export interface People {
  n: number;
  /** two words of 30 skills each, by person */
  offers: Int32Array;
  wants: Int32Array;
  /** the wanted skills one by one, the main one first (-1 = none), and by person and skill the level offered (0..4) */
  wanted: Int8Array;
  offered: Uint8Array;
  department: Uint8Array;
  level: Uint8Array;
  site: Uint8Array;
  manager: Int32Array;
  languages: Uint8Array;
  /** half hours of the working day, in a common zone */
  hours: Int32Array;
  interests: Int32Array;
  /** partners of two earlier rounds, and one who is not wanted, -1 = none */
  never: Int32Array;
}

export function randomPeople(n: number, seed: number): People {
  const random = randomFrom(seed);
  const people = emptyPeople(n);
  const tastes = Array.from({ length: DEPARTMENTS }, () => shuffledSkills(random));
  for (let person = 0; person < n; person++) {
    const department = random.zipf(DEPARTMENTS);
    people.department[person] = department;
    people.level[person] = levelFrom(random.below(100));
    people.manager[person] = person === 0 ? -1 : random.below(Math.max(1, Math.floor(n / 12)));
    addSkills(people, person, tastes[department]!, tastes[random.below(DEPARTMENTS)]!, random);
    addHabits(people, person, random);
    for (let k = 0; k < 3; k++)
      people.never[3 * person + k] = k < 2 || random.chance(10) ? random.below(n) : -1;
  }
  return people;
}

function emptyPeople(n: number): People {
  return {
    n,
    offers: new Int32Array(2 * n),
    wants: new Int32Array(2 * n),
    wanted: new Int8Array(WANTS * n).fill(-1),
    offered: new Uint8Array(SKILLS * n),
    department: new Uint8Array(n),
    level: new Uint8Array(n),
    site: new Uint8Array(n),
    manager: new Int32Array(n),
    languages: new Uint8Array(n),
    hours: new Int32Array(n),
    interests: new Int32Array(n),
    never: new Int32Array(3 * n),
  };
}

function shuffledSkills(random: Random): number[] {
  const skills = Array.from({ length: SKILLS }, (_, skill) => skill);
  for (let i = SKILLS - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [skills[i], skills[j]] = [skills[j]!, skills[i]!];
  }
  return skills;
}

const levelFrom = (percent: number) => [40, 70, 88, 97].filter((bound) => percent >= bound).length;

function addSkills(people: People, person: number, own: number[], sought: number[], random: Random): void {
  const { offers, wants, wanted, offered } = people;
  for (let k = 2 + random.below(4); k > 0; k--) {
    const skill = own[random.zipf(SKILLS)]!;
    offers[2 * person + (skill < 30 ? 0 : 1)]! |= 1 << (skill % 30);
    offered[SKILLS * person + skill] = 1 + random.below(4);
  }
  const wishes = 1 + random.below(WANTS);
  for (let k = 0; k < wishes; k++) {
    const skill = sought[random.zipf(SKILLS)]!;
    if (offered[SKILLS * person + skill]) continue;
    wants[2 * person + (skill < 30 ? 0 : 1)]! |= 1 << (skill % 30);
    wanted[WANTS * person + k] = skill;
  }
}

function addHabits(people: People, person: number, random: Random): void {
  const start = random.below(14);
  people.site[person] = random.zipf(8);
  people.languages[person] = 1 | (1 << random.below(5));
  people.hours[person] = ((1 << 16) - 1) << start;
  for (let k = 0; k < 3; k++) people.interests[person]! |= 1 << random.below(30);
}
