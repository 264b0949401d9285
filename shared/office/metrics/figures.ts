import { definitions, type Figure, type FigureName, figureNames } from '../../metrics.ts';
import type { ProgramSettings } from '../../program.ts';
import type { Day, Instant } from '../../time.ts';
import { leavesCertainty, type View } from './certain.ts';
import { type CountName, countNames, reasonNames } from './count-names.ts';
import {
  type Counted,
  type Counts,
  type Dimension,
  dimensions,
  mostOf,
  type Profile,
  total,
} from './counts.ts';
import { type Draw, inLots } from './lots.ts';
import { isReasoned, reasoned, reasonsOf } from './reasons.ts';
import type { Retention } from './retention.ts';
import { slicesOf } from './slices.ts';
import { type Lots, worked } from './worked.ts';

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

/** A rate over fewer lots than this says too little to be shown: of a whole round, and of a part of it. */
const LEAST_LOTS = { round: 2, slice: 4 };

/** What is told of the whole round only where it leaves no certainty beside what goes before. */
const optional: readonly (readonly CountName[])[] = [
  ['completed'],
  ...reasoned.map((name) => reasonsOf[name]),
];

/** More of the round as a whole, or its parts by a dimension: told together or not at all. */
interface Telling {
  lots: Lots;
  by?: Dimension;
  parts: readonly (View & { value: string | null })[];
}

/**
 * What may be told of a round. The only way from counts to figures: every count goes over into lots first, and nothing
 * is worked out from anything else, so no figure tells more than the lots do. Reasons, or a dimension, that would leave
 * somebody certain about a few people, beside what goes before, are not told at all.
 */
export function publish({ profiles, whole }: Counted, settings: ProgramSettings, draw: Draw): Published {
  const all = lotsOf({ ...total(profiles), ...whole }, settings, draw, 'round');
  const round: View = {
    kinds: profiles.map((_, kind) => kind),
    lots: only(
      all,
      countNames.filter((name) => !optional.flat().includes(name)),
    ),
  };
  const ofParts = countNames.filter((name) => !(name in whole) && !reasonNames.some((one) => one === name));
  const at = new Map(profiles.map((profile, kind) => [profile, kind]));
  const slices = slicesOf(profiles);
  const byDimension = dimensions.map((by) => ({
    lots: {},
    by,
    parts: slices[by].map(({ value, profiles: some }) => ({
      value,
      kinds: some.map((profile) => at.get(profile) as number),
      lots: only(lotsOf(total(some), settings, draw, `${by}/${value ?? ''}`), ofParts),
    })),
  }));
  const more = optional.map((names) => ({ lots: only(all, names), parts: [] }));
  const safe = safeTogether(profiles, round, [...more, ...byDimension]);
  const targets = targetsOf(settings.goals);
  const told = (lots: Lots, leastLots: number) =>
    figureNames.map((name) => figure(name, lots, leastLots, targets));
  const { lots } = beside(round, safe);
  const partsBy = (dimension: Dimension) =>
    (safe.find(({ by }) => by === dimension)?.parts ?? []).map((part) => ({
      value: part.value,
      figures: told(part.lots, LEAST_LOTS.slice),
    }));
  return {
    figures: told(lots, LEAST_LOTS.round).map((one) => withReasons(one, lots)),
    slices: Object.fromEntries(dimensions.map((one) => [one, partsBy(one)])) as Published['slices'],
  };
}

const only = (lots: Lots, names: readonly CountName[]): Lots =>
  Object.fromEntries(names.flatMap((name) => (lots[name] ? [[name, lots[name]]] : [])));

const beside = (round: View, tellings: readonly Telling[]): View => ({
  ...round,
  lots: Object.assign({}, round.lots, ...tellings.map(({ lots }) => lots)),
});

/** What may be told side by side: mostly all, else one after the other, where it may join those before. */
function safeTogether(profiles: readonly Profile[], round: View, tellings: readonly Telling[]): Telling[] {
  const isSafe = (some: readonly Telling[]) =>
    !leavesCertainty(profiles, [beside(round, some), ...some.flatMap(({ parts }) => parts)]);
  if (isSafe(tellings)) return [...tellings];
  const safe: Telling[] = [];
  for (const one of tellings) if (isSafe([...safe, one])) safe.push(one);
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

function figure(
  name: FigureName,
  lots: Lots,
  leastLots: number,
  targets: Partial<Record<FigureName, number>>,
): Figure {
  const { unit, when, formula } = definitions[name];
  const target = targets[name];
  return {
    name,
    unit,
    when,
    ...worked(formula, lots, leastLots),
    ...(target === undefined ? {} : { target }),
  };
}

/** Those behind which a lot of people or more stand, the most first; null where they are not told. */
function withReasons(one: Figure, lots: Lots): Figure {
  if (!isReasoned(one.name)) return one;
  const told = reasonsOf[one.name].map((name) => ({ name, about: lots[name]?.about ?? null }));
  const isTold = one.value !== null && told.every(({ about }) => about !== null);
  const reasons = told.flatMap(({ name, about }) => (about ? [{ name, about }] : []));
  return { ...one, reasons: isTold ? reasons.sort((a, b) => b.about - a.about) : null };
}
