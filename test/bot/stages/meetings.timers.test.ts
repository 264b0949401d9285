import { expect, test } from 'vitest';
import { leave, pause } from '../../../shared/opt-in/contract.ts';
import { daysBetween, HOUR, later } from '../../../shared/time.ts';
import { booked } from '../../journeys/oracle.ts';
import { world } from '../../world.ts';
import { first, quiet, standing, together } from './booked.ts';
import { berlin, breaks, handedIn, invited, last, lastRun, paired, saidWith, work } from './early.ts';

test('when one of three leaves, coming meetings leave their calendar and are booked anew for the two', async () => {
  const { there, roundId, pairId } = await together(quiet, 'Grace', 'Hedy', 'Linus');
  const leaver = there.who('Linus').id;
  expect(standing(there).every(({ attendees }) => attendees.length === 3)).toBe(true);
  await there.hoursPass(1);
  await there.ask('Linus', leave, { roundId });
  expect(await there.store.runs.latest('meetings.rebook')).toBeNull();
  const broken = () => breaks(there, 'UPDATE ON', 'meeting', `NEW.id = '${meetingId}'`);
  const { id: meetingId } = await first(there, pairId);
  const mend = broken();
  await there.tick();
  await there.tick();
  expect(await lastRun(there, 'meetings.rebook')).toEqual({ due: 2, done: 1, failed: 1 });
  mend();
  await there.hoursPass(1);
  await there.tick();
  const left = standing(there);
  expect(left.length).toBe(2);
  expect(left.flatMap(({ attendees }) => attendees.map(({ personId }) => personId))).not.toContain(leaver);
  const count = booked(there.tenant).length;
  await there.hoursPass(1);
  expect(booked(there.tenant)).toHaveLength(count);
  const mendAgain = broken();
  await there.ask('Grace', pause, { roundId, until: '2027-02-10' });
  await there.tick();
  expect(await lastRun(there, 'meetings.put-off')).toEqual({ due: 2, done: 1, failed: 1 });
  mendAgain();
  await there.tick();
  expect(standing(there)).toEqual([]);
});

/** Their mailboxes share an hour when the pairs are made, and none any more when meetings are looked for. */
async function withoutTime() {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Barbara');
  await handedIn(there, roundId, 'Grace', 'Barbara');
  await work(there, { days: [1], start: 600, end: 700, timeZone: 'UTC' }, 'Grace', 'Barbara');
  await there.published(roundId);
  await there.tick();
  await there.tick();
  const { id: pairId } = (await there.store.pairs.open(roundId))[0] ?? { id: '' };
  return { there, pairId };
}

test('who finds no time is told once and why, and it is tried again each day', async () => {
  const { there } = await withoutTime();
  const told = () =>
    ['Grace', 'Barbara'].map((name) => saidWith(there, name, 'do not overlap long enough').length);
  expect([told(), booked(there.tenant)]).toEqual([[1, 1], []]);
  const tried = async () => (await there.store.runs.latest('meetings.place'))?.at;
  const before = await tried();
  await there.hoursPass(1);
  expect(await tried()).toBe(before);
  await there.daysPass(1);
  expect(await tried()).not.toBe(before);
  expect(told()).toEqual([1, 1]);
});

test('a meeting that no time was found for is let go when the next one’s week begins', async () => {
  const { there, pairId } = await withoutTime();
  const { ofPair } = there.store.meetings;
  const skipped = async () =>
    (await ofPair(pairId)).flatMap(({ cancelledAt, number }) => (cancelledAt ? [number] : []));
  const mend = breaks(there, 'UPDATE ON', 'meeting', 'NEW.number = 1 AND NEW."cancelledAt" IS NOT NULL');
  await there.daysPass(13);
  expect(await there.store.runs.latest('meetings.skip')).toBeNull();
  await there.daysPass(15);
  expect(await lastRun(there, 'meetings.skip')).toEqual({ due: 2, done: 1, failed: 1 });
  expect(await skipped()).toEqual([2]);
  mend();
  await there.tick();
  const run = await there.store.runs.latest('meetings.skip');
  await there.hoursPass(1);
  expect([await skipped(), await there.store.runs.latest('meetings.skip')]).toEqual([[1, 2], run]);
  await there.say('Grace', 'when do we meet');
  expect(last(there, 'Grace')).toContain('Meeting 3: looking for a time');
});

