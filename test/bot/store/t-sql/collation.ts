import { Refused } from './tokens.ts';

/** By what rules a text is compared, and whether the statement itself says so. Null: no text, or one that takes on any other's. */
export type Collation = { name: string; said: boolean } | null;

/** The columns of a table or of what stands for one, and what each text in it is compared by; null where it is no text. */
export type Columns = ReadonlyMap<string, string | null>;

/** The database's own, whatever that is. */
export const DATABASE = 'DATABASE_DEFAULT';

/** A column's own gives way to one that is said; neither of two columns' gives way. */
export function together(one: Collation, other: Collation): Collation {
  if (!one || !other) return one ?? other;
  if (one.name === other.name) return one.said ? one : other;
  if (one.said === other.said)
    throw new Refused(`texts of ${one.name} and of ${other.name} cannot be compared`);
  return one.said ? one : other;
}

export const allTogether = (all: readonly Collation[]): Collation =>
  all.reduce<Collation>((one, other) => together(one, other), null);
