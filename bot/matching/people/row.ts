import { preferencesMet } from './meets.ts';
import { KIND, KIND_TRAITS, type List, type PackedPeople, TRAITS } from './packed.ts';

export const BARRED = 255;

/** One person laid out for looking up, so that each pair with another needs few steps. */
export interface Row {
  packed: PackedPeople;
  person: number;
  /** by skill: the grade of the offer, or 0 */
  offer: Uint8Array;
  /** by word, and by language: 1 for those the person has */
  word: Uint8Array;
  speaks: Uint8Array;
  /** by other person: how many of the two wished for the other; and how far down the order of relaxations, or BARRED */
  wished: Uint8Array;
  step: Uint8Array;
  /** by kind of person: the points for the preferences that this person's kind, `kind`, meets with it */
  preferred: Int32Array;
  kind: number;
}

export function rowOf(packed: PackedPeople): Row {
  const { n, rules, languages, kinds } = packed;
  return {
    packed,
    person: -1,
    offer: new Uint8Array(rules.skills),
    word: new Uint8Array(rules.words),
    speaks: new Uint8Array(languages.item.reduce((most, language) => Math.max(most, language), 0) + 1),
    wished: new Uint8Array(n),
    step: new Uint8Array(n),
    preferred: new Int32Array(kinds.length / KIND_TRAITS),
    kind: -1,
  };
}

export function layOut(row: Row, person: number): void {
  clear(row);
  const { offers, goals, languages, wishes, metBefore, barred } = row.packed;
  row.person = person;
  for (let i = offers.from[person]!; i < offers.from[person + 1]!; i++) {
    row.offer[offers.item[i]!] = offers.grade[i]!;
  }
  fill(row.word, goals, person, 1);
  fill(row.speaks, languages, person, 1);
  for (let i = wishes.from[person]!; i < wishes.from[person + 1]!; i++) row.wished[wishes.item[i]!]! += 1;
  for (let i = metBefore.from[person]!; i < metBefore.from[person + 1]!; i++) {
    row.step[metBefore.item[i]!] = metBefore.grade[i]!;
  }
  fill(row.step, barred, person, BARRED);
  row.step[person] = BARRED;
}

/** Lays out the points for preferences, too. They are the same for all of one kind. */
export function layOutKinds(row: Row): void {
  const { packed, person, preferred } = row;
  const kind = packed.traits[person * TRAITS + KIND]!;
  if (kind === row.kind) return;
  row.kind = kind;
  const points = packed.rules.preferencePoints;
  for (let other = 0; other < preferred.length; other++) {
    preferred[other] = points[preferencesMet(packed.kinds, kind, other)]!;
  }
}

function clear(row: Row): void {
  const { person } = row;
  if (person < 0) return;
  const { offers, goals, languages, wishes, metBefore, barred } = row.packed;
  fill(row.offer, offers, person, 0);
  fill(row.word, goals, person, 0);
  fill(row.speaks, languages, person, 0);
  fill(row.wished, wishes, person, 0);
  fill(row.step, metBefore, person, 0);
  fill(row.step, barred, person, 0);
  row.step[person] = 0;
}

function fill(into: Uint8Array, { from, item }: List, person: number, value: number): void {
  for (let i = from[person]!; i < from[person + 1]!; i++) into[item[i]!] = value;
}