test('one meeting that cannot be planned, placed, asked about or cleared keeps no other from it', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy', 'Ada', 'Margaret');
  await handedIn(there, roundId, 'Grace', 'Hedy', 'Ada', 'Margaret');
  const proposalOf = async () => (await there.store.pairs.open(roundId)).map(({ id }) => id);
  await there.published(roundId);
  await there.tick();
  const [one = '', other = ''] = await proposalOf();
  const ended = async (id: string) =>
    (await there.store.meetings.ofPair(id)).filter(({ startsAt }) => startsAt).length;
  expect([await ended(one), await ended(other)]).toEqual([2, 2]);
  const { id: meetingId, endsAt } = await first(there, one);
  const [ours, theirs] = [endsAt ?? '', (await first(there, other)).endsAt ?? ''];
  const mend = breaks(there, 'UPDATE ON', 'meeting', `NEW.id = '${meetingId}'`);
  there.clock.set(later(ours > theirs ? ours : theirs, HOUR));
  await there.tick();
  expect(await lastRun(there, 'meetings.ask')).toMatchObject({ done: expect.any(Number), failed: 1 });
  expect((await first(there, other)).askedAt).not.toBeNull();
  mend();
  await there.tick();
  expect((await first(there, one)).askedAt).not.toBeNull();
  const mendAgain = breaks(
    there,
    'UPDATE ON',
    'meeting',
    `NEW."pairId" = '${one}' AND NEW."cancelledAt" IS NOT NULL`,
  );
  for (const id of [one, other]) await there.store.pairs.end(id, 'ended-by-partner', there.clock.now());
  await there.tick();
  expect(await lastRun(there, 'meetings.clear')).toEqual({ due: 2, done: 1, failed: 1 });
  mendAgain();
  await there.tick();
  await there.tick();
  expect(standing(there).filter(({ start }) => start > there.clock.now())).toEqual([]);
});

test('one pair that cannot be planned or placed does not starve those beside it', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy', 'Ada', 'Margaret');
  await handedIn(there, roundId, 'Grace', 'Hedy', 'Ada', 'Margaret');
  await there.tick();
  const mend = breaks(there, 'INSERT ON', 'meeting', 'NEW."pairId" = (SELECT MIN(id) FROM pair)');
  await there.published(roundId);
  await there.tick();
  await there.tick();
  expect(await lastRun(there, 'meetings.plan')).toEqual({ due: 1, done: 0, failed: 1 });
  expect(standing(there)).toHaveLength(2);
  mend();
  const mendAgain = breaks(
    there,
    'UPDATE ON',
    'meeting',
    'NEW."startsAt" IS NOT NULL AND NEW.number = 1 AND NEW."bookedAt" IS NULL',
  );
  await there.tick();
  expect(standing(there)).toHaveLength(3);
  expect((await there.store.runs.latest('meetings.place'))?.failed).toBe(1);
  mendAgain();
  await there.tick();
  expect(standing(there)).toHaveLength(4);
});

test('a booking that is refused for good is tried anew the day after', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy');
  there.tenant.fail({ where: 'graph', match: /POST .*events/, status: 403, times: 2 });
  const { id: pairId } = await paired(there, roundId, 'Grace', 'Hedy');
  expect(standing(there)).toEqual([]);
  expect(await there.store.sendings.buckets(roundId, 'meetings.book')).toMatchObject([
    { outcome: 'failed', n: 2 },
  ]);
  await there.hoursPass(11);
  expect(standing(there)).toEqual([]);
  const mend = breaks(there, 'UPDATE ON', 'meeting', 'NEW.number = 1');
  await there.hoursPass(14);
  expect([await lastRun(there, 'meetings.book-again'), standing(there).length]).toEqual([
    { due: 2, done: 1, failed: 1 },
    1,
  ]);
  mend();
  await there.tick();
  await there.tick();
  expect(standing(there)).toHaveLength(2);
  expect(await first(there, pairId)).toMatchObject({ attempt: 2, bookedAt: there.clock.now() });
});

