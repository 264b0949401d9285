import { expect, test } from 'vitest';
import { SMALLEST_GROUP } from '../../../../shared/metrics.ts';
import type { CountName } from '../../../../shared/office/metrics/count-names.ts';
import { type Dimension, dimensions, type Profile } from '../../../../shared/office/metrics/counts.ts';
import { type Published, publish } from '../../../../shared/office/metrics/figures.ts';
import type { Draw } from '../../../../shared/office/metrics/lots.ts';
import { slicesOf } from '../../../../shared/office/metrics/slices.ts';
import { attack, type Clue, type Secret } from './attacker.ts';
import { randomFrom, settings } from './program.ts';

/*
 * The attacker knows the directory: who is where, so how many of each kind there are. They have read everything that was
 * ever published, know the rule by which counts go over into lots, and put everything together: parts and wholes, one
 * dimension and another, this step of the round and the next, this week and the last. They only do not know the secret.
 * Whoever's number they end up certain of, where it speaks of one to four people, is recovered.
 */

const SEED = 20261121;
const steps: CountName[] = ['audience', 'reached', 'joined', 'assessed'];

/** Some kinds of people, few or many, who stand in two to four places of each dimension. */
function someProgram(random: () => number): Profile[] {
  const places = dimensions.map(() => 1 + Math.floor(random() * 4));
  const kinds = 2 + Math.floor(random() * 7);
  return Array.from({ length: kinds }, () => {
    const at = Object.fromEntries(
      dimensions.map((dimension, index) => [dimension, String(Math.floor(random() * (places[index] ?? 1)))]),
    ) as Profile['at'];
    const audience = random() < 0.4 ? 1 + Math.floor(random() * 4) : Math.floor(random() * 40);
    return { at, counts: narrowing(random, audience) };
  });
}

/** Each step has some of the step before: often nearly all or nearly none, where a few stand out. */
function narrowing(random: () => number, audience: number): Profile['counts'] {
  let left = audience;
  const counts: Profile['counts'] = { audience };
  for (const step of steps.slice(1)) {
    const few = Math.floor(random() * 5);
    const kept = [left - few, few, Math.floor(random() * (left + 1))][Math.floor(random() * 3)] ?? 0;
    left = Math.min(left, Math.max(0, kept));
    counts[step] = left;
  }
  return counts;
}

function someDraw(random: () => number): Draw {
  const drawn = new Map<string, number>();
  return (cell) => {
    const known = drawn.get(cell) ?? random();
    drawn.set(cell, known);
    return known;
  };
}

/** What the published figures say, as the attacker reads it: sums of kinds that lie within bounds. */
function clues(profiles: readonly Profile[], published: Published, week: number): Clue[] {
  const secretOf = (index: number, step: CountName): Secret => `${week}/${index}/${step}`;
  const members = (some: readonly Profile[]) =>
    profiles.flatMap((one, index) => (some.includes(one) ? [index] : []));
  const slices = slicesOf(profiles);
  const views = [
    { some: members(profiles), figures: published.figures },
    ...dimensions.flatMap((by: Dimension) =>
      published.slices[by].map(({ figures }, at) => ({
        some: members(slices[by][at]?.profiles ?? []),
        figures,
      })),
    ),
  ];
  return views.flatMap(({ some, figures }) =>
    (['reach', 'opt-in', 'assessed'] as const).flatMap((name, index) => {
      const figure = figures.find((one) => one.name === name);
      if (!figure || figure.count === null || figure.of === null) return [];
      const clue = (step: CountName | undefined, about: number, capped: boolean): Clue => ({
        of: some.map((kind) => secretOf(kind, step ?? 'audience')),
        least: about - figure.give,
        most: capped ? Number.POSITIVE_INFINITY : about + figure.give,
      });
      // A count is never told as more than its whole: where they are equal it may have been more.
      return [
        clue(steps[index + 1], figure.count, figure.count === figure.of),
        ...(index === 0 ? [] : [clue(steps[index], figure.of, false)]),
      ];
    }),
  );
}

function recovered(weeks: readonly (readonly Profile[])[], draw: Draw): string[] {
  const told = weeks.flatMap((profiles, week) =>
    clues(profiles, publish({ profiles, whole: {} }, settings, draw), week),
  );
  const known = new Map<Secret, number>();
  const ordered: [Secret, Secret][] = [];
  for (const [week, profiles] of weeks.entries()) {
    for (const [index, { counts }] of profiles.entries()) {
      known.set(`${week}/${index}/audience`, counts.audience ?? 0);
      for (const [at, step] of steps.entries()) {
        const next = steps[at + 1];
        if (next) ordered.push([`${week}/${index}/${next}`, `${week}/${index}/${step}`]);
        // What counts all that ever happened never goes down.
        if (week > 0) ordered.push([`${week - 1}/${index}/${step}`, `${week}/${index}/${step}`]);
      }
    }
  }
  return attack({ published: told, known, ordered })
    .filter((group) => {
      const people = (of: (secret: Secret) => number) => group.reduce((sum, secret) => sum + of(secret), 0);
      const truth = people((secret) => truthOf(weeks, secret));
      const rest = people((secret) => known.get(secret.replace(/[^/]+$/, 'audience')) ?? 0) - truth;
      return [truth, rest].some((some) => some > 0 && some < SMALLEST_GROUP);
    })
    .map(String);
}

function truthOf(weeks: readonly (readonly Profile[])[], secret: Secret): number {
  const [week, index, step] = secret.split('/');
  return weeks[Number(week)]?.[Number(index)]?.counts[step as CountName] ?? 0;
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
  for (let program = 0; program < 300; program += 1) {
    let week = someProgram(random);
    const weeks = [week];
    for (let number = 1; number < 5; number += 1) {
      week = week.map(({ at, counts }) => ({ at, counts: moreOf(counts, random) }));
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
