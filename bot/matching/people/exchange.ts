import { bitOf, MAIN_WANTS, OFFERS, type PackedPeople, TRAITS, WANTS } from './packed.ts';
import type { Row } from './row.ts';
import { GRADES, isMain, strengths } from './strength.ts';

/** Whether two sets of kinds of skill, at these places of the traits, have one in common. */
export const meet = (traits: Int32Array, a: number, b: number): boolean =>
  ((traits[a]! & traits[b]!) | (traits[a + 1]! & traits[b + 1]!)) !== 0;

/** How much of what the other wants, by weight, the person offers. */
export function given({ packed: { traits, wants }, offer, person }: Row, other: number): number {
  if (!meet(traits, person * TRAITS + OFFERS, other * TRAITS + WANTS)) return 0;
  const { from, item, grade } = wants;
  const stop = from[other + 1]!;
  let met = 0;
  for (let k = from[other]!; k < stop; k++) met += strengths[GRADES * grade[k]! + offer[item[k]!]!]!;
  return met;
}

/** How much of what the person wants, by weight, the other offers. */
export function got({ packed, person }: Row, other: number): number {
  if (!meet(packed.traits, person * TRAITS + WANTS, other * TRAITS + OFFERS)) return 0;
  const { from, item, grade } = packed.wants;
  const stop = from[person + 1]!;
  let met = 0;
  for (let k = from[person]!; k < stop; k++) {
    met += strengths[GRADES * grade[k]! + offerOf(packed, other, item[k]!)]!;
  }
  return met;
}

/** How many of the two have a main want that the other offers. */
export const covers = (row: Row, other: number): number =>
  Number(coversOther(row, other)) + Number(isCovered(row, other));

function coversOther({ packed: { traits, wants }, offer, person }: Row, other: number): boolean {
  if (!meet(traits, person * TRAITS + OFFERS, other * TRAITS + MAIN_WANTS)) return false;
  const { from, item, grade } = wants;
  for (let k = from[other]!; k < from[other + 1]!; k++)
    if (isMain(grade[k]!) && offer[item[k]!]! > 0) return true;
  return false;
}

function isCovered({ packed, person }: Row, other: number): boolean {
  if (!meet(packed.traits, person * TRAITS + MAIN_WANTS, other * TRAITS + OFFERS)) return false;
  const { from, item, grade } = packed.wants;
  for (let k = from[person]!; k < from[person + 1]!; k++) {
    if (isMain(grade[k]!) && offerOf(packed, other, item[k]!) > 0) return true;
  }
  return false;
}

/** The grade of a person's offer of a skill, or 0. */
function offerOf({ traits, offers }: PackedPeople, person: number, skill: number): number {
  const member = bitOf(skill);
  if (((traits[person * TRAITS + OFFERS + (member >> 5)]! >> (member & 31)) & 1) === 0) return 0;
  const { from, item, grade } = offers;
  const stop = from[person + 1]!;
  for (let k = from[person]!; k < stop; k++) if (item[k] === skill) return grade[k]!;
  return 0;
}
