import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from '../../../bot/outbox/arrivals.ts';
import { openRefusals } from '../../../bot/outbox/gate.ts';
import { evenly, openPace, perConversation } from '../../../bot/outbox/pace.ts';
import { openPlaces } from '../../../bot/outbox/places.ts';

/** Lets so many through as fast as the pace allows, with standstills in between; gives back when each went. */
function passed(rules: Rule[], pauses: readonly number[]): number[] {
  let now = 0;
  const pace = openPace(rules, { clock: () => now });
  return pauses.map((pause) => {
    now += pause;
    now += pace.wait();
    pace.take();
    return now;
  });
}

const most = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

const pauses = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3_000 })),
  { minLength: 150, maxLength: 200 },
);

test('in no second do more than fifty leave for a tenant, whatever happened before', () => {
  fc.assert(
    fc.property(pauses, (given) => {
      expect(most(passed(evenly(50), given), 1_000)).toBeLessThanOrEqual(50);
    }),
    { numRuns: 40 },
  );
});

test('a conversation is kept to all four of its limits at once', () => {
  fc.assert(
    fc.property(pauses, (given) => {
      const times = passed(perConversation, given);
      for (const { count, ms } of [
        { count: 7, ms: 1_000 },
        { count: 8, ms: 2_000 },
        { count: 60, ms: 30_000 },
      ])
        expect(most(times, ms)).toBeLessThanOrEqual(count);
    }),
    { numRuns: 20 },
  );
});

test('at the limit hardly anything of it is wasted', () => {
  const times = passed(evenly(50), Array(1_000).fill(0));
  expect(999 / ((times.at(-1) ?? 0) / 1_000)).toBeGreaterThan(0.98 * 50);
});

test('after a refusal of the whole service nothing leaves for as long as it asked, then less, then as much as before', () => {
  let now = 0;
  const pace = openPace(evenly(50), { clock: () => now });
  const go = () => {
    now += pace.wait();
    pace.take();
  };
  for (let sent = 0; sent < 100; sent += 1) go();
  pace.stop(7_000);
  expect(pace.wait()).toBe(7_000);
  const rate = (count: number) => {
    const from = now;
    for (let sent = 0; sent < count; sent += 1) go();
    return count / ((now - from) / 1_000);
  };
  now += pace.wait();
  expect(rate(20)).toBeLessThan(48);
  for (let sent = 0; sent < 500; sent += 1) go();
  expect(rate(200)).toBeGreaterThan(48);
});

test('one who is refused says nothing about others; several at once do', () => {
  const together = openRefusals();
  expect(['Ada', 'Ada', 'Ada', 'Grace'].map(together)).toEqual([false, false, false, false]);
  expect(together('Edith')).toBe(true);
});

test('in one mailbox four are served at once, and every one in the end', async () => {
  const places = openPlaces(4);
  let inside = 0;
  let at = 0;
  const work = async () => {
    inside += 1;
    at = Math.max(at, inside);
    await new Promise((pass) => setImmediate(pass));
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 40 }, () => places.inside('mailbox', work)));
  expect([at, inside]).toEqual([4, 0]);
});
