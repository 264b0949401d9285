import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { list as programs, save } from '../../../shared/office/programs/contract.ts';
import {
  again,
  chooseNotices,
  correct,
  list,
  notices,
  pause,
  recall,
  resume,
  stop,
  unreached,
} from '../../../shared/office/sendings/contract.ts';
import { noticed } from '../../../shared/office/sendings/notices.ts';
import { later, MINUTE } from '../../../shared/time.ts';
import { type World, world } from '../../world.ts';

const ANNOUNCED = 'awareness.announce';

const sendingOf = async ({ ask, hr }: World, roundId: string, exchange = ANNOUNCED) =>
  (await ask(hr.name, list, { roundId })).find((one) => one.exchange === exchange);

/** A mass sending under way: so many messages wait until a minute from now. */
async function waiting(known: World, roundId: string, exchange = 'awareness.remind-1') {
  const { tenant, product, clock } = known;
  const people = tenant.people.filter(({ guest }) => !guest).slice(0, 10);
  await product.app.outbox.put(
    people.map(({ id }) => ({
      kind: 'say' as const,
      key: `${exchange}/${roundId}/${id}`,
      to: id,
      card: 'awareness.remind',
      params: { roundId },
      roundId,
      dueAt: later(clock.now(), MINUTE),
    })),
  );
  return people;
}

test('everyone addressed is in exactly one bucket, and who was not reached can be listed and tried again', async () => {
  const known = await world();
  const { ask, hr, tenant, tick, clock } = known;
  const [blocked] = tenant.people.filter(({ roles, guest }) => !guest && roles.length === 0);
  await tenant.open(blocked?.id ?? '');
  await known.product.deliver();
  tenant.block(blocked?.id ?? '');
  const roundId = await known.launched();
  const line = await sendingOf(known, roundId);
  const missed = [...(line?.unreachable ?? []), ...(line?.failed ?? [])].reduce(
    (sum, { people }) => sum + people,
    0,
  );
  expect((line?.sent ?? 0) + (line?.waiting ?? 0) + (line?.withdrawn ?? 0) + missed).toBe(line?.people);
  expect(line).toMatchObject({ held: null, waiting: 0 });
  expect(line?.unreachable).toContainEqual({ reason: 'blocked the bot', people: 1 });
  // All of it within a moment: a rate over the whole minute would tell of a twelfth.
  expect(line?.perSecond).toBeCloseTo((line?.sent ?? 0) / 5);

  const which = { roundId, exchange: ANNOUNCED };
  const names = await ask(hr.name, unreached, { ...which, from: 0 });
  expect(names.total).toBe(missed);
  expect(names.people).toContainEqual(
    expect.objectContaining({ name: blocked?.name, reason: 'blocked the bot' }),
  );
  expect(await ask(hr.name, again, which)).toEqual({ people: missed });
  expect((await sendingOf(known, roundId))?.unreachable).toEqual(line?.unreachable);

  // Coming back is enough: nobody has to think of them.
  tenant.unblock(blocked?.id ?? '');
  clock.move(MINUTE);
  await tenant.say(blocked?.id ?? '', 'hello');
  await tick();
  expect(await sendingOf(known, roundId)).toMatchObject({ sent: (line?.sent ?? 0) + 1 });
});

test('a sending is paused and goes on; stopped, the rest of it is withdrawn and says so', async () => {
  const known = await world();
  const { ask, hr, clock, tick, knock } = known;
  const roundId = await known.launched();
  await waiting(known, roundId);
  const which = { roundId, exchange: 'awareness.remind-1' };
  await ask(hr.name, pause, which);
  clock.move(2 * MINUTE);
  await tick();
  expect(await sendingOf(known, roundId, which.exchange)).toMatchObject({
    waiting: 10,
    sent: 0,
    held: 'paused',
  });

  await ask(hr.name, resume, which);
  await tick();
  expect(await sendingOf(known, roundId, which.exchange)).toMatchObject({ waiting: 0, sent: 10, held: null });

  await waiting(known, roundId, 'awareness.remind-2');
  const other = { roundId, exchange: 'awareness.remind-2' };
  expect(await ask(hr.name, stop, other)).toEqual({ withdrawn: 10 });
  clock.move(2 * MINUTE);
  await tick();
  const stopped = await sendingOf(known, roundId, other.exchange);
  expect(stopped).toMatchObject({ withdrawn: 10, sent: 0, held: 'stopped' });
  expect((await knock(hr.name, resume, other)).status).toBe(409);

  // What is put under it later is withdrawn as well.
  await waiting(known, roundId, 'awareness.remind-2');
  await tick();
  expect(await sendingOf(known, roundId, other.exchange)).toMatchObject({ waiting: 0 });
});

