import { expect, test } from 'vitest';
import { propose, sign } from '../../../shared/guidance/contract.ts';
import { mine, move, report } from '../../../shared/meetings/contract.ts';
import { pause } from '../../../shared/opt-in/contract.ts';
import type { RefusalBody } from '../../../shared/refusal.ts';
import { schedule } from '../../../shared/round.ts';
import { daysBetween, HOUR, later, MINUTE } from '../../../shared/time.ts';
import { end } from '../../../shared/trial/contract.ts';
import { badlyPlaced, booked } from '../../journeys/oracle.ts';
import { world } from '../../world.ts';
import { afterMeeting, first, standing, together } from './booked.ts';
import { berlin, invited, last, launchedWith, only, paired, saidWith, shownOn, work } from './early.ts';

const ASKED = 'Did you meet?';

test('the meetings of the next weeks stand in both calendars, in free working hours, each with its agenda', async () => {
  const { there, roundId, pairId } = await together();
  const { tenant, who, store } = there;
  const events = standing(there);
  expect(events.map(({ start }) => start).sort()).toHaveLength(2);
  expect(badlyPlaced(tenant, 1)).toEqual([]);
  for (const { attendees, joinUrl, start, end: ends, subject } of events) {
    expect(attendees.map(({ personId }) => personId).sort()).toEqual(
      [who('Grace').id, who('Hedy').id].sort(),
    );
    expect(joinUrl).toContain('https://');
    expect(Date.parse(ends) - Date.parse(start)).toBe(45 * MINUTE);
    expect(subject).toContain('Grace');
    expect(daysBetween(there.clock.now(), start)).toBeGreaterThanOrEqual(1);
  }
  expect(
    events.map(({ body }) => /Getting to know each other|Our goals/.exec(body ?? '')?.[0]).sort(),
  ).toEqual(['Getting to know each other', 'Our goals']);
  const planned = await there.ask('Grace', mine, { roundId });
  expect(planned.map(({ state }) => state)).toEqual([
    'booked',
    'booked',
    'planned',
    'planned',
    'planned',
    'planned',
  ]);
  // Those beyond the trial are not looked for before it is clear that the pair goes on.
  expect(planned.map(({ beyondTrial }) => beyondTrial !== null)).toEqual(
    planned.map(({ state }) => state === 'planned'),
  );
  expect(planned.map(({ agenda }) => agenda)).toEqual([
    'first',
    'goals',
    'practice',
    'practice',
    'practice',
    'review',
  ]);
  const runs = await store.runs.latest('meetings.place');
  await there.tick();
  expect([(await store.runs.latest('meetings.place'))?.at, standing(there).length]).toEqual([runs?.at, 2]);
  await there.daysPass(14);
  expect((await first(there, pairId, 3)).bookedAt).toBeNull();
  await store.pairs.mark(pairId, 'confirmedAt', there.clock.now());
  await there.tick();
  expect(standing(there)).toHaveLength(6);
  expect(badlyPlaced(tenant, 1)).toEqual([]);
});

test('“find another time” takes the meeting out of both calendars and finds another, never one it had', async () => {
  const { there, pairId } = await together();
  const before = await first(there, pairId);
  await there.say('Grace', 'Find another time!');
  expect(await shownOn(there, 'Grace', 'meetings.move')).toContain('taken the meeting out of the calendars');
  await there.ask('Hedy', move, { meetingId: before.id });
  await there.tick();
  expect((await first(there, pairId)).attempt).toBe(2);
  for (let again = 0; again < 3; again += 1) {
    await there.ask('Hedy', move, { meetingId: before.id });
    await there.tick();
  }
  const after = await first(there, pairId);
  const had = booked(there.tenant).filter(({ cancelled }) => cancelled);
  const starts = [...had.map(({ start }) => start), after.startsAt];
  expect([had.length, new Set(starts).size]).toEqual([4, 5]);
  expect(starts).toContain(before.startsAt);
  for (const start of starts) expect(daysBetween(there.clock.now(), start ?? '')).toBeGreaterThanOrEqual(1);
  expect(standing(there).map(({ start }) => start)).toContain(after.startsAt);
  expect(badlyPlaced(there.tenant, 1)).toEqual([]);
});

