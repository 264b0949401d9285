import { definitions, SMALLEST_GROUP } from '../../metrics.ts';
import { type CountName, countNames } from './count-names.ts';
import type { Profile } from './counts.ts';
import type { InLots } from './lots.ts';
import { nested, type Partition, partitions } from './reasons.ts';

/** Lots of some kinds of people together: of the whole round, or of a slice. `kinds`: indices into the profiles. */
export interface View {
  kinds: readonly number[];
  /** What is not told is not there. */
  lots: Partial<Record<CountName, InLots>>;
}

/** The kinds of a view, or what is left of it without another: views by their index. */
interface Sum {
  kinds: readonly number[];
  of: number;
  without?: number;
}

/** What a count can be of each kind, and after the kinds of each view. */
interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

/** Few enough values for somebody to be as good as known. */
const LEAST_VALUES = 3;

/** Bounds are whole numbers and mostly settle in three or four. */
const MOST_PASSES = 40;

const relations = [
  ...Object.values(definitions).flatMap(({ formula }) =>
    formula.is === 'share' ? [[formula.part, formula.whole] as const] : [],
  ),
  ...nested,
];

const related = new Set<CountName>([
  ...relations.flat(),
  ...partitions.flatMap(({ whole, parts }) => [whole, ...parts]),
]);

/**
 * Whether somebody who knows the directory and puts all views together would be left with hardly a doubt about a few
 * people: parts against wholes, disjoint parts against what they make up, one dimension against another, each count
 * against those it is part of. The publisher's own attempt, made before anything is told, by narrowing bounds until
 * nothing moves.
 */
export function leavesCertainty(profiles: readonly Profile[], views: readonly View[]): boolean {
  const sizes = sizesOf(profiles, views);
  const names = countNames.filter(
    (name) => related.has(name) || views.some(({ lots }) => lots[name]?.give === SMALLEST_GROUP - 1),
  );
  const bounds = new Map(names.map((name) => [name, boundsOf(name, views, sizes, profiles.length)]));
  const rests = differences(views);
  settle(bounds, [...views.map(({ kinds }, of) => ({ kinds, of })), ...rests], profiles.length);
  const groups = [...Array.from(sizes, (_, at) => [at]), ...rests.map(({ kinds }) => kinds)];
  return names.some(
    (name) =>
      name !== 'audience' && groups.some((group) => isNarrow(bounds.get(name) as Bounds, group, sizes)),
  );
}

function sizesOf(profiles: readonly Profile[], views: readonly View[]): Float64Array {
  const kinds = Float64Array.from(profiles, ({ counts }) => counts.audience ?? 0);
  return Float64Array.from([...kinds, ...views.map((view) => add(view.kinds, kinds))]);
}

/** To begin with: as many as there are, of a view what is told of it. Who is where, and so how many, anybody may know. */
function boundsOf(name: CountName, views: readonly View[], sizes: Float64Array, kinds: number): Bounds {
  const high = Float64Array.from(sizes);
  const bounds = {
    low: name === 'audience' ? Float64Array.from(sizes) : new Float64Array(sizes.length),
    high,
  };
  if (name === 'audience') return bounds;
  for (const [at, { lots }] of views.entries()) {
    const told = lots[name];
    if (!told) continue;
    bounds.low[kinds + at] = Math.max(0, told.about - told.give);
    // Somebody paired twice counts twice.
    const most = told.about + told.give;
    high[kinds + at] = Math.max(bounds.low[kinds + at] ?? 0, Math.min(high[kinds + at] ?? 0, most));
  }
  return bounds;
}

function settle(bounds: ReadonlyMap<CountName, Bounds>, sums: readonly Sum[], kinds: number) {
  const of = (name: CountName) => bounds.get(name) as Bounds;
  let restless = new Set(bounds.keys());
  for (let pass = 0; restless.size > 0 && pass < MOST_PASSES; pass += 1) {
    const moved = new Set<CountName>();
    for (const name of restless) for (const sum of sums) if (narrow(of(name), sum, kinds)) moved.add(name);
    for (const [part, whole] of relations)
      if (order(of(part), of(whole))) {
        moved.add(part);
        moved.add(whole);
      }
    for (const partition of partitions)
      if (divide(partition, of)) for (const name of [partition.whole, ...partition.parts]) moved.add(name);
    restless = moved;
  }
}

