import { definitions, type Figure, type FigureName, figureNames } from '../../metrics.ts';
import type { ProgramSettings } from '../../program.ts';
import type { Day, Instant } from '../../time.ts';
import { leavesCertainty, type View } from './certain.ts';
import { type CountName, countNames } from './count-names.ts';
import {
  type Counted,
  type Counts,
  type Dimension,
  dimensions,
  mostOf,
  type Profile,
  total,
} from './counts.ts';
import type { Formula } from './formula.ts';
import { type Draw, type InLots, inLots } from './lots.ts';
import type { Retention } from './retention.ts';
import { slicesOf } from './slices.ts';

export interface SliceFigures {
  value: string | null;
  figures: Figure[];
}

/** All that is ever told of a round's counts. */
export interface Published {
  figures: Figure[];
  slices: Record<Dimension, SliceFigures[]>;
}

/** What was published of a round, one for each week: the week's is renewed until the week is over. */
export interface Reckoning extends Published {
  roundId: string;
  /** Its Monday. */
  week: Day;
  at: Instant;
  /** Null where there are too few to compare. */
  retention: Retention | null;
}

type Lots = Record<CountName, InLots>;

/** A rate over fewer lots than this says too little to be shown: of a whole round, and of a part of it. */
const LEAST_LOTS = { round: 2, slice: 4 };

/**
 * What may be told of a round. The only way from counts to figures: every count goes over into lots first, and nothing
 * is worked out from anything else, so no figure tells more than the lots do. A dimension that would leave somebody
 * certain about a few people, beside those before it, is not told at all.
 */
export function publish({ profiles, whole }: Counted, settings: ProgramSettings, draw: Draw): Published {
  const slices = slicesOf(profiles);
  const targets = targetsOf(settings.goals);
  const round = lotsOf({ ...total(profiles), ...whole }, settings, draw, 'round');
  const at = new Map(profiles.map((profile, index) => [profile, index]));
  const kindsOf = (some: readonly Profile[]) => some.map((profile) => at.get(profile) as number);
  const parts = new Map(
    dimensions.map((dimension) => [
      dimension,
      slices[dimension].map(({ value, profiles: some }) => ({
        value,
        kinds: kindsOf(some),
        lots: lotsOf(total(some), settings, draw, `${dimension}/${value ?? ''}`),
      })),
    ]),
  );
  const safe = safeTogether(profiles, { kinds: kindsOf(profiles), lots: round }, parts);
  const silent = new Set(countNames.filter((name) => name in whole));
  const told = (dimension: Dimension): SliceFigures[] =>
    (safe.has(dimension) ? (parts.get(dimension) ?? []) : []).map(({ value, lots }) => ({
      value,
      figures: figureNames.map((name) => figure(name, lots, LEAST_LOTS.slice, targets, silent)),
    }));
  return {
    figures: figureNames.map((name) => figure(name, round, LEAST_LOTS.round, targets)),
    slices: Object.fromEntries(dimensions.map((one) => [one, told(one)])) as Published['slices'],
  };
}

/** The dimensions that may be told side by side: mostly all, else one after the other, where it may join those before. */
function safeTogether(
  profiles: readonly Profile[],
  round: View,
  parts: ReadonlyMap<Dimension, readonly View[]>,
): Set<Dimension> {
  if (!leavesCertainty(profiles, [round, ...[...parts.values()].flat()])) return new Set(parts.keys());
  const safe = new Set<Dimension>();
  let views = [round];
  for (const [dimension, some] of parts) {
    if (leavesCertainty(profiles, [...views, ...some])) continue;
    safe.add(dimension);
    views = [...views, ...some];
  }
  return safe;
}

function lotsOf(counts: Counts, settings: ProgramSettings, draw: Draw, cell: string): Lots {
  const lots = countNames.map((name) => [
    name,
    inLots(counts[name] ?? 0, {
      most: mostOf(name, settings),
      people: counts.audience ?? 0,
      draw: draw(`${cell}/${name}`),
    }),
  ]);
  return Object.fromEntries(lots);
}

const targetsOf = (goals: ProgramSettings['goals']): Partial<Record<FigureName, number>> => ({
  matched: goals.matched,
  'met-within-14-days': goals.metWithin14Days,
  satisfaction: goals.satisfaction,
});

type Told = Pick<Figure, 'value' | 'low' | 'high' | 'count' | 'of' | 'give'>;

const nothing: Told = { value: null, low: null, high: null, count: null, of: null, give: 0 };

function figure(
  name: FigureName,
  lots: Lots,
  leastLots: number,
  targets: Partial<Record<FigureName, number>>,
  silent: ReadonlySet<CountName> = new Set(),
): Figure {
  const { unit, when, formula } = definitions[name];
  const target = targets[name];
  const isSilent = namesIn(formula).some((count) => silent.has(count));
  return {
    name,
    unit,
    when,
    ...(isSilent ? nothing : worked(formula, lots, leastLots)),
    ...(target === undefined ? {} : { target }),
  };
}

function namesIn(formula: Formula): CountName[] {
  switch (formula.is) {
    case 'people':
      return [formula.part];
    case 'share':
      return [formula.part, formula.whole];
    case 'mean':
      return [formula.sum, formula.whole];
    case 'balance':
      return [formula.plus, formula.minus, formula.whole];
    case 'half':
      return [formula.whole, ...formula.steps.map(([name]) => name)];
  }
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Works a formula out of counts in lots. `low` and `high`: what the truth lies between, whatever the lots hide. */
export function worked(formula: Formula, lots: Lots, leastLots: number): Told {
  if (formula.is === 'people') {
    const { about, give } = lots[formula.part];
    return { ...nothing, value: about, low: Math.max(0, about - give), high: about + give, give };
  }
  const whole = lots[formula.whole];
  const of = whole.about;
  if (of < leastLots * (whole.give + 1)) return nothing;
  const [fewest, most] = [of - whole.give, of + whole.give];
  switch (formula.is) {
    case 'share': {
      const part = lots[formula.part];
      const count = Math.min(part.about, of);
      const low = within((part.about - part.give) / most, 0, 1);
      const high = within((part.about + part.give) / fewest, 0, 1);
      return { value: count / of, low, high, count, of, give: whole.give };
    }
    case 'mean': {
      const { about, give } = lots[formula.sum];
      const mean = (sum: number, people: number) =>
        Math.min(formula.to, formula.from + sum / people / formula.by);
      const low = mean(Math.max(0, about - give), most);
      return {
        value: mean(about, of),
        low,
        high: mean(about + give, fewest),
        count: null,
        of,
        give: whole.give,
      };
    }
    case 'balance': {
      const [plus, minus] = [lots[formula.plus], lots[formula.minus]];
      const points = (people: number, among: number) => within((people / among) * 100, -100, 100);
      const more = plus.about - minus.about;
      const give = plus.give + minus.give;
      const [low, high] = [more - give, more + give];
      return {
        value: points(more, of),
        low: points(low, low < 0 ? fewest : most),
        high: points(high, high < 0 ? most : fewest),
        count: null,
        of,
        give: whole.give,
      };
    }
    case 'half': {
      const [, step] = formula.steps.find(([name]) => lots[name].about * 2 >= of) ?? [null, null];
      return { ...nothing, value: step, of, give: whole.give };
    }
  }
}
