import { expect, test } from 'vitest';
import { unsubscribed } from '../../../bot/stages/meetings/subscribe.ts';
import { mine, move, take } from '../../../shared/meetings/contract.ts';
import { withinHours } from '../../../shared/meetings/hours.ts';
import { DAY, daysBetween, HOUR, later } from '../../../shared/time.ts';
import { badlyPlaced } from '../../journeys/oracle.ts';
import { hoursOf } from '../../tenant/company/hours.ts';
import type { World } from '../../world.ts';
import { world } from '../../world.ts';
import { first, notified, quiet, standing, together } from './booked.ts';
import { handedIn, invited, last, paired, saidWith, textOf } from './early.ts';

/** Others work at his site, whose hours he is taken to keep once his mail goes elsewhere. */
const JONAS = 'Jonas';

/** To a week before the meeting, when its day is first looked at. */
async function weekBefore(there: World, startsAt: string | null) {
  await there.daysPass(Math.max(1, Math.ceil(daysBetween(there.clock.now(), startsAt ?? '') - 7)));
  await there.tick();
}

/** The half of the person's day in which the meeting does not lie. */
function worksTheOtherHalf(there: World, name: string, startsAt: string | null) {
  const { zone } = hoursOf(1, there.who(name));
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', hour: 'numeric' });
  if (Number(clock.format(new Date(startsAt ?? ''))) < 12) there.tenant.work(name, 12 * 60, 18 * 60);
  else there.tenant.work(name, 7 * 60, 12 * 60);
}

test('when somebody’s working hours change, a meeting that lies outside them now is asked about, once', async () => {
  const { there, pairId, roundId } = await together(quiet);
  const before = await first(there, pairId, 2);
  worksTheOtherHalf(there, 'Hedy', before.startsAt);
  const told = (name: string, words: string) =>
    saidWith(there, name, words).filter((message) => textOf(message).includes(before.id)).length;
  while (there.clock.now() < (before.startsAt ?? '') && told('Grace', 'working hours') === 0)
    await there.daysPass(1);
  expect(told('Grace', 'outside the working hours that the calendar of Hedy shows')).toBe(1);
  expect(told('Hedy', 'outside the working hours that your calendar shows')).toBe(1);
  const second = async () => (await there.ask('Grace', mine, { roundId }))[1];
  there.tenant.work('Hedy', 6 * 60, 20 * 60);
  await there.daysPass(1);
  expect((await second())?.trouble).toBeNull();
  worksTheOtherHalf(there, 'Hedy', before.startsAt);
  await there.daysPass(1);
  const shown = await second();
  expect(shown).toMatchObject({ trouble: { is: 'off-hours', by: 'Hedy' }, startsAt: before.startsAt });

  await there.ask('Hedy', take, { meetingId: before.id, startsAt: shown?.trouble?.startsAt ?? '' });
  await there.tick();
  await there.tick();
  const after = await first(there, pairId, 2);
  expect([after.startsAt, after.eventId]).toEqual([shown?.trouble?.startsAt, before.eventId]);
  const amiss = badlyPlaced(there.tenant, 1).filter(({ what }) => what.startsWith(after.startsAt ?? ''));
  expect(amiss.filter(({ what }) => /outside|day off/.test(what))).toEqual([]);
  await there.daysPass(1);
  expect(told('Grace', 'outside the working hours')).toBe(1);
});

test('whoever moves a meeting to an odd hour in Outlook meant it, and is not asked about it', async () => {
  const { there, pairId } = await together(quiet);
  const { eventId, startsAt } = await first(there, pairId, 2);
  const night = `${later(startsAt ?? '', DAY).slice(0, 10)}T22:00:00.000Z`;
  there.tenant.reschedule(eventId ?? '', night, later(night, 0.75 * HOUR));
  await weekBefore(there, night);
  await there.daysPass(1);
  expect((await first(there, pairId, 2)).startsAt).toBe(night);
  expect(saidWith(there, 'Grace', 'outside the working hours')).toEqual([]);
});

test('new working hours are read within a week, and the next meetings keep to them', async () => {
  const { there, pairId } = await together(quiet);
  there.tenant.work('Hedy', 14 * 60, 18 * 60);
  await there.daysPass(8);
  expect((await there.store.people.get(there.who('Hedy').id))?.hours).toMatchObject({
    ...{ start: 14 * 60, end: 18 * 60 },
  });
  const old = new Set(standing(there).map(({ start }) => start));
  await there.store.pairs.mark(pairId, 'confirmedAt', there.clock.now());
  await there.daysPass(1);
  const fresh = badlyPlaced(there.tenant, 1).filter(
    ({ what }) => !old.has(what.slice(0, 24)) && /outside|day off/.test(what),
  );
  expect([standing(there).length, fresh]).toEqual([6, []]);
});

test('who has no mailbox here is told so once and gets the meetings as a file; both are booked as ever', async () => {
  const there = await world(quiet);
  there.tenant.mailElsewhere(JONAS);
  const roundId = await invited(there, 'Grace', JONAS);
  const { id: pairId } = await paired(there, roundId, 'Grace', JONAS);
  await there.tick();
  expect(saidWith(there, JONAS, 'I can neither see your calendar')).toHaveLength(1);
  expect(saidWith(there, JONAS, `/calendar/${pairId}.ics`)).toHaveLength(1);
  expect(saidWith(there, 'Grace', 'I can neither see')).toEqual([]);
  expect(standing(there).map(({ attendees }) => attendees.length)).toEqual([2, 2]);
  const file = await (await fetch(`${there.product.url}/calendar/${pairId}.ics`)).text();
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  await there.daysPass(2);
  expect(saidWith(there, JONAS, 'I can neither see your calendar')).toHaveLength(1);
  expect(last(there, 'Grace')).not.toContain('could not read');
});

