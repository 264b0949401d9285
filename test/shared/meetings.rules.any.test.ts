import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suits } from '../../shared/meetings/hours.ts';
import { chooseTime } from '../../shared/meetings/rules.ts';
import { daysLater, later, MINUTE, millis } from '../../shared/time.ts';
import { localTime } from '../../shared/zones.ts';

const MONDAY = '2026-01-05T00:00:00.000Z';
const wanted = (part: object = {}) => ({
  ...{ minutes: 45, from: MONDAY, to: daysLater(MONDAY, 14), seed: 0 },
  ...part,
});

const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'America/St_Johns',
);
const hours = fc.record({
  days: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  start: fc.integer({ min: 12, max: 22 }).map((half) => half * 30),
  end: fc.integer({ min: 24, max: 40 }).map((half) => half * 30),
  timeZone: zone,
});
const engagement = fc
  .tuple(fc.integer({ min: 0, max: 14 * 48 }), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({
    from: later(MONDAY, start * 30 * MINUTE),
    to: later(MONDAY, (start + length) * 30 * MINUTE),
  }));
const someone = fc.record({
  hours,
  busy: fc.array(engagement, { maxLength: 12 }),
  likes: fc.subarray(['morning', 'midday', 'afternoon'] as const),
});

test('whatever is chosen lies in everyone’s hours, outside lunch, over nothing, and within the window', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 2, maxLength: 3 }), fc.nat(), (people, seed) => {
      const start = chooseTime(people, wanted({ seed }));
      if (start === null) return;
      const end = later(start, 45 * MINUTE);
      expect(start >= MONDAY && end <= daysLater(MONDAY, 14)).toBe(true);
      for (const { hours: own, busy, likes } of people) {
        const [from, to] = [localTime(start, own.timeZone), localTime(end, own.timeZone)];
        expect(own.days).toContain(from.weekday);
        expect(from.minutes >= own.start && to.minutes <= own.end).toBe(true);
        const lunches = to.minutes <= 12 * 60 || from.minutes >= 13 * 60;
        expect(lunches || likes.includes('midday')).toBe(true);
        expect(busy.some((one) => one.from < end && one.to > start)).toBe(false);
      }
    }),
    { numRuns: 60 },
  );
});

test('when nothing is chosen, there is no time', () => {
  fc.assert(
    fc.property(fc.array(someone, { minLength: 2, maxLength: 2 }), (people) => {
      if (chooseTime(people, wanted()) !== null) return;
      for (let half = 0; half < 14 * 48 - 1; half += 1) {
        const start = millis(MONDAY) + half * 30 * MINUTE;
        expect(people.every((one) => suits(one, start, 45))).toBe(false);
      }
    }),
    { numRuns: 12 },
  );
});
