import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reminderDays } from '../../shared/awareness/rules.ts';

test.each([
  [14, [5, 9]],
  [21, [7, 14]],
  [7, [2, 5]],
  [6, [2, 4]],
  [4, [3]],
  [3, [2]],
  [2, []],
  [1, []],
  [60, [20, 40]],
])('with %s days to answer, silence is reminded of on days %o', (days, reminders) => {
  expect(reminderDays(days)).toEqual(reminders);
});

test('there are two reminders at most, in order, never at once and never when it is too late to answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (days) => {
      const found = reminderDays(days);
      expect(found.length).toBeLessThanOrEqual(2);
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      for (const day of found) expect(day >= 2 && day < days).toBe(true);
    }),
  );
});