test('who has no mailbox here, and no colleague at the site whose hours could be asked, is taken to keep the usual ones', async () => {
  const there = await world(quiet);
  const { site } = there.who(JONAS);
  for (const one of there.tenant.people) if (one.site === site) there.tenant.mailElsewhere(one.id);
  const roundId = await invited(there, 'Grace', JONAS);
  await paired(there, roundId, 'Grace', JONAS);
  await there.tick();
  const usual = { days: [1, 2, 3, 4, 5], start: 8 * 60, end: 17 * 60, timeZone: 'Europe/Berlin' };
  expect((await there.store.people.get(there.who(JONAS).id))?.hours).toEqual(usual);
  expect(saidWith(there, JONAS, 'you work Mon–Fri, ')).toHaveLength(1);
  expect(standing(there)).toHaveLength(2);
  for (const { start } of standing(there))
    expect(withinHours(usual, Date.parse(start), 45), start).toBe(true);
});

test('where partners organize, the same one of the two books all meetings, moves them and takes them out', async () => {
  const there = await world({ settings: { ...quiet.settings, ORGANIZED_BY: 'partner' } });
  const roundId = await invited(there, 'Grace', 'Hedy');
  const { id: pairId, members } = await paired(there, roundId, 'Grace', 'Hedy');
  const [organizer, ...others] = [...new Set(standing(there).map(({ organizerId }) => organizerId))];
  expect([members.includes(organizer ?? ''), others, standing(there).length]).toEqual([true, [], 2]);
  expect(badlyPlaced(there.tenant, 1)).toEqual([]);
  const before = await first(there, pairId);
  await there.say('Grace', 'find another time');
  await there.press('Grace', 'meetings.move');
  await there.tick();
  expect((await first(there, pairId)).startsAt).not.toBe(before.startsAt);
  expect(new Set(standing(there).map(({ organizerId }) => organizerId))).toEqual(new Set([organizer]));
  await there.store.pairs.end(pairId, 'ended-by-partner', there.clock.now());
  await there.tick();
  expect(standing(there)).toEqual([]);
});

test('where partners organize and only one of them has a mailbox, that one does', async () => {
  const there = await world({ settings: { ...quiet.settings, ORGANIZED_BY: 'partner' } });
  there.tenant.mailElsewhere(JONAS);
  const roundId = await invited(there, 'Grace', JONAS);
  await paired(there, roundId, 'Grace', JONAS);
  expect(standing(there).map(({ organizerId }) => organizerId)).toEqual([
    there.who('Grace').id,
    there.who('Grace').id,
  ]);
});

test('a mailbox in other capitals is the same mailbox, and Microsoft tells of it once', async () => {
  const { there } = await together(notified);
  await there.tick();
  const { store, product, clock } = there;
  expect(await store.calendars.inUse(clock.now())).not.toEqual([]);

  // As SQL Server has it, which keeps the capitals of the one that came first.
  const kept = (await store.subscriptions.all()).map((one) => ({
    ...one,
    mailbox: one.mailbox.toUpperCase(),
  }));
  const subscriptions = { ...store.subscriptions, all: async () => kept };
  expect(await unsubscribed({ ...product.app, store: { ...store, subscriptions } }, clock.now())).toEqual([]);
});

const ends = (there: World) => there.tenant.settings.ORGANIZERS?.split(',') ?? [];

test.each([403, 404])(
  'where the first of our mailboxes answers %i, calendars are read from the next',
  async (status) => {
    const there = await world(quiet);
    const [lost] = ends(there);
    const match = new RegExp(`/users/${lost}/calendar`);
    there.tenant.fail({ where: 'graph', match, status, times: 1_000 });
    const roundId = await invited(there, 'Grace', 'Hedy');
    await handedIn(there, roundId, 'Grace', 'Hedy');
    await there.tick();
    expect((await there.store.people.get(there.who('Grace').id))?.hours?.days).toHaveLength(5);
    await there.published(roundId);
    await there.tick();
    expect(standing(there)).toHaveLength(2);
  },
);

test('a meeting that a mailbox of ours refuses for good is booked from another one the day after', async () => {
  const { there, pairId } = await together(quiet);
  const { id: meetingId, organizerId: lost } = await first(there, pairId);
  const match = new RegExp(`/users/${lost}/events`);
  there.tenant.fail({ where: 'graph', match, status: 404, times: 1_000 });
  await there.ask('Grace', move, { meetingId });
  await there.tick();
  expect(await first(there, pairId)).toMatchObject({ attempt: 2, organizerId: lost, bookedAt: null });
  await there.hoursPass(25);
  await there.tick();
  const again = await first(there, pairId);
  expect(again).toMatchObject({ attempt: 3, bookedAt: expect.any(String) });
  expect(ends(there).filter((mailbox) => mailbox !== lost)).toContain(again.organizerId);
});
