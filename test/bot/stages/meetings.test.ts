import { expect, test } from 'vitest';
import { propose, sign } from '../../../shared/guidance/contract.ts';
import { mine, move, report } from '../../../shared/meetings/contract.ts';
import { leave, pause } from '../../../shared/opt-in/contract.ts';
import type { RefusalBody } from '../../../shared/refusal.ts';
import { daysBetween, HOUR, later, MINUTE } from '../../../shared/time.ts';
import { end } from '../../../shared/trial/contract.ts';
import { badlyPlaced, booked } from '../../journeys/oracle.ts';
import { type World, world } from '../../world.ts';
import {
  berlin,
  breaks,
  handedIn,
  last,
  lastRun,
  launchedWith,
  paired,
  saidWith,
  shownOn,
  work,
} from './early.ts';

const quiet = { settings: { LOG_LEVEL: 'silent' } };
const ASKED = 'Did you meet?';

async function together(options: Parameters<typeof world>[0] = {}, ...names: string[]) {
  const there = await world(options);
  const roundId = await there.launched();
  const { id: pairId } = await paired(there, roundId, ...(names.length ? names : ['Grace', 'Hedy']));
  return { there, roundId, pairId };
}

const standing = ({ tenant }: World) => booked(tenant).filter(({ cancelled }) => !cancelled);
const first = async (there: World, pairId: string, number = 1) => {
  const meeting = (await there.store.meetings.ofPair(pairId)).find((one) => one.number === number);
  if (!meeting) throw new Error('no such meeting');
  return meeting;
};
/** To an hour after the end of the pair's first meeting, when it is asked about. */
async function afterMeeting(there: World, pairId: string) {
  const { endsAt } = await first(there, pairId);
  there.clock.set(later(endsAt ?? '', HOUR));
  await there.tick();
}

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
  expect((await first(there, pairId, 3)).bookedAt).not.toBeNull();
  expect(standing(there)).toHaveLength(3);
  expect(badlyPlaced(tenant, 1)).toEqual([]);
});

test('“find another time” takes the meeting out of both calendars and finds a later one, never the same', async () => {
  const { there, pairId } = await together();
  const before = await first(there, pairId);
  await there.say('Grace', 'Find another time!');
  expect(await shownOn(there, 'Grace', 'meetings.move')).toContain('taken the meeting out of the calendars');
  await there.ask('Hedy', move, { meetingId: before.id });
  await there.tick();
  const after = await first(there, pairId);
  expect(after.attempt).toBe(before.attempt + 1);
  expect((after.startsAt ?? '') >= (before.endsAt ?? '')).toBe(true);
  const events = booked(there.tenant).filter(({ transactionId }) => transactionId);
  expect(events.filter(({ cancelled }) => cancelled).map(({ start }) => start)).toEqual([before.startsAt]);
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
  expect(saidWith(there, 'Hedy', ASKED)).toHaveLength(2);
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
  await there.daysPass(50);
  const starts = standing(there)
    .map(({ start }) => start)
    .sort();
  expect(starts[0]?.slice(0, 10) ?? '').toMatch(/^2027-02-1/);
  for (const [index, start] of starts.entries())
    if (index > 0) expect(daysBetween(starts[index - 1] ?? '', start)).toBeGreaterThan(3);
  expect(starts.length).toBeLessThanOrEqual(4);
  expect(badlyPlaced(there.tenant, 1)).toEqual([]);
});

test('when one of three leaves, coming meetings leave their calendar and are booked anew for the two', async () => {
  const { there, roundId } = await together({}, 'Grace', 'Hedy', 'Linus');
  const leaver = there.who('Linus').id;
  expect(standing(there).every(({ attendees }) => attendees.length === 3)).toBe(true);
  await there.hoursPass(1);
  await there.ask('Linus', leave, { roundId });
  await there.tick();
  await there.hoursPass(1);
  await there.tick();
  const left = standing(there);
  expect(left.length).toBe(2);
  expect(left.flatMap(({ attendees }) => attendees.map(({ personId }) => personId))).not.toContain(leaver);
  const count = booked(there.tenant).length;
  await there.daysPass(1);
  expect(booked(there.tenant)).toHaveLength(count);
});

test('a change that only one has signed moves nothing; signed by both, the next meetings have its length', async () => {
  const { there, pairId } = await together();
  const terms = { everyWeeks: 2, minutes: 30, place: 'Here', reach: 'Shout', confidentiality: 'Yes' };
  await there.ask('Grace', propose, { pairId, ...terms });
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
  await there.ask('Hedy', sign, { pairId, version: 2 });
  expect(await again()).toBe(30);
});

