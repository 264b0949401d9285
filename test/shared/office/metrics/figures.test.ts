import { expect, test } from 'vitest';
import {
  definitions,
  type Figure,
  type FigureName,
  figureNames,
  verdict,
} from '../../../../shared/metrics.ts';
import { countNames } from '../../../../shared/office/metrics/count-names.ts';
import type { Counts, Profile } from '../../../../shared/office/metrics/counts.ts';
import { publish } from '../../../../shared/office/metrics/figures.ts';
import type { Draw } from '../../../../shared/office/metrics/lots.ts';
import { reasonsOf } from '../../../../shared/office/metrics/reasons.ts';
import { settings } from './program.ts';

const nowhere = { department: null, site: null, level: null, tenure: null };

/** Exactly the counts, where these are lots already. */
const level: Draw = () => 0;

const counts: Counts = {
  ...{ audience: 200, reached: 190, joined: 60, assessed: 50, active: 45, matched: 40, waiting: 5 },
  ...{
    quick5: 10,
    quick10: 30,
    quick20: 45,
    quick40: 50,
    paired: 40,
    open: 30,
    score: 30_000,
    coverage: 3000,
  },
  ...{ match7: 0, match14: 10, match21: 40, match28: 40, match42: 40, first3: 5, first7: 15, first14: 25 },
  ...{ first21: 30, first28: 30, first42: 30, old: 40, soon: 25, met: 30, again: 20, past: 280, held: 200 },
  ...{ months: 100, lively: 25, risky: 10, stuck: 5, signed: 35, aiming: 30, arrived: 15, fitted: 30 },
  ...{ goodFit: 25, asked: 140, answered: 100, balanced: 60, compared: 60, differing: 20, surveyed: 40 },
  ...{ surveyAnswered: 30, satisfaction: 100, satisfied: 25, promoters: 20, detractors: 5, rated: 30 },
  ...{ growth: 120, confirmed: 35, completed: 30, ended: 10, rematched: 5 },
};

const told = (some: Counts = {}, draw = level): Figure[] =>
  publish({ profiles: [{ at: nowhere, counts: { ...counts, ...some } }], whole: {} }, settings, draw).figures;

const look = (name: FigureName, some: Counts = {}): Figure =>
  told(some).find((figure) => figure.name === name) as Figure;

test('every figure is there, once, in its order, with its definition in words', () => {
  expect(told().map(({ name }) => name)).toEqual(figureNames);
  for (const name of figureNames) expect(definitions[name].words).toMatch(/^[A-Z].{20,}\.$/);
});

test('every count is part of some figure', () => {
  const used = JSON.stringify([definitions, reasonsOf]);
  expect(countNames.filter((name) => !used.includes(`"${name}"`))).toEqual([]);
});

test.each<[FigureName, Partial<Figure>]>([
  ['audience', { value: 200, unit: 'people', when: 'ever' }],
  ['reach', { count: 190, of: 200, value: 0.95 }],
  ['opt-in', { count: 60, of: 190 }],
  ['assessed', { count: 50, of: 60 }],
  ['assessment-minutes', { value: 10, unit: 'minutes' }],
  ['matched', { count: 40, of: 45, when: 'now', target: 0.7 }],
  ['waiting', { value: 5, unit: 'people', when: 'now' }],
  ['quality', { value: 75, of: 40, unit: 'score' }],
  ['coverage', { value: 0.75, count: null, of: 40 }],
  ['felt-fit', { count: 25, of: 30 }],
  ['time-to-match', { value: 21, of: 40, unit: 'days' }],
  ['time-to-first-meeting', { value: 7, of: 30 }],
  ['met-within-14-days', { count: 25, of: 40, target: 0.8 }],
  ['second-meeting', { count: 20, of: 30 }],
  ['meetings-per-month', { value: 2, of: 100 }],
  ['meetings-held', { count: 200, of: 280 }],
  ['active', { count: 25, of: 30, when: 'now' }],
  ['at-risk', { count: 10, of: 30 }],
  ['stuck', { count: 5, of: 30 }],
  ['agreement-signed', { count: 35, of: 40 }],
  ['goals-set', { count: 30, of: 40 }],
  ['goals-reached', { count: 15, of: 30 }],
  ['check-in-response', { count: 100, of: 140 }],
  ['balance', { count: 60, of: 100 }],
  ['differing', { count: 20, of: 60 }],
  ['survey-response', { count: 30, of: 40 }],
  ['satisfaction', { value: 1 + 100 / 30, of: 30, target: 4, unit: 'mark' }],
  ['satisfied', { count: 25, of: 30 }],
  ['recommendation', { value: 50, unit: 'points' }],
  ['skill-growth', { value: 1, unit: 'levels' }],
  ['confirmed', { count: 35, of: 40 }],
  ['completion', { count: 30, of: 40, value: 0.75 }],
  ['ended-early', { count: 10, of: 40 }],
  ['rematched', { count: 5, of: 10 }],
])('%s is worked out as its definition says', (name, figure) => {
  expect(look(name)).toMatchObject(figure);
});

