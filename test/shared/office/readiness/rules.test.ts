import { expect, test } from 'vitest';
import { isBelievable, mustRead, neverRead } from '../../../../shared/office/readiness/rules.ts';

const now = '2026-06-15T09:00:00.000Z';
const read = { ...neverRead, next: 'link', whole: false };

test.each([
  ['never read', neverRead, true],
  ['stopped half-way', { ...read, startedAt: '2026-06-15T08:59:00.000Z' }, true],
  ['read a moment ago', { ...read, endedAt: '2026-06-15T08:59:00.000Z' }, false],
  ['read a minute less than four hours ago', { ...read, endedAt: '2026-06-15T05:01:00.000Z' }, false],
  ['read four hours ago', { ...read, endedAt: '2026-06-15T05:00:00.000Z' }, true],
])('a directory %s is read: %o', (_what, reading, due) => {
  expect(mustRead(reading, now)).toBe(due);
});

test('half of a company may be gone, more than half is not believed', () => {
  expect([isBelievable(0, 0), isBelievable(5, 10), isBelievable(6, 10)]).toEqual([true, true, false]);
});
