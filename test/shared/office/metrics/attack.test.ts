import { expect, test } from 'vitest';
import { sum } from '../../../../shared/lists.ts';
import { type FigureName, SMALLEST_GROUP } from '../../../../shared/metrics.ts';
import type { CountName } from '../../../../shared/office/metrics/count-names.ts';
import { type Dimension, dimensions, type Profile } from '../../../../shared/office/metrics/counts.ts';
import { type Published, publish } from '../../../../shared/office/metrics/figures.ts';
import type { Draw } from '../../../../shared/office/metrics/lots.ts';
import { nested, partitions, reasonsOf } from '../../../../shared/office/metrics/reasons.ts';
import { slicesOf } from '../../../../shared/office/metrics/slices.ts';
import { attack, type Clue, type Knowledge, type Secret } from './attacker.ts';
import { randomFrom, settings } from './program.ts';
import { parted, someProgram, steps } from './some-program.ts';

/*
 * The attacker knows the directory: who is where, so how many of each kind there are. They have read everything that was
 * ever published, know the rule by which counts go over into lots, and put everything together: parts and wholes, one
 * dimension and another, this step of the round and the next, this week and the last. They only do not know the secret.
 * Whoever's number they end up certain of, where it speaks of one to four people, is recovered.
 */

const SEED = 20261121;
/** What is told of everybody and by every dimension: a part and what it is a part of. */
const shares = {
  reach: ['reached', 'audience'],
  'opt-in': ['joined', 'reached'],
  assessed: ['assessed', 'joined'],
  matched: ['matched', 'active'],
  active: ['lively', 'open'],
  completion: ['completed', 'paired'],
  'ended-early': ['ended', 'paired'],
} as const satisfies Partial<Record<FigureName, readonly [CountName, CountName]>>;

/** As often at either end as anywhere between: that is where counts in lots say most. */
function someDraw(random: () => number): Draw {
  const drawn = new Map<string, number>();
  return (cell) => {
    const known = drawn.get(cell) ?? [0, 0.999, random()][Math.floor(random() * 3)] ?? 0;
    drawn.set(cell, known);
    return known;
  };
}

/** What the published figures say, as the attacker reads it: sums of kinds that lie within bounds. */
function clues(profiles: readonly Profile[], published: Published, week: number): Clue[] {
  const slices = slicesOf(profiles);
  const kindsIn = (some: readonly Profile[]) =>
    profiles.flatMap((one, index) => (some.includes(one) ? [String(index)] : []));
  const views = [
    { some: kindsIn(profiles), figures: published.figures },
    { some: [ALL], figures: published.figures },
    ...dimensions.flatMap((by: Dimension) =>
      published.slices[by].map(({ figures }, at) => ({
        some: kindsIn(slices[by][at]?.profiles ?? []),
        figures,
      })),
    ),
  ];
  return views.flatMap(({ some, figures }) => {
    const clue = (name: CountName, about: number, capped = false): Clue => ({
      of: some.map((kind) => `${week}/${kind}/${name}`),
      least: about - GIVE,
      most: capped ? Number.POSITIVE_INFINITY : about + GIVE,
    });
    const told = figures.flatMap(({ name, count, of, value, reasons }) => {
      const [part, whole] = shares[name as keyof typeof shares] ?? [];
      const why = reasonsOf[name as keyof typeof reasonsOf] ?? [];
      return [
        // A count is never told as more than its whole: where they are equal it may have been more.
        ...(part && count !== null ? [clue(part, count, count === of)] : []),
        ...(whole && whole !== 'audience' && of !== null ? [clue(whole, of)] : []),
        ...(name === 'waiting' && value !== null ? [clue('waiting', value)] : []),
        ...(reasons
          ? why.map((one) => clue(one, reasons.find((told) => told.name === one)?.about ?? 0))
          : []),
      ];
    });
    return told;
  });
}

const spoken = new Set<CountName>([
  ...Object.values(shares).flat(),
  ...partitions.flatMap(({ whole, parts }) => [whole, ...parts]),
]);

const GIVE = SMALLEST_GROUP - 1;
/** Stands for all kinds together. */
const ALL = 'all';