test('a calendar that cannot be read is said to be so, and nothing is booked over it', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Grace', 'Hedy');
  await work(there, berlin, 'Grace', 'Hedy');
  await there.tick();
  const { mail } = there.who('Hedy');
  const error = { message: 'Access is denied.', responseCode: 'ErrorNoFreeBusyAccess' };
  const readable = { scheduleId: there.who('Grace').mail, availabilityView: '0'.repeat(48 * 30) };
  const body = { value: [readable, { scheduleId: mail, error }] };
  there.tenant.fail({ where: 'graph', match: /getSchedule/, status: 200, body });
  await there.published(roundId);
  await there.tick();
  for (const name of ['Grace', 'Hedy']) expect(saidWith(there, name, 'I could not read')).toHaveLength(1);
  expect(booked(there.tenant)).toEqual([]);
  await there.daysPass(1);
  await there.hoursPass(1);
  expect(standing(there)).toHaveLength(2);
});

test('a mailbox that is only busy is asked again with the next tick, and nobody hears of it', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Grace', 'Hedy');
  const error = { message: 'Try again later.', responseCode: 'ErrorServerBusy' };
  const value = ['Grace', 'Hedy'].map((name) => ({ scheduleId: there.who(name).mail, error }));
  const busy = { where: 'graph' as const, match: /getSchedule/, status: 200, body: { value } };
  there.tenant.fail(busy);
  await there.tick();
  expect(await there.store.people.hoursUnread(there.clock.now())).toHaveLength(2);
  await there.tick();
  there.tenant.fail(busy);
  await there.published(roundId);
  await there.tick();
  expect(booked(there.tenant)).toEqual([]);
  await there.tick();
  expect(standing(there)).toHaveLength(2);
  expect(saidWith(there, 'Grace', 'No free time')).toEqual([]);
});

test('an invitation that an outage held up until shortly before the meeting is not sent: another time is found', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Grace', 'Hedy');
  await there.tick();
  there.tenant.fail({ where: 'graph', match: /POST .*(events|batch)$/, status: 503 });
  await there.published(roundId);
  await there.tick();
  const { id: pairId = '' } = (await there.store.pairs.open(roundId))[0] ?? {};
  const before = await first(there, pairId);
  expect([before.bookedAt, booked(there.tenant)]).toEqual([null, []]);
  const late = later(before.startsAt ?? '', -2 * HOUR);
  there.clock.set(late);
  for (let n = 0; n < 4; n += 1) await there.hoursPass(1 / 60);
  const after = await first(there, pairId);
  expect(after).toMatchObject({ attempt: 2, bookedAt: expect.any(String) });
  expect(daysBetween(late, after.startsAt ?? '')).toBeGreaterThanOrEqual(1);
  expect(standing(there).map(({ start }) => start)).not.toContain(before.startsAt);
  expect(standing(there)).toHaveLength(2);
});

test('what a booking that was given up had made all the same is taken out before another time is found', async () => {
  const there = await world(quiet);
  const roundId = await invited(there, 'Grace', 'Hedy');
  const lost = { where: 'graph' as const, match: /POST .users.*events$/, afterEffect: true };
  there.tenant.fail({ ...lost, status: 403, times: 2 });
  await paired(there, roundId, 'Grace', 'Hedy');
  expect(standing(there)).toHaveLength(2);
  await there.hoursPass(25);
  await there.tick();
  await there.tick();
  const left = standing(there);
  expect([left.length, booked(there.tenant).length]).toEqual([2, 4]);
  const known = await there.store.meetings.ofRound(roundId);
  for (const { start } of left) expect(known.map(({ startsAt }) => startsAt)).toContain(start);
});
