import { expect, test } from 'vitest';
import { type Figure, type FigureName, figureNames } from '../../../../shared/metrics.ts';
import type { Counts, PairCounted } from '../../../../shared/office/metrics/counts.ts';
import { figuresOf } from '../../../../shared/office/metrics/figures.ts';

const now = '2026-06-15T09:00:00.000Z';
const goals = { matched: 0.7, metWithin14Days: 0.8, satisfaction: 4 };

const pair: PairCounted = {
  publishedAt: '2026-05-01T00:00:00.000Z',
  confirmed: true,
  completed: false,
  ended: false,
  signed: true,
  score: 800,
  firstHeldAt: '2026-05-08T00:00:00.000Z',
  held: 2,
};

const times = (many: number, part: Partial<PairCounted>): PairCounted[] =>
  Array.from({ length: many }, () => ({ ...pair, ...part }));

const round: Counts = {
  people: { audience: 200, reached: 190, joined: 60, assessed: 50, active: 45, matched: 40 },
  pairs: [...times(15, {}), ...times(5, { ended: true, confirmed: false, held: 0, firstHeldAt: null })],
  coverage: { places: 40, covered: 30 },
  meetings: { past: 50, held: 40, heldPairs: 15, notHeldPairs: 8 },
  checkIns: {
    asked: 60,
    answered: 45,
    balanced: 30,
    balancedPeople: 20,
    unbalancedPeople: 12,
    unansweredPeople: 10,
  },
  surveys: { answered: 20, satisfaction: 4.25, promoters: 12, detractors: 2 },
};

const look = (name: FigureName, counts: Partial<Counts> = {}): Figure => {
  const found = figuresOf({ ...round, ...counts }, goals, now).find((figure) => figure.name === name);
  if (!found) throw new Error(`no figure is called ${name}`);
  return found;
};

test('every figure is there, once, in its order', () => {
  expect(figuresOf(round, goals, now).map(({ name }) => name)).toEqual(figureNames);
});

test.each<[FigureName, Partial<Figure>]>([
  ['audience', { value: 200, unit: 'people', when: 'ever' }],
  ['reach', { count: 190, of: 200, value: 0.95 }],
  ['opt-in', { count: 60, of: 190 }],
  ['assessed', { count: 50, of: 60 }],
  ['matched', { count: 40, of: 45, when: 'now', target: 0.7 }],
  ['waiting', { value: 5, of: 45, unit: 'people', when: 'now' }],
  ['confirmed', { count: 15, of: 20, value: 0.75 }],
  ['quality', { value: 80, of: 20, unit: 'score' }],
  ['coverage', { count: 30, of: 40 }],
  ['time-to-first-meeting', { value: 7, of: 15, unit: 'days' }],
  ['met-within-14-days', { count: 15, of: 20, target: 0.8 }],
  ['second-meeting', { count: 15, of: 15, value: 1 }],
  ['meetings-held', { count: 40, of: 50 }],
  ['agreement-signed', { count: 20, of: 20 }],
  ['check-in-response', { count: 45, of: 60 }],
  ['satisfaction', { value: 4.25, of: 20, target: 4 }],
  ['recommendation', { value: 50, of: 20, unit: 'points' }],
  ['balance', { count: 30, of: 45 }],
  ['completion', { count: 0, of: 20 }],
  ['ended-early', { count: 5, of: 20, value: 0.25 }],
])('%s is worked out as its definition says', (name, figure) => {
  expect(look(name)).toMatchObject(figure);
});

test('three people not reached are not given away by the audience', () => {
  const people = { ...round.people, reached: 197 };
  expect(look('audience', { people })).toMatchObject({ value: 200 });
  expect(look('reach', { people })).toMatchObject({ value: null, count: null, of: 200 });
  expect(look('opt-in', { people })).toMatchObject({ value: null, count: null, of: null });
});

test('two people waiting are hidden, and so is what they could be worked out from', () => {
  const people = { ...round.people, matched: 43 };
  expect(look('waiting', { people })).toMatchObject({ value: null, of: null });
  expect(look('matched', { people })).toMatchObject({ value: null, count: null, of: null });
});

test('one who is on a break hides how many finished the assessment, not how many are matched', () => {
  const people = { ...round.people, assessed: 46 };
  expect(look('assessed', { people })).toMatchObject({ value: null, count: null, of: 60 });
  expect(look('matched', { people })).toMatchObject({ count: 40, of: 45 });
});

test('ended and completed are not shown together where they would tell of two pairs still open', () => {
  const pairs = [
    ...times(2, {}),
    ...times(10, { completed: true }),
    ...times(8, { ended: true, confirmed: false }),
  ];
  expect(look('completion', { pairs })).toMatchObject({ count: 10, of: 20 });
  expect(look('ended-early', { pairs })).toMatchObject({ value: null, count: null, of: 20 });
});

test('pairs that have not met are not given away by those that have', () => {
  const pairs = [...times(17, {}), ...times(3, { held: 0, firstHeldAt: null })];
  expect(look('met-within-14-days', { pairs })).toMatchObject({ value: null, of: 20 });
  expect(look('second-meeting', { pairs })).toMatchObject({ value: null, of: null });
  expect(look('time-to-first-meeting', { pairs })).toMatchObject({ value: null, of: null });
});

test('a young pair does not count against meeting within 14 days', () => {
  const young = { publishedAt: '2026-06-10T00:00:00.000Z', held: 0, firstHeldAt: null };
  expect(look('met-within-14-days', { pairs: [...times(10, {}), ...times(6, young)] })).toMatchObject({
    count: 10,
    of: 10,
  });
});

test('many answers of few people stay hidden', () => {
  const checkIns = { ...round.checkIns, balancedPeople: 3, unbalancedPeople: 1, unansweredPeople: 2 };
  expect(look('check-in-response', { checkIns })).toMatchObject({ value: null, count: null, of: null });
  expect(look('balance', { checkIns })).toMatchObject({ value: null, count: null, of: null });
});

test('a round in which nothing has happened yet shows nothing, and breaks nothing', () => {
  const nothing: Counts = {
    people: { audience: 0, reached: 0, joined: 0, assessed: 0, active: 0, matched: 0 },
    pairs: [],
    coverage: { places: 0, covered: 0 },
    meetings: { past: 0, held: 0, heldPairs: 0, notHeldPairs: 0 },
    checkIns: {
      asked: 0,
      answered: 0,
      balanced: 0,
      balancedPeople: 0,
      unbalancedPeople: 0,
      unansweredPeople: 0,
    },
    surveys: { answered: 0, satisfaction: null, promoters: 0, detractors: 0 },
  };
  expect(figuresOf(nothing, goals, now).every(({ value }) => value === null)).toBe(true);
});
