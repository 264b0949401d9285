import type { GradedList } from './packed.ts';
import { sharedInts } from './shared-memory.ts';

/** Fills a list person by person. */
export class ListInTurn {
  private readonly from = [0];
  private readonly item: number[] = [];
  private readonly grade: number[] = [];

  add(item: number, grade = 0): void {
    this.item.push(item);
    this.grade.push(grade);
  }

  endPerson(): void {
    this.from.push(this.item.length);
  }

  get list(): GradedList {
    return { from: sharedInts(this.from), item: sharedInts(this.item), grade: sharedInts(this.grade) };
  }
}

/** Fills a list with couples in any order; each of the two has the other in theirs. */
export class Couples {
  private readonly one: number[] = [];
  private readonly other: number[] = [];
  private readonly grade: number[] = [];

  add(one: number, other: number, grade = 0): void {
    this.one.push(one, other);
    this.other.push(other, one);
    this.grade.push(grade, grade);
  }

  list(n: number): GradedList {
    const { one, other, grade } = this;
    const from = new Int32Array(n + 1);
    for (const person of one) from[person + 1]!++;
    for (let person = 0; person < n; person++) from[person + 1]! += from[person]!;
    const end = from.slice(0, n);
    const item = new Int32Array(one.length);
    const grades = new Int32Array(one.length);
    for (let i = 0; i < one.length; i++) {
      const place = end[one[i]!]!++;
      item[place] = other[i]!;
      grades[place] = grade[i]!;
    }
    return { from: sharedInts(from), item: sharedInts(item), grade: sharedInts(grades) };
  }
}

/** Gives equal strings equal numbers, from 0 on in the order in which they come. */
export class Numbering {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get size(): number {
    return this.numbers.size;
  }
}
