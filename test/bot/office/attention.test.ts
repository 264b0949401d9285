import { expect, test } from 'vitest';
import { attention } from '../../../shared/office/rounds/contract.ts';
import type { Pair } from '../../../shared/pair.ts';
import { daysLater } from '../../../shared/time.ts';
import { world } from '../../world.ts';
import { berlin, handedIn, invited, work } from '../stages/early.ts';

const reasons = {
  gives: [],
  languages: [],
  goals: [],
  ways: [],
  preferences: [],
  mutualWish: false,
  relaxed: [],
};

test('a coordinator sees which pairs need a hand and who waits, and of answers only what was shared', async () => {
  const there = await world();
  const roundId = await there.launched();
  const { store, clock, who, hr } = there;
  const names = ['Ada', 'Grace', 'Alan'];
  const [ada, grace, alan] = names.map((name) => who(name)) as [
    ReturnType<typeof who>,
    ReturnType<typeof who>,
    ReturnType<typeof who>,
  ];
  const published = clock.now();
  for (const { id } of [ada, grace, alan]) await store.enrolments.join(roundId, id, published);
  await store.enrolments.wait(roundId, [alan.id], 'odd-one-out', published);
  const pair: Pair = {
    ...{
      id: 'p1',
      roundId,
      proposalId: 'q1',
      members: [ada.id, grace.id],
      score: 700,
      reasons,
      proposedAt: published,
    },
    ...{
      publishedAt: null,
      introducedAt: null,
      confirmedAt: null,
      completedAt: null,
      endedAt: null,
      endedReason: null,
    },
  };
  await store.pairs.propose([pair]);
  await store.pairs.publish('q1', published);
  const asked = {
    pairId: 'p1',
    roundId,
    number: 1,
    askedAt: published,
    answeredAt: null,
    met: null,
    going: null,
    balance: null,
  };
  for (const { id } of [ada, grace])
    await store.checkIns.ask({ ...asked, personId: id, comment: null, sharedAt: null });
  const answer = { met: 'no', going: 1, balance: -2 } as const;
  await store.checkIns.answer(
    'p1',
    ada.id,
    1,
    { ...answer, comment: 'Please help', sharedAt: published },
    published,
  );
  await store.checkIns.answer(
    'p1',
    grace.id,
    1,
    { ...answer, comment: 'A secret', sharedAt: null },
    published,
  );

  const first = await there.ask(hr.name, attention, { roundId });
  expect(first.pairs).toEqual([]);
  expect(first.waiting).toEqual([{ id: alan.id, name: alan.name, reason: 'odd-one-out', since: published }]);
  expect(first.comments).toEqual([{ from: ada.name, text: 'Please help', at: published }]);
  expect(JSON.stringify(first)).not.toContain('secret');

  await store.checkIns.help({
    pairId: 'p1',
    personId: grace.id,
    step: 'offer-talk',
    givenAt: daysLater(published, 3),
  });
  const second = await there.ask(hr.name, attention, { roundId });
  expect(second.pairs).toEqual([
    {
      pairId: 'p1',
      members: expect.arrayContaining([ada.name, grace.name]),
      why: 'help-given',
      since: daysLater(published, 3),
      step: 'offer-talk',
    },
  ]);
});

test('who could not be told of the round is listed with the reason', async () => {
  const there = await world();
  there.tenant.block('Grace');
  const roundId = await there.launched();
  const { unreachable } = await there.ask(there.hr.name, attention, { roundId });
  expect(unreachable).toContainEqual({
    id: there.who('Grace').id,
    name: there.who('Grace').name,
    reason: 'blocked the bot',
  });
});

test('who has left the company is not said to wait: neither whose pair ended with it nor who waited before', async () => {
  const there = await world();
  const names = ['Grace', 'Hedy', 'Ada'];
  const roundId = await invited(there, ...names);
  const { store, who, hr, tick } = there;
  await work(there, berlin, ...names);
  await handedIn(there, roundId, 'Ada');
  await store.enrolments.wait(roundId, [who('Ada').id], 'odd-one-out', there.clock.now());
  await handedIn(there, roundId, 'Grace', 'Hedy');
  await store.assessments.wish(roundId, who('Ada').id, 'without', [who('Grace').id, who('Hedy').id]);
  await there.published(roundId);
  await store.leavers.disable(who('Grace').id);
  await store.leavers.disable(who('Ada').id);
  await tick();
  await tick();
  const { waiting } = await there.ask(hr.name, attention, { roundId });
  expect(waiting).toMatchObject([{ id: who('Hedy').id, reason: 'pair-ended' }]);
  expect((await store.enrolments.get(roundId, who('Grace').id))?.waitingAt).toBeNull();
});
