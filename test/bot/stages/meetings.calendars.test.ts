import { expect, test } from 'vitest';
import { follow } from '../../../bot/stages/meetings/follow.ts';
import { shift, taken } from '../../../bot/stages/meetings/shift.ts';
import type { MeetingReply } from '../../../shared/meeting.ts';
import { mine, photo, take } from '../../../shared/meetings/contract.ts';
import { DAY, HOUR, later } from '../../../shared/time.ts';
import { badlyPlaced, booked } from '../../journeys/oracle.ts';
import type { World } from '../../world.ts';
import { first, notified, standing, together } from './booked.ts';
import { last, saidWith, shownOn } from './early.ts';

/** What Microsoft tells in the background has arrived, and the clock has ticked. */
async function heard(there: World) {
  await there.tenant.settled();
  await there.tick();
}

const eventOf = async (there: World, pairId: string, number = 1) =>
  (await first(there, pairId, number)).eventId ?? '';

/** The same time some days later. */
const days = (at: string | null, count: number) => later(at ?? '', count * DAY);

test('who declines in Outlook is offered another time, and so is the partner; nothing is booked over it', async () => {
  const { there, pairId, roundId } = await together(notified);
  await there.tick();
  expect((await there.store.subscriptions.all()).every(({ id }) => id)).toBe(true);
  const before = await first(there, pairId);
  there.tenant.respond('Hedy', before.eventId ?? '', 'declined');
  await heard(there);
  expect(saidWith(there, 'Grace', 'Hedy has declined your meeting')).toHaveLength(1);
  expect(saidWith(there, 'Hedy', 'You have declined your meeting with Grace')).toHaveLength(1);
  expect((await there.ask('Grace', mine, { roundId }))[0]?.trouble).toMatchObject({
    is: 'declined',
    by: 'Hedy',
  });
  await there.hoursPass(2);
  expect([await first(there, pairId), standing(there).length]).toMatchObject([{ attempt: 1 }, 2]);
  await there.press('Grace', 'meetings.move');
  await there.tick();
  expect((await first(there, pairId)).startsAt).not.toBe(before.startsAt);
  expect(badlyPlaced(there.tenant, 1)).toEqual([]);
});

test('another time proposed in Outlook is moved to when the partner takes it, unless it is taken by then', async () => {
  const { there, pairId } = await together(notified);
  await there.tick();
  const before = await first(there, pairId);
  const eventId = before.eventId ?? '';
  const tuesday = '2027-01-12T10:00:00.000Z';
  const propose = (start: string) =>
    there.tenant.respond('Hedy', eventId, 'tentativelyAccepted', { start, end: later(start, 0.75 * HOUR) });

  there.tenant.away('Grace', tuesday, later(tuesday, HOUR));
  propose(tuesday);
  await heard(there);
  expect(saidWith(there, 'Hedy', 'Another time is proposed')).toEqual([]);
  expect(last(there, 'Grace')).toContain('Hedy would rather not meet');
  expect(await shownOn(there, 'Grace', 'meetings.take')).toContain('looked at the calendars once more');
  await there.tick();
  expect((await first(there, pairId)).startsAt).toBe(before.startsAt);
  expect(last(there, 'Grace')).toContain('no longer free');

  const free = '2027-01-11T08:00:00.000Z';
  propose(free);
  await heard(there);
  const refused = await there.knock('Hedy', take, { meetingId: before.id, startsAt: free });
  expect(refused).toMatchObject({ body: { error: { code: 'not-proposed' } } });
  await there.press('Grace', 'meetings.take');
  await there.tick();
  const after = await first(there, pairId);
  const told = saidWith(there, 'Grace', 'no longer free').length;
  expect([after.startsAt, after.eventId, told]).toEqual([told > 1 ? before.startsAt : free, eventId, told]);
  const event = booked(there.tenant).find(({ id }) => id === eventId);
  expect(event?.start).toBe(after.startsAt);
  expect(event?.joinUrl).toBe(after.joinUrl);
});