/** What is left of a view where another lies wholly within it. */
function differences(views: readonly View[]): Sum[] {
  const sets = views.map(({ kinds }) => new Set(kinds));
  return views.flatMap((wide, of) =>
    views.flatMap((narrower, without) => {
      const [outer, inner] = [sets[of], sets[without]];
      if (narrower.kinds.length >= wide.kinds.length || !narrower.kinds.every((kind) => outer?.has(kind)))
        return [];
      return [{ kinds: wide.kinds.filter((kind) => !inner?.has(kind)), of, without }];
    }),
  );
}

function add(at: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const one of at) sum += values[one] ?? 0;
  return sum;
}

/** Bounds that contradict each other say nothing: somebody may be paired twice. */
function tighten({ low, high }: Bounds, at: number, least: number, most: number): boolean {
  const [mineLow, mineHigh] = [low[at] ?? 0, high[at] ?? 0];
  const [nextLow, nextHigh] = [Math.max(mineLow, least), Math.min(mineHigh, most)];
  if (nextLow > nextHigh || (nextLow === mineLow && nextHigh === mineHigh)) return false;
  low[at] = nextLow;
  high[at] = nextHigh;
  return true;
}

function narrow(bounds: Bounds, { kinds, of, without }: Sum, firstView: number): boolean {
  const { low, high } = bounds;
  const [lows, highs] = [add(kinds, low), add(kinds, high)];
  const isWhole = without === undefined;
  let moved = isWhole && tighten(bounds, firstView + of, lows, highs);
  const least = (low[firstView + of] ?? 0) - (isWhole ? 0 : (high[firstView + without] ?? 0));
  const most = (high[firstView + of] ?? 0) - (isWhole ? 0 : (low[firstView + without] ?? 0));
  if (least <= lows && most >= highs) return moved;
  for (const kind of kinds)
    if (tighten(bounds, kind, least - (highs - (high[kind] ?? 0)), most - (lows - (low[kind] ?? 0))))
      moved = true;
  return moved;
}

function order(part: Bounds, whole: Bounds): boolean {
  let moved = false;
  for (let at = 0; at < part.low.length; at += 1) {
    if (tighten(part, at, 0, whole.high[at] ?? 0)) moved = true;
    if (tighten(whole, at, part.low[at] ?? 0, Number.POSITIVE_INFINITY)) moved = true;
  }
  return moved;
}

function divide({ whole, parts, all }: Partition, of: (name: CountName) => Bounds): boolean {
  const sum = of(whole);
  const each = parts.map(of);
  let moved = false;
  for (let at = 0; at < sum.low.length; at += 1) {
    const lows = each.reduce((total, { low }) => total + (low[at] ?? 0), 0);
    const highs = each.reduce((total, { high }) => total + (high[at] ?? 0), 0);
    if (tighten(sum, at, lows, all ? highs : Number.POSITIVE_INFINITY)) moved = true;
    for (const part of each) {
      const least = all ? (sum.low[at] ?? 0) - (highs - (part.high[at] ?? 0)) : 0;
      if (tighten(part, at, least, (sum.high[at] ?? 0) - (lows - (part.low[at] ?? 0)))) moved = true;
    }
  }
  return moved;
}

/** Hardly any value is left, and one of them speaks of a few people: of those counted, or of those who are not. */
function isNarrow({ low, high }: Bounds, group: readonly number[], sizes: Float64Array): boolean {
  const size = add(group, sizes);
  if (size === 0) return false;
  const [least, most] = [add(group, low), add(group, high)];
  if (most - least + 1 >= Math.min(LEAST_VALUES, size + 1)) return false;
  return (least < SMALLEST_GROUP && most > 0) || (size - most < SMALLEST_GROUP && least < size);
}
