import { definitions, SMALLEST_GROUP } from '../../metrics.ts';
import { type CountName, countNames } from './count-names.ts';
import type { Profile } from './counts.ts';
import type { InLots } from './lots.ts';

/** Lots of some kinds of people together: of the whole round, or of a slice. `kinds`: indices into the profiles. */
export interface View {
  kinds: readonly number[];
  lots: Record<CountName, InLots>;
}

interface Sum {
  kinds: readonly number[];
  /** The view it is told by, and where it is what is left of a view without another: the other. */
  of: View;
  without?: View;
}

interface Bounds {
  low: Float64Array;
  high: Float64Array;
}

/** Few enough values for somebody to be as good as known. */
const LEAST_VALUES = 3;

/** Bounds are whole numbers and mostly settle in three or four. */
const MOST_PASSES = 40;

const relations = Object.values(definitions).flatMap(({ formula }) =>
  formula.is === 'share' ? [[formula.part, formula.whole] as const] : [],
);

/**
 * Whether somebody who knows the directory and puts all views together would be left with hardly a doubt about a few
 * people: parts against wholes, one dimension against another, each count against those it is part of. The publisher's
 * own attempt, made before anything is told, by narrowing bounds until nothing moves.
 */
export function leavesCertainty(profiles: readonly Profile[], views: readonly View[]): boolean {
  const sizes = Float64Array.from(profiles, ({ counts }) => counts.audience ?? 0);
  const sums = [...views.map((of): Sum => ({ kinds: of.kinds, of })), ...differences(views)];
  const names = countNames.filter(
    (name) => views[0]?.lots[name].give === SMALLEST_GROUP - 1 && name !== 'audience',
  );
  const bounds = new Map(
    names.map((name) => [name, { low: new Float64Array(sizes.length), high: Float64Array.from(sizes) }]),
  );
  let restless = new Set(names);
  for (let pass = 0; restless.size > 0 && pass < MOST_PASSES; pass += 1) {
    const moved = new Set<CountName>();
    for (const name of restless)
      for (const sum of sums) if (narrow(bounds.get(name) as Bounds, sum, name)) moved.add(name);
    for (const [part, whole] of relations)
      if (order(bounds.get(part), bounds.get(whole))) moved.add(part).add(whole);
    restless = new Set(names.filter((name) => moved.has(name)));
  }
  const groups = [
    ...sums.filter(({ without }) => without).map(({ kinds }) => kinds),
    ...profiles.map((_, kind) => [kind]),
  ];
  return [...bounds.values()].some((mine) => groups.some((kinds) => isNarrow(mine, kinds, sizes)));
}

/** What is left of a view where another lies wholly within it. */
function differences(views: readonly View[]): Sum[] {
  const sets = views.map(({ kinds }) => new Set(kinds));
  return views.flatMap((of, wide) =>
    views.flatMap((without) => {
      const outer = sets[wide];
      if (without.kinds.length >= of.kinds.length || !without.kinds.every((kind) => outer?.has(kind)))
        return [];
      const inner = new Set(without.kinds);
      return [{ kinds: of.kinds.filter((kind) => !inner.has(kind)), of, without }];
    }),
  );
}

function add(kinds: readonly number[], values: Float64Array): number {
  let sum = 0;
  for (const kind of kinds) sum += values[kind] ?? 0;
  return sum;
}

function narrow({ low, high }: Bounds, { kinds, of, without }: Sum, name: CountName): boolean {
  const whole = of.lots[name];
  const part = without?.lots[name] ?? { about: 0, give: 0 };
  const give = whole.give + part.give;
  const [least, most] = [whole.about - part.about - give, whole.about - part.about + give];
  const [lows, highs] = [add(kinds, low), add(kinds, high)];
  if (least <= lows && most >= highs) return false;
  let moved = false;
  for (const kind of kinds) {
    const [mineLow, mineHigh] = [low[kind] ?? 0, high[kind] ?? 0];
    const nextLow = Math.max(mineLow, least - (highs - mineHigh));
    const nextHigh = Math.min(mineHigh, most - (lows - mineLow));
    // Somebody paired twice counts twice, so that bounds may contradict each other: then they say nothing.
    if (nextLow > nextHigh || (nextLow === mineLow && nextHigh === mineHigh)) continue;
    low[kind] = nextLow;
    high[kind] = nextHigh;
    moved = true;
  }
  return moved;
}

function order(part: Bounds | undefined, whole: Bounds | undefined): boolean {
  if (!part || !whole) return false;
  let moved = false;
  for (let kind = 0; kind < part.low.length; kind += 1) {
    const [low, high] = [part.low[kind] ?? 0, whole.high[kind] ?? 0];
    if ((part.high[kind] ?? 0) > Math.max(low, high)) {
      part.high[kind] = Math.max(low, high);
      moved = true;
    }
    if ((whole.low[kind] ?? 0) < Math.min(low, high)) {
      whole.low[kind] = Math.min(low, high);
      moved = true;
    }
  }
  return moved;
}

/** Hardly any value is left, and one of them speaks of a few people: of those counted, or of those who are not. */
function isNarrow({ low, high }: Bounds, kinds: readonly number[], sizes: Float64Array): boolean {
  const size = add(kinds, sizes);
  if (size === 0) return false;
  const [least, most] = [add(kinds, low), add(kinds, high)];
  if (most - least + 1 >= Math.min(LEAST_VALUES, size + 1)) return false;
  return (least < SMALLEST_GROUP && most > 0) || (size - most < SMALLEST_GROUP && least < size);
}
