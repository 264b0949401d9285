import { SMALLEST_GROUP } from '../../metrics.ts';

/** People (or pairs) that are alike in everything that is counted. */
export interface Cell<Name extends string> {
  /** How many different people or pairs stand behind it, not how many answers. */
  size: number;
  /** The totals that count them. */
  in: readonly Name[];
}

/** How many stand behind cells taken together: their sum, or, where the same people are in several, at least the largest. */
export type Together = (sizes: readonly number[]) => number;

export const apartPeople: Together = (sizes) => sizes.reduce((all, one) => all + one, 0);
export const samePeople: Together = (sizes) => Math.max(0, ...sizes);

/**
 * Which totals may be shown side by side, the first wanted first. A total is left out when it, or any group that
 * a reader can work out from those shown (a part taken from its whole, parts put together), is of one to four.
 * `cells`: every combination of totals that can exist, also the empty ones: what follows by definition follows for the reader.
 */
export function disclosed<Name extends string>(
  cells: readonly Cell<Name>[],
  wanted: readonly Name[],
  together: Together = apartPeople,
): Set<Name> {
  const shown = new Set<Name>();
  for (const name of wanted) {
    const sets = [...shown, name].map((total) => maskOf(cells, total));
    const safe = [...derivable(sets)].every((set) => isSafe(together(sizesIn(cells, set))));
    if (safe) shown.add(name);
  }
  return shown;
}

const isSafe = (people: number): boolean => people === 0 || people >= SMALLEST_GROUP;

const maskOf = <Name extends string>(cells: readonly Cell<Name>[], name: Name): number =>
  cells.reduce((mask, cell, index) => (cell.in.includes(name) ? mask | (1 << index) : mask), 0);

const sizesIn = (cells: readonly Cell<string>[], set: number): number[] =>
  cells.flatMap(({ size }, index) => (set & (1 << index) ? [size] : []));

/** Everything that adding and subtracting the given sets of cells leads to. */
function derivable(given: readonly number[]): Set<number> {
  const known = new Set(given);
  for (const one of known) {
    for (const other of [...known]) {
      if ((one & other) === other) known.add(one & ~other);
      if ((one & other) === one) known.add(other & ~one);
      if ((one & other) === 0) known.add(one | other);
    }
  }
  return known;
}
