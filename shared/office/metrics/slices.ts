import { groupBy, sum } from '../../lists.ts';
import { SMALLEST_GROUP } from '../../metrics.ts';
import { type Dimension, dimensions, type Profile } from './counts.ts';

/** What is too small to stand alone stands here, together. */
export const OTHERS = 'others';

export interface Slice {
  /** As the directory says; null: it says nothing; OTHERS: several that are small. */
  value: string | null;
  profiles: readonly Profile[];
}

export type Slices = Record<Dimension, Slice[]>;

/** A slice below this says little and hides less. */
const LEAST = 2 * SMALLEST_GROUP;

export const sizeOf = (profiles: Iterable<Profile>): number =>
  sum([...profiles].map(({ counts }) => counts.audience ?? 0));

/**
 * The slices that may be shown beside each other. It looks only at who is where in the organization, which everyone may
 * know, never at what they did. No slice is small, and no two, of whatever dimensions, are the same but for a few.
 */
export function slicesOf(profiles: readonly Profile[]): Slices {
  const slices = Object.fromEntries(
    dimensions.map((dimension) => [dimension, withoutSmall(valuesOf(profiles, dimension))]),
  ) as Slices;
  for (let again = true; again; ) {
    again = dimensions.some((dimension) => mergeOne(slices, dimension));
  }
  for (const dimension of dimensions) if (slices[dimension].length < 2) slices[dimension] = [];
  return slices;
}

const valuesOf = (profiles: readonly Profile[], dimension: Dimension): Slice[] =>
  [...groupBy(profiles, ({ at }) => at[dimension])].map(([value, some]) => ({ value, profiles: some }));

const bySize = (slices: readonly Slice[]): Slice[] =>
  slices.toSorted(
    (a, b) => sizeOf(b.profiles) - sizeOf(a.profiles) || ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
  );

function withoutSmall(slices: readonly Slice[]): Slice[] {
  const large = bySize(slices);
  const small: Slice[] = [];
  const isSmall = (slice: Slice | undefined) => slice !== undefined && sizeOf(slice.profiles) < LEAST;
  while (isSmall(large.at(-1)) || (small.length > 0 && large.length > 0 && isSmall(together(small))))
    small.push(large.pop() as Slice);
  return small.length === 0 ? large : [...large, small.length === 1 ? (small[0] as Slice) : together(small)];
}

const together = (slices: readonly Slice[]): Slice => ({
  value: OTHERS,
  profiles: slices.flatMap(({ profiles }) => profiles),
});

/** Puts a slice that another dimension gives away together with the smallest beside it; says whether there was one. */
function mergeOne(slices: Slices, dimension: Dimension): boolean {
  const mine = slices[dimension];
  const others = dimensions.filter((one) => one !== dimension).flatMap((one) => slices[one]);
  const found = mine.find((slice) => others.some((other) => areAlmostOne(slice, other)));
  if (!found || mine.length < 2) return false;
  const rest = mine.filter((slice) => slice !== found);
  const beside = rest.find(({ value }) => value === OTHERS) ?? bySize(rest).at(-1);
  slices[dimension] =
    mine.length === 2
      ? []
      : [...rest.filter((slice) => slice !== beside), together([found, ...(beside ? [beside] : [])])];
  return true;
}

/** They differ by someone, and by fewer than can be told of. */
function areAlmostOne(one: Slice, other: Slice): boolean {
  const mine = new Set(one.profiles);
  const shared = sizeOf(other.profiles.filter((profile) => mine.has(profile)));
  const apart = [sizeOf(one.profiles) - shared, sizeOf(other.profiles) - shared];
  return apart.some((size) => size > 0) && apart.every((size) => size < SMALLEST_GROUP);
}
