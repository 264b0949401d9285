import { meet } from './exchange.ts';
import type { List, PackedPeople } from './packed.ts';
import { OFFERS, TRAITS, WANTS } from './packed.ts';

const MOST = 64;
/** Whoever is wanted by too few gets whoever comes next in the list besides. */
const FEW = 16;

/**
 * By person: people who offer what they want, first of all those who want what they offer; through lists of who offers
 * what, each person beginning at another place of them.
 */
export function candidatesOf({
  n,
  traits,
  offers,
  wants,
  rules,
}: PackedPeople): (person: number) => Int32Array {
  const givers = turnedAround(offers, n, rules.skills);
  const seen = new Int32Array(n);
  const mutual = new Int32Array(MOST);
  const oneWay = new Int32Array(MOST);
  let marks = 0;
  return (person) => {
    let found = 0;
    let others = 0;
    const mark = ++marks;
    seen[person] = mark;
    for (let k = wants.from[person]!; k < wants.from[person + 1]! && found < MOST; k++) {
      const start = givers.from[wants.item[k]!]!;
      const size = givers.from[wants.item[k]! + 1]! - start;
      for (let i = 0; i < size && found < MOST; i++) {
        const other = givers.item[start + ((person * 7919 + i) % size)]!;
        if (seen[other] === mark) continue;
        seen[other] = mark;
        if (meet(traits, person * TRAITS + OFFERS, other * TRAITS + WANTS)) mutual[found++] = other;
        else if (others < MOST) oneWay[others++] = other;
      }
    }
    for (let i = 1; i <= FEW && i < n && found + others < FEW; i++) {
      const other = (person + i) % n;
      if (seen[other] !== mark) oneWay[others++] = other;
    }
    return Int32Array.of(...mutual.subarray(0, found), ...oneWay.subarray(0, Math.min(others, MOST - found)));
  };
}

/** By item: the people who have it. */
function turnedAround({ from, item }: List, n: number, items: number): List {
  const start = new Int32Array(items + 1);
  for (const one of item) start[one + 1]!++;
  for (let one = 0; one < items; one++) start[one + 1]! += start[one]!;
  const end = start.slice();
  const people = new Int32Array(item.length);
  for (let person = 0; person < n; person++) {
    for (let k = from[person]!; k < from[person + 1]!; k++) people[end[item[k]!]!++] = person;
  }
  return { from: start, item: people };
}