test('what is moved or taken out in Outlook is known here, also when nobody told us', async () => {
  const { there, pairId, roundId } = await together(notified);
  await there.tick();
  const before = await first(there, pairId);
  const elsewhere = [days(before.startsAt, 1), days(before.endsAt, 1)] as const;
  there.tenant.mute = true;
  there.tenant.reschedule(before.eventId ?? '', ...elsewhere);
  await heard(there);
  expect((await first(there, pairId)).startsAt).toBe(before.startsAt);
  there.clock.set(before.startsAt ?? '');
  await there.tick();
  expect(await first(there, pairId)).toMatchObject({ startsAt: elsewhere[0], endsAt: elsewhere[1] });
  expect((await there.ask('Grace', mine, { roundId }))[0]?.startsAt).toBe(elsewhere[0]);

  there.tenant.mute = false;
  there.tenant.takeOut(await eventOf(there, pairId, 2));
  await heard(there);
  for (const name of ['Grace', 'Hedy'])
    expect(saidWith(there, name, 'was taken out of the calendar in Outlook')).toHaveLength(1);
  expect((await there.ask('Hedy', mine, { roundId }))[1]).toMatchObject({ trouble: { is: 'removed' } });
  await there.tick();
  expect(standing(there)).toHaveLength(1);
  await there.press('Hedy', 'meetings.move');
  await there.tick();
  expect([standing(there).length, (await first(there, pairId, 2)).attempt]).toEqual([2, 2]);
  expect(badlyPlaced(there.tenant, 1).filter(({ what }) => !what.startsWith(elsewhere[0]))).toEqual([]);
});

test('a meeting moved to a later day is asked about on that day, not before', async () => {
  const { there, pairId } = await together(notified);
  await there.tick();
  const { eventId, startsAt, endsAt } = await first(there, pairId);
  there.tenant.mute = true;
  there.tenant.reschedule(eventId ?? '', days(startsAt, 2), days(endsAt, 2));
  there.clock.set(later(endsAt ?? '', HOUR));
  await there.tick();
  expect(saidWith(there, 'Grace', 'Did you meet?')).toEqual([]);
  there.clock.set(later(days(endsAt, 2), HOUR));
  await there.tick();
  await there.tick();
  expect(saidWith(there, 'Grace', 'Did you meet?')).toHaveLength(1);
});

test('subscriptions are renewed daily, made anew when they are lost, and what was missed is looked up', async () => {
  const { there, pairId } = await together(notified);
  await there.tick();
  const of = async () => (await there.store.subscriptions.all())[0];
  const made = await of();
  await there.hoursPass(25);
  const renewed = await of();
  expect(renewed?.id).toBe(made?.id);
  expect((renewed?.expiresAt ?? '') > (made?.expiresAt ?? '')).toBe(true);

  there.tenant.mute = true;
  there.tenant.respond('Hedy', await eventOf(there, pairId), 'declined');
  await there.tenant.lifecycle('missed');
  await there.tick();
  expect(saidWith(there, 'Grace', 'Hedy has declined')).toHaveLength(1);

  await there.tenant.lifecycle('subscriptionRemoved');
  await there.tick();
  expect((await of())?.id).not.toBe(made?.id);
  await there.tenant.lifecycle('reauthorizationRequired');
  const asked = there.tenant.traffic.filter(
    ({ method, url }) => method === 'PATCH' && /subscriptions/.test(url),
  );
  await there.tick();
  expect(
    there.tenant.traffic.filter(({ method, url }) => method === 'PATCH' && /subscriptions/.test(url)).length,
  ).toBe(asked.length + 1);
});