test('who finds no time is told once and why, and it is tried again each day', async () => {
  const there = await world(quiet);
  const roundId = await there.launched();
  const { store, who } = there;
  await handedIn(there, roundId, 'Grace', 'Barbara');
  // Their mailboxes share an hour when the pairs are made, and none any more when meetings are looked for.
  for (const name of ['Grace', 'Barbara'])
    await store.people.setHours(who(name).id, { days: [1], start: 600, end: 700, timeZone: 'UTC' });
  await there.published(roundId);
  await there.tick();
  await there.tick();
  for (const name of ['Grace', 'Barbara'])
    expect(saidWith(there, name, 'found none in the weeks ahead').length).toBe(1);
  expect(booked(there.tenant)).toEqual([]);
  const before = await store.runs.latest('meetings.place');
  await there.hoursPass(1);
  expect((await store.runs.latest('meetings.place'))?.at).toBe(before?.at);
  await there.daysPass(1);
  expect((await store.runs.latest('meetings.place'))?.at).not.toBe(before?.at);
  expect(saidWith(there, 'Grace', 'found none in the weeks ahead')).toHaveLength(1);
  await there.say('Grace', 'when do we meet');
  expect(last(there, 'Grace')).toContain('Meeting 1: looking for a time');
});

test('one meeting that cannot be planned, placed, asked about or cleared keeps no other from it', async () => {
  const there = await world(quiet);
  const roundId = await there.launched();
  await handedIn(there, roundId, 'Grace', 'Hedy', 'Ada', 'Margaret');
  const proposalOf = async () => (await there.store.pairs.open(roundId)).map(({ id }) => id);
  await there.published(roundId);
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
  const roundId = await there.launched();
  await handedIn(there, roundId, 'Grace', 'Hedy', 'Ada', 'Margaret');
  await there.tick();
  const mend = breaks(there, 'INSERT ON', 'meeting', 'NEW."pairId" = (SELECT MIN(id) FROM pair)');
  await there.published(roundId);
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
  const roundId = await there.launched();
  there.tenant.fail({ where: 'graph', match: /POST .*events/, status: 403, times: 2 });
  const { id: pairId } = await paired(there, roundId, 'Grace', 'Hedy');
  expect(standing(there)).toEqual([]);
  expect(await there.store.sendings.buckets(roundId, 'meetings.book')).toMatchObject([
    { outcome: 'failed', n: 2 },
  ]);
  await there.hoursPass(23);
  expect(standing(there)).toEqual([]);
  await there.hoursPass(2);
  expect(standing(there)).toHaveLength(2);
  expect(await first(there, pairId)).toMatchObject({ attempt: 2, bookedAt: there.clock.now() });
});

test('a calendar that cannot be read is said to be so, and nothing is booked over it', async () => {
  const there = await world(quiet);
  const roundId = await there.launched();
  await handedIn(there, roundId, 'Grace', 'Hedy');
  await work(there, berlin, 'Grace', 'Hedy');
  await there.tick();
  const { mail } = there.who('Hedy');
  const error = { message: 'Access is denied.', responseCode: 'ErrorNoFreeBusyAccess' };
  const readable = { scheduleId: there.who('Grace').mail, availabilityView: '0'.repeat(672) };
  const body = { value: [readable, { scheduleId: mail, error }] };
  there.tenant.fail({ where: 'graph', match: /getSchedule/, status: 200, body, times: 2 });
  await there.published(roundId);
  for (const name of ['Grace', 'Hedy'])
    expect(saidWith(there, name, 'could not read everyone’s calendar')).toHaveLength(1);
  expect(booked(there.tenant)).toEqual([]);
  await there.daysPass(1);
  await there.hoursPass(1);
  expect(standing(there)).toHaveLength(2);
});

test('an invitation speaks of the program by its name, and a name is no markup in it', async () => {
  const there = await world();
  const roundId = await launchedWith(there, 'Learn <b>together</b> & more');
  await there.tick();
  await paired(there, roundId, 'Grace', 'Hedy');
  expect(standing(there)[0]?.body).toContain('Learn &#60;b&#62;together&#60;/b&#62; &#38; more');
  expect(standing(there)[0]?.subject).toMatch(/^Peer mentoring: (Grace, Hedy|Hedy, Grace)$/);
});