test('each is asked once, an hour after the end, whether they met; one yes is enough', async () => {
  const { there, roundId, pairId } = await together();
  const { endsAt, id: meetingId } = await first(there, pairId);
  there.clock.set(later(endsAt ?? '', HOUR - MINUTE));
  await there.tick();
  expect(saidWith(there, 'Grace', ASKED)).toHaveLength(0);
  expect((await there.ask('Grace', mine, { roundId }))[0]).toMatchObject({ state: 'booked', askMet: false });
  await there.hoursPass(1 / 60);
  await there.tick();
  for (const name of ['Grace', 'Hedy']) expect(saidWith(there, name, ASKED)).toHaveLength(1);
  expect((await there.ask('Grace', mine, { roundId }))[0]).toMatchObject({ state: 'booked', askMet: true });
  expect(await shownOn(there, 'Hedy', 'meetings.report', {}, { met: 'no' })).toContain('find another time');
  expect(await shownOn(there, 'Grace', 'meetings.report', {}, { met: 'yes' })).toContain('Good to hear');
  await there.tick();
  expect(saidWith(there, 'Hedy', 'Grace says that you met')).toHaveLength(1);
  await there.ask('Hedy', report, { meetingId, met: 'no' });
  expect(await first(there, pairId)).toMatchObject({ heldAt: there.clock.now(), notHeldAt: null });
  const moved = await there.knock('Hedy', move, { meetingId });
  expect(moved).toMatchObject({ body: { error: { code: 'meeting-is-over' } } });
  await there.daysPass(3);
  expect(saidWith(there, 'Grace', 'Good to hear').length + saidWith(there, 'Grace', ASKED).length).toBe(1);
});

test('a meeting that did not take place can be placed anew, and is asked about again', async () => {
  const { there, pairId } = await together();
  await afterMeeting(there, pairId);
  expect(await shownOn(there, 'Grace', 'meetings.report', {}, { met: 'no' })).toContain('meetings.move');
  await there.press('Grace', 'meetings.move');
  await there.tick();
  const again = await first(there, pairId);
  expect(again).toMatchObject({ attempt: 2, askedAt: null });
  expect(booked(there.tenant).filter(({ cancelled }) => cancelled)).toEqual([]);
  await afterMeeting(there, pairId);
  const asked = await there.store.sendings.sentOf('meetings.ask', [there.who('Hedy').id]);
  expect(asked.filter(({ key }) => key.includes(again.id))).toHaveLength(2);
});

test('whose meeting it is not, or not yet, hears why', async () => {
  const { there, pairId } = await together();
  const { id: meetingId } = await first(there, pairId);
  const code = async (name: string, contract: typeof report | typeof move, input: object) => {
    const { body } = await there.knock(name, contract, { meetingId, ...input } as never);
    return (body as unknown as RefusalBody).error.code;
  };
  expect(await code('Ada', report, { met: 'yes' })).toBe('not-your-meeting');
  expect(await code('Ada', move, {})).toBe('not-your-meeting');
  expect(await code('Grace', report, { met: 'yes' })).toBe('meeting-is-ahead');
  expect(await code('Grace', report, { met: 'maybe' })).toBe('bad-input');
  expect(await code('Grace', move, { meetingId: 'none' })).toBe('not-your-meeting');
  expect(standing(there)).toHaveLength(2);
});

test('when a pair ends, everything ahead leaves the calendars and nobody is asked about it', async () => {
  const { there, pairId, roundId } = await together();
  await there.ask('Grace', end, { pairId });
  await there.tick();
  await there.tick();
  expect(standing(there)).toEqual([]);
  expect(booked(there.tenant)).toHaveLength(2);
  expect((await there.store.meetings.ofPair(pairId)).every(({ cancelledAt }) => cancelledAt)).toBe(true);
  await there.daysPass(20);
  expect(saidWith(there, 'Hedy', ASKED)).toEqual([]);
  expect(booked(there.tenant)).toHaveLength(2);
  expect(await there.ask('Hedy', mine, { roundId })).toEqual([]);
});

