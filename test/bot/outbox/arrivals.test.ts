import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenly, inASecond, openPace } from '../../../bot/outbox/pace.ts';

const WAY_MS = 50;

/** What one request meets on the way, and how long its answer is held up. */
interface Held {
  there: number;
  back: number;
  refused?: boolean;
}

/** Lets so many leave as fast as the pace allows; gives back when each arrived, by the other end's clock. */
function arrivals(held: readonly Held[]): number[] {
  let now = 0;
  const pace = openPace(evenly(50), { most: inASecond(50), clock: () => now });
  let answers: { at: number; tell: () => void }[] = [];
  return held.map(({ there, back, refused }) => {
    for (let wait = pace.wait(); wait > 0; wait = pace.wait()) {
      now = Math.min(now + Math.max(wait, 0.01), ...answers.map(({ at }) => at));
      for (const { tell } of answers.filter(({ at }) => at <= now)) tell();
      answers = answers.filter(({ at }) => at > now);
    }
    const arrived = now + WAY_MS + there;
    const answered = pace.take();
    answers.push({ at: arrived + WAY_MS + back, tell: () => answered(!refused) });
    return arrived;
  });
}

const mostInASecond = (times: readonly number[]): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1_000).length));

const rate = (times: readonly number[]): number =>
  (times.length - 1) / ((Math.max(...times) - Math.min(...times)) / 1_000);

const held = (most: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: most }));

test('however long requests are held up on the way, no second sees more than fifty of them arrive', () => {
  const ways = fc.array(fc.record({ there: held(900), back: held(900) }), { minLength: 200, maxLength: 300 });
  fc.assert(
    fc.property(ways, (given) => {
      expect(mostInASecond(arrivals(given))).toBeLessThanOrEqual(50);
    }),
    { numRuns: 30 },
  );
});

test('a standstill that lets many arrive together is not made worse', () => {
  const standstill = Array.from({ length: 400 }, (_, index) => ({
    there: index >= 100 && index < 120 ? 20 * (120 - index) : 0,
    back: 0,
  }));
  expect(mostInASecond(arrivals(standstill))).toBeLessThanOrEqual(50);
});

test('what takes a few milliseconds more or less costs hardly any of the fifty', () => {
  const ways = Array.from({ length: 2_000 }, (_, index) => ({
    there: (index * 7) % 11,
    back: (index * 5) % 7,
  }));
  const times = arrivals(ways);
  expect(rate(times)).toBeGreaterThanOrEqual(49);
  expect(mostInASecond(times)).toBeLessThanOrEqual(50);
});

test('quick refusals teach nothing about the way', () => {
  const ways = Array.from({ length: 1_000 }, (_, index) => {
    const refused = index % 10 === 3;
    return { there: 0, back: refused ? -WAY_MS : 0, refused };
  });
  expect(rate(arrivals(ways))).toBeGreaterThanOrEqual(49);
});