test('what was sent is corrected where it stands, and taken back', async () => {
  const known = await world();
  const { ask, hr, tenant, said } = known;
  const roundId = await known.launched();
  const [program] = await ask(hr.name, programs, {});
  const { id: programId = '', settings } = program ?? {};
  await ask(hr.name, save, {
    programId,
    settings: { ...settings, purpose: 'To learn from each other.' } as never,
  });
  const which = { roundId, exchange: ANNOUNCED };
  const before = await sendingOf(known, roundId);
  expect(await ask(hr.name, correct, which)).toEqual({ people: before?.sent });
  const reader = tenant.people.find(({ name, guest }) => !guest && said(name).length > 0);
  expect(JSON.stringify(said(reader?.name ?? '').at(-1)?.card)).toContain('To learn from each other.');
  expect(
    said(reader?.name ?? '').filter(({ card }) => JSON.stringify(card).includes('opt-in.join')),
  ).toHaveLength(1);

  await ask(hr.name, recall, which);
  const cards = tenant.people.flatMap(({ name }) => said(name)).map(({ card }) => JSON.stringify(card));
  expect(cards.filter((card) => card.includes('opt-in.join'))).toEqual([]);
});

test('what was posted to a channel cannot be taken back from chats, and later posts still go out', async () => {
  const { product, clock, ask, hr, knock, launched, store } = await world();
  const roundId = await launched();
  const which = { roundId, exchange: 'report.digest' };
  const channel = { teamId: 'team', channelId: '19:news@thread.tacv2' };
  const posting = which.exchange;
  const key = `${posting}/${roundId}/1`;
  const dueAt = later(clock.now(), MINUTE);
  await product.app.outbox.put([
    { kind: 'post', key, channel, posting, params: { roundId }, roundId, dueAt },
  ]);
  for (const deed of [recall, correct])
    expect(await knock(hr.name, deed, which)).toMatchObject({ body: { error: { code: 'not-in-chats' } } });
  expect(await store.holds.get(roundId, which.exchange)).toBeNull();
  expect(await ask(hr.name, recall, { roundId, exchange: ANNOUNCED })).not.toEqual({ people: 0 });
});

test('what can wait comes within its reader’s working hours, and what is answered comes at once', async () => {
  const known = await world({ settings: { QUIET_HOURS: 'on' } });
  const { product, store, clock, who, tenant, said, tick } = known;
  await tick();
  const [person] = tenant.people.filter(({ guest }) => !guest);
  const { id = '', name = '' } = person ?? {};
  await tenant.open(id);
  await product.deliver();
  // Monday morning, 8:00 in London: in New York it is three at night.
  const hours = { days: [1, 2, 3, 4, 5], start: 9 * 60, end: 17 * 60, timeZone: 'America/New_York' };
  await store.people.readHours([{ id, hours }], clock.now());
  const before = said(name).length;
  const roundId = await known.launched();
  expect(said(name)).toHaveLength(before);
  expect(await store.sendings.get(`${ANNOUNCED}/${roundId}/${id}`)).toMatchObject({
    outcome: 'waiting',
    reason: 'quiet hours',
    dueAt: '2027-01-04T14:00:00.000Z',
    attempts: 0,
  });
  await known.say(name, 'help');
  expect(said(name)).toHaveLength(before + 1);

  clock.set('2027-01-04T14:00:00.000Z');
  await tick();
  expect(said(name)).toHaveLength(before + 2);
  expect(who(name).id).toBe(id);
});

test('a line in the activity feed points to what has waited for a day, once, as seldom as the person wants', async () => {
  const known = await world();
  const { tenant, press, ask, daysPass } = known;
  await known.launched();
  const [ada, grace, edith] = tenant.people.filter(({ guest, roles }) => !guest && roles.length === 0);
  const names = [ada, grace, edith].map((one) => one?.name ?? '');
  for (const name of names) await press(name, 'opt-in.join');
  expect(await ask(names[0] ?? '', notices, {})).toEqual({ rate: 'weekly', chosen: false });
  await ask(names[1] ?? '', chooseNotices, { rate: 'never' });
  await daysPass(9);
  const lines = names.map((name) => tenant.feed(tenant.colleague(name).id));
  expect(lines.map((feed) => feed.length)).toEqual([1, 0, 1]);
  expect(lines[0]?.[0]).toMatchObject({ activityType: 'assessmentDue' });
  await daysPass(3);
  expect(tenant.feed(ada?.id ?? '')).toHaveLength(1);
});

test('every kind of line is one that the app’s manifest names', () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../appPackage/manifest.json', import.meta.url), 'utf8'),
  );
  const types = (manifest.activities.activityTypes as { type: string }[]).map(({ type }) => type);
  expect([...new Set(Object.values(noticed))].sort()).toEqual(types.sort());
});
