import { expect, test } from 'vitest';
import { retention } from '../../../../shared/office/metrics/retention.ts';

test('participants are compared with others of their own kind', () => {
  const seniors = { part: 100, partGone: 10, other: 100, otherGone: 20 };
  const juniors = { part: 100, partGone: 40, other: 300, otherGone: 150 };
  const found = retention([seniors, juniors]);
  expect(found?.difference).toBeCloseTo(0.1, 2);
  expect(found?.low).toBeLessThan(0.1);
  expect(found?.high).toBeGreaterThan(0.1);
  expect(found).toMatchObject({ participants: 200, others: 400 });
});

test('kinds of people who are on one side only count for nothing', () => {
  const matched = { part: 50, partGone: 5, other: 50, otherGone: 5 };
  const alone = { part: 500, partGone: 500, other: 0, otherGone: 0 };
  expect(retention([matched, alone])?.difference).toBeCloseTo(0, 9);
});

test.each([
  [29, 500],
  [500, 29],
])('with %i participants and %i others nothing is said', (part, other) => {
  expect(retention([{ part, partGone: 1, other, otherGone: 1 }])).toBe(null);
});

test('the interval holds the truth about as often as it says', () => {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const gone = (of: number, share: number) =>
    Array.from({ length: of }, random).filter((x) => x < share).length;
  let held = 0;
  for (let time = 0; time < 400; time += 1) {
    const strata = [0.1, 0.2, 0.3].map((share) => ({
      part: 400,
      partGone: gone(400, share),
      other: 600,
      otherGone: gone(600, share + 0.04),
    }));
    const found = retention(strata);
    if (found && found.low <= 0.04 && found.high >= 0.04) held += 1;
  }
  expect(held / 400).toBeGreaterThan(0.92);
});