test('a break puts a meeting off until it is over; those that would pile up then are let go', async () => {
  const { there, pairId, roundId } = await together();
  const short = (await first(there, pairId)).startsAt ?? '';
  const until = later(short, 2 * 24 * HOUR).slice(0, 10);
  await there.ask('Hedy', pause, { roundId, until });
  await there.tick();
  await there.tick();
  expect((await first(there, pairId)).startsAt?.slice(0, 10) ?? '').toMatch(/^2027/);
  expect(((await first(there, pairId)).startsAt ?? '') >= `${until}T`).toBe(true);
  expect(standing(there)).toHaveLength(2);
  await there.ask('Grace', pause, { roundId, until: '2027-02-10' });
  await there.tick();
  expect(standing(there)).toEqual([]);
  await there.store.pairs.mark(pairId, 'confirmedAt', there.clock.now());
  await there.daysPass(36);
  const starts = standing(there)
    .map(({ start }) => start)
    .sort();
  expect((starts[0] ?? '') > '2027-02-10').toBe(true);
  for (const [index, start] of starts.entries())
    if (index > 0) expect(daysBetween(starts[index - 1] ?? '', start)).toBeGreaterThan(3);
  expect(starts.length).toBeLessThanOrEqual(4);
  expect(badlyPlaced(there.tenant, 1)).toEqual([]);
});

test('a change that only one has signed moves nothing; signed by both, the next meetings have its length', async () => {
  const { there, pairId } = await together();
  const terms = { everyWeeks: 2, minutes: 30, place: 'Here', reach: 'Shout', confidentiality: 'Yes' };
  await there.ask('Grace', propose, { pairId, from: 1, ...terms });
  const length = async () => {
    const { startsAt, endsAt } = await first(there, pairId);
    return (Date.parse(endsAt ?? '') - Date.parse(startsAt ?? '')) / MINUTE;
  };
  const again = async () => {
    await there.ask('Grace', move, { meetingId: (await first(there, pairId)).id });
    await there.tick();
    return length();
  };
  expect(await again()).toBe(45);
  await there.hoursPass(1);
  await there.ask('Hedy', sign, { pairId, version: 2 });
  expect(await again()).toBe(30);
});

test('an invitation speaks of the program by its name, and a name is no markup in it', async () => {
  const there = await world();
  const roundId = await launchedWith(there, 'Learn <b>together</b> & more', only(there, 'Grace', 'Hedy'));
  await there.tick();
  await paired(there, roundId, 'Grace', 'Hedy');
  expect(standing(there)[0]?.body).toContain('Learn &#60;b&#62;together&#60;/b&#62; &#38; more');
  expect(standing(there)[0]?.subject).toMatch(/^Peer mentoring: (Grace, Hedy|Hedy, Grace)$/);
});

test('a pair made late meets until the round ends and no longer, also when it has agreed on another rhythm', async () => {
  const there = await world();
  const names = ['Grace', 'Hedy', 'Ada', 'Margaret'];
  const roundId = await invited(there, ...names);
  await work(there, berlin, ...names);
  await paired(there, roundId, 'Grace', 'Hedy');
  there.clock.set('2027-02-15T09:00:00.000Z');
  const late = await paired(there, roundId, 'Ada', 'Margaret');
  const round = await there.store.rounds.get(roundId);
  const ends = (round && schedule(round).termEndsAt) ?? '';
  const weeks = async () => (await there.store.meetings.ofPair(late.id)).map(({ fromAt }) => fromAt);
  expect(await weeks()).toHaveLength(3);
  expect((await weeks()).filter((week) => week >= ends)).toEqual([]);
  await there.hoursPass(1);
  const terms = { everyWeeks: 1, minutes: 30, place: 'Here', reach: 'Shout', confidentiality: 'Yes' };
  await there.ask('Ada', propose, { pairId: late.id, from: 1, ...terms });
  await there.ask('Margaret', sign, { pairId: late.id, version: 2 });
  await there.tick();
  expect((await weeks()).length).toBeGreaterThan(3);
  expect((await weeks()).filter((week) => week >= ends)).toEqual([]);
});

test('of two programs, “next meeting” tells of the one in which one meets first', async () => {
  const there = await world();
  const first = await launchedWith(there, 'First', only(there, 'Hedy', 'Grace'));
  const second = await launchedWith(there, 'Second', only(there, 'Hedy', 'Ada'));
  await there.tick();
  await work(there, berlin, 'Hedy', 'Grace', 'Ada');
  await paired(there, first, 'Hedy', 'Grace');
  const { id } = await paired(there, second, 'Hedy', 'Ada');
  await there.ask('Grace', pause, { roundId: first, until: '2027-02-10' });
  await there.tick();
  await there.say('Hedy', 'next meeting');
  expect(last(there, 'Hedy')).toContain((await there.store.meetings.ofPair(id))[0]?.id);
});
