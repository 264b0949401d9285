import { expect, test } from 'vitest';
import { type Figure, figureNames, measured, share } from '../../../../shared/metrics.ts';
import {
  figureLabels,
  funnel,
  groups,
  HIDDEN,
  restsOn,
  whyEmpty,
  worded,
} from '../../../../tab/office/metrics/words.ts';
import { inWords } from '../../../../tab/ui/in-words.ts';

const words = inWords('en-GB');
const said = (figure: Figure) => worded(figure, figure.value ?? Number.NaN, words);

test('every figure has a label and a place on the page', () => {
  const placed = new Set([...funnel, ...groups.flatMap(({ names }) => names)]);
  for (const name of figureNames) {
    expect(figureLabels[name], name).toBeTruthy();
    expect(placed.has(name), name).toBe(true);
  }
});

test('a figure about four people is hidden and says so, without its numbers', () => {
  const figure = share('matched', 2, 4, 'now');
  expect(whyEmpty(figure)).toBe(HIDDEN);
  expect(restsOn(figure, words)).toBe('now');
});

test('a share shows its count, its denominator and whether it is now or ever', () => {
  const figure = share('opt-in', 140, 200, 'ever');
  expect(said(figure)).toBe('70%');
  expect(restsOn(figure, words)).toBe('140 of 200, in the whole round');
});

test('a mean without answers yet is not called hidden', () => {
  expect(whyEmpty(measured('satisfaction', null, 20, 'score', 'ever'))).toBe('Nothing to show yet');
});

test('each unit reads as a person would say it', () => {
  expect(said(measured('satisfaction', 4.43, 20, 'score', 'ever'))).toBe('4.4 of 5');
  expect(said(measured('quality', 71, 20, 'score', 'ever'))).toBe('71 of 100');
  expect(said(measured('time-to-first-meeting', 1, 20, 'days', 'ever'))).toBe('1 day');
  expect(said(measured('recommendation', 52, 20, 'points', 'ever'))).toBe('+52');
});
