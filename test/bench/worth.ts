import { FORBIDDEN, type Pool, worthOf } from '../../bot/matching/index.ts';
import { type People, SKILLS, WANTS } from './people.ts';

/** -1 when the two may not be paired, else 0..1000. */
export function scoreOf(people: People, a: number, b: number): number {
  if (mayNot(people, a, b)) return -1;
  const one = coverOf(people, a, b);
  const other = coverOf(people, b, a);
  const skills = 4.5 * Math.min(one, other) + 0.75 * (one + other);
  return Math.min(1000, Math.floor(skills + softOf(people, a, b)));
}

/** Never less than the score, and quicker: who wants nothing the other offers brings the pair little. */
export function boundOf(people: People, a: number, b: number): number {
  const { offers, wants } = people;
  const one = (offers[2 * a]! & wants[2 * b]!) | (offers[2 * a + 1]! & wants[2 * b + 1]!);
  const other = (offers[2 * b]! & wants[2 * a]!) | (offers[2 * b + 1]! & wants[2 * a + 1]!);
  if (one && other) return 1000;
  return one || other ? 475 : 400;
}

function mayNot({ manager, never, languages, hours }: People, a: number, b: number): boolean {
  if (manager[a] === b || manager[b] === a) return true;
  if (!(languages[a]! & languages[b]!) || !(hours[a]! & hours[b]!)) return true;
  if (never[3 * a] === b || never[3 * a + 1] === b || never[3 * a + 2] === b) return true;
  return never[3 * b] === a || never[3 * b + 1] === a || never[3 * b + 2] === a;
}

/** How much of what a wants b offers, of 100; the level counts. */
function coverOf({ wanted, offered }: People, a: number, b: number): number {
  let wishes = 0;
  let met = 0;
  for (let k = WANTS * a; k < WANTS * a + WANTS; k++) {
    const skill = wanted[k]!;
    if (skill < 0) continue;
    wishes++;
    met += offered[SKILLS * b + skill]!;
  }
  return wishes === 0 ? 0 : (25 * met) / wishes;
}

function softOf(
  { level, department, manager, languages, hours, interests }: People,
  a: number,
  b: number,
): number {
  const apart = Math.abs(level[a]! - level[b]!);
  let soft = apart === 0 ? 120 : apart === 1 ? 80 : apart === 2 ? 40 : 0;
  if (department[a] !== department[b]) soft += 60;
  if (manager[a] !== manager[b]) soft += 40;
  if (languages[a] === languages[b]) soft += 40;
  soft += 5 * ones(hours[a]! & hours[b]!);
  return soft + 20 * Math.min(3, ones(interests[a]! & interests[b]!));
}

function ones(word: number): number {
  let w = word - ((word >>> 1) & 0x55555555);
  w = (w & 0x33333333) + ((w >>> 2) & 0x33333333);
  return Math.imul((w + (w >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many of the two have their main want offered by the other. */
export function coversOf({ wanted, offered }: People, a: number, b: number): number {
  const mainOfA = wanted[WANTS * a]!;
  const mainOfB = wanted[WANTS * b]!;
  const one = mainOfA >= 0 && offered[SKILLS * b + mainOfA]! > 0 ? 1 : 0;
  return one + (mainOfB >= 0 && offered[SKILLS * a + mainOfB]! > 0 ? 1 : 0);
}

/** For each person the people who offer what they want and want what they offer, through lists of who offers what. */
export function candidateLists(people: People, most: number): Int32Array[] {
  const offering: number[][] = Array.from({ length: SKILLS }, () => []);
  for (let person = 0; person < people.n; person++) {
    for (let skill = 0; skill < SKILLS; skill++)
      if (people.offered[SKILLS * person + skill]) offering[skill]!.push(person);
  }
  const seen = new Int32Array(people.n).fill(-1);
  return Array.from({ length: people.n }, (_, person) => {
    const mutual: number[] = [];
    const oneWay: number[] = [];
    for (let k = 0; k < WANTS; k++) {
      const skill = people.wanted[WANTS * person + k]!;
      if (skill < 0) continue;
      const givers = offering[skill]!;
      const start = (person * 7919) % givers.length || 0;
      for (let i = 0; i < givers.length && mutual.length < most; i++) {
        const other = givers[(start + i) % givers.length]!;
        if (other === person || seen[other] === person) continue;
        seen[other] = person;
        if (boundOf(people, person, other) === 1000) mutual.push(other);
        else if (oneWay.length < most) oneWay.push(other);
      }
    }
    return Int32Array.from(mutual.length < most ? [...mutual, ...oneWay].slice(0, most) : mutual);
  });
}

/** The pool of these people, as the engine wants it. */
export function poolOf(people: People, threes = true): Pool {
  const lists = candidateLists(people, 400);
  return {
    n: people.n,
    threes,
    worth: (a, b) => {
      const score = scoreOf(people, a, b);
      return score < 0 ? FORBIDDEN : worthOf(coversOf(people, a, b), score);
    },
    bound: (a, b) => {
      const score = boundOf(people, a, b);
      return worthOf(score === 1000 ? 2 : score === 475 ? 1 : 0, score);
    },
    candidates: (person) => lists[person]!,
  };
}