test('why people were not reached, wait or ended is told beside the figure, the most first, in lots', () => {
  const reasons = (name: FigureName, some: Counts) => look(name, some).reasons;
  expect(reasons('reach', { audience: 230, noApp: 25, closedChat: 14, notSent: 1 })).toEqual([
    { name: 'noApp', about: 25 },
    { name: 'closedChat', about: 10 },
  ]);
  expect(reasons('waiting', { active: 70, waiting: 30, waitCameLate: 30 })).toEqual([
    { name: 'waitCameLate', about: 30 },
  ]);
  expect(reasons('ended-early', { endedByOne: 4, endedLeft: 6 })).toEqual([{ name: 'endedLeft', about: 5 }]);
  expect(reasons('matched', {})).toBe(undefined);
});

test('reasons that would leave somebody certain about a few people are not told', () => {
  const few = { audience: 57, reached: 52, closedChat: 1, noApp: 1, noTeams: 1, notDelivered: 1, notSent: 1 };
  const upTo =
    (names: readonly string[]): Draw =>
    (cell) =>
      names.some((name) => cell.endsWith(name)) ? 0.99 : 0.5;
  const reach = (names: readonly string[]) => told(few, upTo(names)).find(({ name }) => name === 'reach');
  expect(reach(['round/reached', ...reasonsOf.reach])).toMatchObject({ reasons: null });
  expect(reach([])).toMatchObject({ reasons: [] });
});

test('one person who cannot be reached hides nothing and is not given away', () => {
  expect(look('reach', { reached: 199 })).toMatchObject({ count: 195, of: 200, low: 191 / 204, high: 1 });
});

test('what nine people did is not told as a rate, what ten did is', () => {
  expect(look('second-meeting', { met: 9, again: 9 })).toMatchObject({ value: null, count: null, of: null });
  expect(look('second-meeting', { met: 10, again: 10 })).toMatchObject({ value: 1, of: 10 });
});

test('whatever lies between lots, the truth lies between low and high', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const draw = (cell: string) => ((cell.length * 7919 + seed * 104_729) % 1000) / 1000;
    const figures = told({ joined: 63, reached: 187, surveyAnswered: 33, satisfaction: 97 }, draw);
    const truth = { 'opt-in': 63 / 187, satisfaction: 1 + 97 / 33 };
    for (const [name, value] of Object.entries(truth)) {
      const { low, high } = figures.find((figure) => figure.name === name) as Figure;
      expect(value).toBeGreaterThanOrEqual(low ?? 9);
      expect(value).toBeLessThanOrEqual(high ?? 0);
    }
  }
});

test('a goal is called reached or missed only where the lots leave no doubt', () => {
  expect(verdict(look('matched'))).toBe('reached');
  expect(verdict(look('matched', { matched: 20 }))).toBe('missed');
  expect(verdict(look('matched', { matched: 30 }))).toBe('close');
  expect(verdict(look('reach'))).toBe(null);
});

test('a round in which nothing has happened yet shows nothing, and breaks nothing', () => {
  const { figures, slices } = publish({ profiles: [], whole: {} }, settings, level);
  expect(figures.filter(({ value }) => value !== null && value !== 0)).toEqual([]);
  expect(Object.values(slices)).toEqual([[], [], [], []]);
});

const department = (name: string, audience: number, joined: number): Profile => ({
  at: { ...nowhere, department: name },
  counts: { audience, reached: audience, joined },
});

test('departments under ten stand together as others, and a rate of a part rests on twenty', () => {
  const profiles = [
    department('Sales', 40, 20),
    department('Finance', 30, 10),
    department('Legal', 9, 5),
    department('Board', 4, 4),
    department('Lab', 12, 10),
  ];
  const parts = publish({ profiles, whole: {} }, settings, level).slices.department;
  expect(parts.map(({ value }) => value)).toEqual(['Sales', 'Finance', 'Lab', 'others']);
  const joined = (at: number) => parts[at]?.figures.find(({ name }) => name === 'opt-in');
  expect(joined(0)).toMatchObject({ count: 20, of: 40, value: 0.5 });
  expect(joined(2)).toMatchObject({ value: null, count: null, of: null });
});

test('a department that is a site but for three people is not shown beside it', () => {
  const at = (where: string, site: string, audience: number): Profile => ({
    at: { ...nowhere, department: where, site },
    counts: { audience },
  });
  const profiles = [
    at('Lab', 'Oslo', 40),
    at('Sales', 'Oslo', 3),
    at('Sales', 'Rome', 60),
    at('Legal', 'Rome', 50),
  ];
  const { slices } = publish({ profiles, whole: {} }, settings, level);
  const shown = (by: 'department' | 'site') => slices[by].map(({ value }) => value);
  expect([shown('department'), shown('site')]).toEqual([
    ['Sales', 'others'],
    ['Rome', 'Oslo'],
  ]);
});