/** What everybody knows without being told: how many there are of each kind, and what the counts mean. */
function commonKnowledge(weeks: readonly (readonly Profile[])[]): Required<Omit<Knowledge, 'published'>> {
  const known = new Map<Secret, number>();
  const ordered: [Secret, Secret][] = [];
  const parted: { whole: Secret; parts: Secret[]; all: boolean }[] = [];
  for (const [week, profiles] of weeks.entries()) {
    const kinds = [...profiles.keys()].map(String);
    known.set(`${week}/${ALL}/audience`, truthOf(weeks, `${week}/${ALL}/audience`));
    for (const kind of kinds)
      known.set(`${week}/${kind}/audience`, truthOf(weeks, `${week}/${kind}/audience`));
    for (const name of spoken)
      parted.push({
        whole: `${week}/${ALL}/${name}`,
        parts: kinds.map((kind) => `${week}/${kind}/${name}`),
        all: true,
      });
    for (const kind of [...kinds, ALL]) {
      const secret = (name: CountName): Secret => `${week}/${kind}/${name}`;
      for (const [less, more] of [...Object.values(shares), ...nested])
        ordered.push([secret(less), secret(more)]);
      for (const { whole, parts, all } of partitions)
        parted.push({ whole: secret(whole), parts: parts.map(secret), all });
      // What counts all that ever happened never goes down.
      if (week > 0) for (const step of steps) ordered.push([`${week - 1}/${kind}/${step}`, secret(step)]);
    }
  }
  return { known, ordered, parted };
}

function recovered(weeks: readonly (readonly Profile[])[], draw: Draw): string[] {
  const told = weeks.flatMap((profiles, week) =>
    clues(profiles, publish({ profiles, whole: {} }, settings, draw), week),
  );
  return attack({ published: told, ...commonKnowledge(weeks) })
    .filter((group) => {
      const people = (of: (secret: Secret) => number) => sum(group.map(of));
      const truth = people((secret) => truthOf(weeks, secret));
      const rest = people((secret) => truthOf(weeks, secret.replace(/[^/]+$/, 'audience'))) - truth;
      return [truth, rest].some((some) => some > 0 && some < SMALLEST_GROUP);
    })
    .map(String);
}

function truthOf(weeks: readonly (readonly Profile[])[], secret: Secret): number {
  const [week, kind, name] = secret.split('/');
  const profiles = weeks[Number(week)] ?? [];
  const those = kind === ALL ? profiles : [profiles[Number(kind)]];
  return sum(those.map((one) => one?.counts[name as CountName] ?? 0));
}

test('of thousands of programs, with everything published put together, nobody is recovered', () => {
  const random = randomFrom(SEED);
  for (let program = 0; program < 2000; program += 1)
    expect(recovered([someProgram(random)], someDraw(random)), `seed ${SEED}, program ${program}`).toEqual(
      [],
    );
});

test('nor by comparing week with week, as people join one by one', () => {
  const random = randomFrom(SEED + 1);
  for (let program = 0; program < 60; program += 1) {
    let week = someProgram(random);
    const weeks = [week];
    for (let number = 1; number < 5; number += 1) {
      week = week.map(({ at, counts }) => ({ at, counts: parted(random, moreOf(counts, random)) }));
      weeks.push(week);
    }
    expect(recovered(weeks, someDraw(random)), `seed ${SEED + 1}, program ${program}`).toEqual([]);
  }
});

function moreOf(counts: Profile['counts'], random: () => number): Profile['counts'] {
  let most = counts.audience ?? 0;
  const more: Profile['counts'] = { audience: most };
  for (const step of steps.slice(1)) {
    most = Math.min(most, (counts[step] ?? 0) + (random() < 0.3 ? 1 : 0));
    more[step] = Math.max(most, counts[step] ?? 0);
    most = more[step] ?? 0;
  }
  return more;
}

test('reasons are mostly told: only where they would give somebody away are they not', () => {
  const random = randomFrom(SEED + 2);
  const told = { reasons: 0, not: 0 };
  for (let program = 0; program < 200; program += 1) {
    const { figures } = publish({ profiles: someProgram(random), whole: {} }, settings, random);
    for (const { value, reasons } of figures)
      if (value !== null && reasons !== undefined) told[reasons ? 'reasons' : 'not'] += 1;
  }
  expect(told.reasons).toBeGreaterThan(10 * told.not);
});

test('the attacker is no straw man: where counts are told as they are, people are recovered in most programs', () => {
  const random = randomFrom(SEED);
  let programs = 0;
  for (let program = 0; program < 300; program += 1) {
    const profiles = someProgram(random);
    const exact = dimensions.flatMap((by) =>
      [...new Set(profiles.map(({ at }) => at[by]))].map((value): Clue => {
        const some = profiles.flatMap(({ at }, index) => (at[by] === value ? [index] : []));
        const joined = some.reduce((sum, index) => sum + (profiles[index]?.counts.joined ?? 0), 0);
        return { of: some.map(String), least: joined, most: joined };
      }),
    );
    const few = attack({ published: exact }).some((group) => {
      const joined = group.reduce((sum, index) => sum + (profiles[Number(index)]?.counts.joined ?? 0), 0);
      return joined > 0 && joined < SMALLEST_GROUP;
    });
    if (few) programs += 1;
  }
  expect(programs).toBeGreaterThan(150);
});
