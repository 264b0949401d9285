import { contains, each, type Fragment, raw, sql } from './sql.ts';

/** Words that are looked for in a list. */
export interface Called {
  words: string;
  /** The few who are called by the words; null where nothing was asked for, or too many are called so. */
  called?: readonly string[] | null;
}

export const ALL = raw('1 = 1');

/** Of a person `p`: their name or address has these words in it. No address has a space. */
export const named = (words: string): Fragment => {
  if (!words) return ALL;
  return words.includes(' ')
    ? contains('p.name', words)
    : sql`(${contains('p.name', words)} OR ${contains('p.mail', words)})`;
};

/** Of a pair with this id: one of its members is called so. */
export function ofNamed(pairId: string, { words, called }: Called): Fragment {
  if (!words) return ALL;
  const members = called
    ? sql`SELECT m."pairId" FROM pair_member m WHERE m."personId" IN (SELECT value FROM ${each(called)})`
    : sql`SELECT m."pairId" FROM person p JOIN pair_member m ON m."personId" = p.id WHERE ${named(words)}`;
  return sql`${raw(pairId)} IN (${members})`;
}