test('a notice from whoever does not know what was agreed is not heard, and learns nothing', async () => {
  const { there, pairId } = await together(notified);
  await there.tick();
  const [known] = await there.store.subscriptions.all();
  const id = await eventOf(there, pairId);
  const send = (clientState: string, subscriptionId = known?.id) =>
    fetch(`${there.product.url}/api/notifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value: [{ subscriptionId, clientState, resourceData: { id } }] }),
    });
  const answers = [await send('guessed'), await send(known?.clientState ?? '', 'none')];
  expect(answers.map(({ status }) => status)).toEqual([202, 202]);
  expect((await first(there, pairId)).noticedAt).toBeNull();
  expect((await send(known?.clientState ?? '')).status).toBe(202);
  expect((await first(there, pairId)).noticedAt).toBe(there.clock.now());
  const shake = await fetch(`${there.product.url}/api/notifications?validationToken=a%20b`, {
    method: 'POST',
  });
  expect([shake.status, shake.headers.get('content-type'), await shake.text()]).toEqual([
    200,
    'text/plain; charset=utf-8',
    'a b',
  ]);
});

test('a move that reaches Outlook while the entry is being read is not taken back', async () => {
  const { there, pairId } = await together(notified);
  await there.tick();
  const before = await first(there, pairId);
  const bothFree = ['2027-01-15T08:00:00.000Z', '2027-01-15T09:00:00.000Z'];
  const other = bothFree.find((at) => at !== before.startsAt) ?? '';
  there.tenant.respond('Hedy', before.eventId ?? '', 'declined', {
    start: other,
    end: later(other, 0.75 * HOUR),
  });
  await heard(there);
  await there.press('Grace', 'meetings.take');
  const [reply] = await taken(there.product.app);
  await shift(there.product.app, reply as MeetingReply);
  const { graph } = there.product.app;
  const read: typeof graph.read = async (...of) => {
    const entry = await graph.read(...of);
    await there.product.deliver();
    return entry;
  };
  await follow({ ...there.product.app, graph: { ...graph, read } }, [await first(there, pairId)]);
  expect((await first(there, pairId)).startsAt).toBe(other);
  await heard(there);
  expect([(await first(there, pairId)).startsAt, standing(there)[0]?.start]).toEqual([other, other]);
});

test('a booking of which only the answer was lost is booked once', async () => {
  const { there, roundId } = await together(notified);
  const fresh = await together({ ...notified, seed: 1 });
  expect(fresh.roundId).not.toBe(roundId);
  const { tenant } = there;
  const { id: meetingId } = await first(there, (await there.store.pairs.open(roundId))[0]?.id ?? '');
  tenant.fail({ where: 'graph', match: /POST .*events|POST .*batch/, status: 0, afterEffect: true });
  await there.press('Grace', 'meetings.move').catch(() => there.say('Grace', 'next meeting'));
  await there.hoursPass(1);
  await there.hoursPass(1);
  const ofMeeting = booked(tenant).filter(({ cancelled }) => !cancelled);
  expect(ofMeeting).toHaveLength(2);
  expect((await there.store.meetings.get(meetingId))?.bookedAt).not.toBeNull();
});

test('the pair’s meetings can be had as a calendar file, and a portrait is for the partner alone', async () => {
  const { there, pairId, roundId } = await together(notified);
  const [meeting] = await there.ask('Grace', mine, { roundId });
  const file = await fetch(
    meeting?.calendarFile.replace('https://pairwise.example', there.product.url) ?? '',
  );
  expect(file.headers.get('content-type')).toContain('text/calendar');
  const text = await file.text();
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain((await first(there, pairId)).startsAt?.replace(/[-:]|\.000/g, '') ?? 'none');
  expect((await fetch(`${there.product.url}/calendar/none.ics`)).status).toBe(404);
  const portrait = (name: string, of: string) => there.ask(name, photo, { personId: there.who(of).id });
  expect(await portrait('Grace', 'Hedy')).toEqual({
    image: expect.stringContaining('data:image/jpeg;base64,'),
  });
  expect(await portrait('Grace', 'Ada')).toEqual({ image: null });
});
