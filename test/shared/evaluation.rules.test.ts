import { expect, test } from 'vitest';
import { hoursTogether, verifyPath } from '../../shared/evaluation/rules.ts';
import { later, MINUTE } from '../../shared/time.ts';

const START = '2026-02-02T09:00:00.000Z';
const meeting = (minutes: number, held = true) => ({
  startsAt: START,
  endsAt: later(START, minutes * MINUTE),
  heldAt: held ? later(START, minutes * MINUTE) : null,
});

test.each([
  ['no meeting', [], 0],
  ['one that nobody said took place', [meeting(60, false)], 0],
  ['45 minutes twice', [meeting(45), meeting(45)], 1.5],
  ['50 minutes thrice, to the half hour', [meeting(50), meeting(50), meeting(50)], 2.5],
])('hours together: %s', (_name, meetings, hours) => {
  expect(hoursTogether(meetings)).toBe(hours);
});

test('a certificate is verified beside its own address', () => {
  expect(verifyPath('abc')).toBe('/certificates/abc/verify');
});
