import { expect, test } from 'vitest';
import { reported } from '../../../../shared/evaluation/rules.ts';
import { definitions, type Figure, figureNames } from '../../../../shared/metrics.ts';
import { reasonsSaid } from '../../../../shared/office/metrics/reason-words.ts';
import {
  between,
  figureLabels,
  goalSaid,
  groups,
  inOrder,
  responseSaid,
  restsOn,
  sliceLabel,
  worded,
} from '../../../../shared/office/metrics/words.ts';
import { inWords } from '../../../../tab/ui/in-words.ts';

const words = inWords('en-GB');

const figure = (part: Partial<Figure>): Figure => ({
  name: 'matched',
  value: 0.8,
  low: 0.72,
  high: 0.9,
  count: 40,
  of: 50,
  give: 4,
  unit: 'share',
  when: 'now',
  ...part,
});

test('every figure has a label and one place on the page', () => {
  const placed = groups.flatMap(({ names }) => names);
  expect(placed.toSorted()).toEqual(figureNames.toSorted());
  for (const name of figureNames) expect(figureLabels[name], name).toBeTruthy();
});

test('whatever rests on answers names the response it is never shown without', () => {
  for (const name of ['satisfaction', 'satisfied', 'recommendation', 'skill-growth'] as const)
    expect(definitions[name].restsOn).toBe('survey-response');
  for (const name of ['balance', 'differing'] as const)
    expect(definitions[name].restsOn).toBe('check-in-response');
});

test('a share shows about how many of how many, between what it lies, and whether it is now or ever', () => {
  expect(restsOn(figure({}), words)).toBe('about 40 of 50, now');
  expect(between(figure({}), words)).toBe('between 72% and 90%');
  expect(between(figure({ low: 0.801, high: 0.802 }), words)).toBe(null);
});

test('a goal is not called missed where the figure leaves it open', () => {
  expect(goalSaid(figure({ target: 0.7 }), words)).toBe('Goal 70%: reached');
  expect(goalSaid(figure({ target: 0.75 }), words)).toBe('Goal 75%: too close to say');
  expect(goalSaid(figure({ target: 0.95 }), words)).toBe('Goal 95%: not reached');
});

test('each unit reads as a person would say it', () => {
  const said = (unit: Figure['unit'], value: number) => worded({ unit }, value, words);
  expect(said('mark', 4.43)).toBe('4.4 of 5');
  expect(said('score', 71.3)).toBe('71 of 100');
  expect(said('days', 7)).toBe('7 days');
  expect(said('points', 52)).toBe('+52');
  expect(said('levels', 1)).toBe('+1 level');
});

test('levels and years run from low to high, what is not known comes last', () => {
  expect(inOrder('tenure', ['over-10', null, 'under-1'])).toEqual(['under-1', 'over-10', null]);
  expect(inOrder('level', ['3', 'others', '1'])).toEqual(['1', '3', 'others']);
  expect(sliceLabel('level', '3')).toBe('Senior');
});

test.each(figureNames.filter((name) => definitions[name].restsOn))(
  '%s is never told without how many answered',
  (name) => {
    const answered = { name: definitions[name].restsOn, unit: 'share', value: 0.625 } as Figure;
    expect(responseSaid({ name }, [answered], words)).toMatch(/^(Surveys|Check-ins) answered: 63/);
    expect(responseSaid({ name }, [{ ...answered, value: null }], words)).toMatch(/: too few to say$/);
  },
);

test('a figure that rests on no answers says nothing of them, and the closing report tells the response first', () => {
  expect(responseSaid({ name: 'reach' }, [], words)).toBe(null);
  for (const [at, name] of reported.entries()) {
    const { restsOn: answers } = definitions[name];
    if (answers) expect(reported.slice(0, at)).toContain(answers);
  }
});

test('no reason is told of more people than there can be in all', () => {
  const waiting = figure({
    ...{ name: 'waiting', unit: 'people', value: 0, low: 0, high: 4, count: null, of: null },
    reasons: [{ name: 'waitRuledOut', about: 5 }],
  });
  expect(reasonsSaid(waiting, words)?.reasons).toEqual(['up to 4: the rules allowed nobody']);
  expect(reasonsSaid({ ...waiting, value: 10, high: 14 }, words)?.reasons).toEqual([
    'about 5: the rules allowed nobody',
  ]);
});
