import { expect, test } from 'vitest';
import { distance, nextStop, untilFor } from './moves.ts';
import { mondayOf } from './notebook.ts';

test.each([
  ['a Monday at midnight', '2026-11-16T00:00:00.000Z', '2026-11-16T08:00:00.000Z'],
  ['a Saturday', '2026-11-21T20:00:00.000Z', '2026-11-16T08:00:00.000Z'],
  ['the last moment of a Sunday', '2026-11-22T23:59:59.999Z', '2026-11-16T08:00:00.000Z'],
])('%s belongs to the week that began on its Monday', (_, at, monday) => {
  expect(mondayOf(Date.parse(at))).toBe(monday);
});

test.each([
  ['by day it goes three hours', '2026-11-16T09:00:00.000Z', '2026-11-16T12:00:00.000Z'],
  ['a night is one step', '2026-11-16T18:00:00.000Z', '2026-11-17T06:00:00.000Z'],
  ['a Saturday is one step', '2026-11-21T06:00:00.000Z', '2026-11-22T06:00:00.000Z'],
  ['so are the small hours', '2026-11-16T03:30:00.000Z', '2026-11-16T06:00:00.000Z'],
])('on a long way, %s', (_, now, stop) => {
  expect(nextStop({ name: 'end', until: untilFor('end', now) }, now)).toBe(stop);
});

test('a day is a day, whatever hour it began', () => {
  const from = '2026-11-16T16:30:00.000Z';
  const until = untilFor('day', from);
  let now = from;
  for (let steps = 0; now < until && steps < 20; steps += 1) now = nextStop({ name: 'day', until }, now);
  expect(now).toBe('2026-11-17T16:30:00.000Z');
});

test('what went by is told in days, and in hours below one', () => {
  expect(distance('2026-11-16T08:00:00.000Z', '2026-11-16T09:00:00.000Z')).toBe('1 hour');
  expect(distance('2026-11-16T08:00:00.000Z', '2026-11-17T08:00:00.000Z')).toBe('1 day');
  expect(distance('2026-11-16T08:00:00.000Z', '2026-12-16T20:00:00.000Z')).toBe('30 days');
});
