import { expect, test } from 'vitest';
import { noLoad, nothingPosted, post, room, spend } from '../../shared/meetings/pace.ts';
import { DAY, HOUR, type Instant, later, MINUTE, millis } from '../../shared/time.ts';

const NOON = '2027-01-04T12:00:00.000Z';

/** All come at once and come back when they were told; when each left. */
function leaves(many: number, recipients: number, from: Instant): Instant[] {
  let posted = nothingPosted;
  const line = Array.from({ length: many }, () => millis(from));
  const left: Instant[] = [];
  while (line.length > 0) {
    const at = Math.min(...line);
    line.splice(line.indexOf(at), 1);
    const now = new Date(at).toISOString();
    const asked = post(posted, recipients, now);
    posted = asked.posted;
    if (asked.waitMs === 0) left.push(now);
    else line.push(at + asked.waitMs);
  }
  return left;
}

const mostWithin = (times: readonly Instant[], span: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < later(from, span)).length));

test('a hundred messages that come at once leave thirty a minute, none of them later than it must', () => {
  const left = leaves(100, 2, NOON);
  expect(mostWithin(left, MINUTE)).toBe(30);
  expect(left.at(-1)).toBe(later(NOON, 3 * MINUTE));
});

test('no mailbox writes to more than ten thousand in any day, whatever waits', () => {
  const left = leaves(800, 20, '2027-01-04T23:30:00.000Z');
  expect(mostWithin(left, DAY) * 20).toBeLessThanOrEqual(10_000);
  expect(left).toHaveLength(800);
  expect(millis(left.at(-1) ?? '') - millis(left[0] ?? '')).toBeLessThan(DAY + 3 * HOUR);
});

test('whoever comes too early is told when there is room, as many the same one as may leave in a minute', () => {
  let posted = nothingPosted;
  for (let n = 0; n < 30; n += 1) posted = post(posted, 2, NOON).posted;
  const waits = Array.from({ length: 61 }, () => {
    const asked = post(posted, 2, later(NOON, 10_000));
    posted = asked.posted;
    return asked.waitMs;
  });
  expect([waits[0], waits[29], waits[30], waits[60]]).toEqual([50_000, 50_000, 110_000, 170_000]);
});

test('a clock that is set back holds up nobody', () => {
  let posted = nothingPosted;
  for (let n = 0; n < 200; n += 1) posted = post(posted, 50, NOON).posted;
  expect(post(posted, 50, NOON).waitMs).toBeGreaterThan(0);
  expect(post(posted, 50, later(NOON, -30 * DAY)).waitMs).toBe(0);
});

test('invitations are planned thirty to a minute and no more than a quarter of an hour ahead', () => {
  let load = noLoad;
  const due: Instant[] = [];
  while (room(load, 2, NOON) > 0) {
    const one = spend(load, 2, NOON);
    load = one.load;
    due.push(one.dueAt);
  }
  expect([due.length, mostWithin(due, MINUTE)]).toEqual([450, 30]);
  expect(due.at(-1)).toBe(later(NOON, 14 * MINUTE));
});
