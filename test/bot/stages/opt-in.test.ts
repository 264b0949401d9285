import { expect, test } from 'vitest';
import type { Contract } from '../../../shared/door.ts';
import { cancel, launch, preview } from '../../../shared/office/rounds/contract.ts';
import { decline, join, leave, pause, resume, rounds } from '../../../shared/opt-in/contract.ts';
import type { RefusalBody } from '../../../shared/refusal.ts';
import { type World, world } from '../../world.ts';
import {
  berlin,
  breaks,
  handedIn,
  invited,
  last,
  lastRun,
  launchedWith,
  only,
  paired,
  saidWith,
  shownOn,
  work,
} from './early.ts';

const BACK = 'Welcome back';

const mine = async (there: World, name: string, roundId: string) =>
  (await there.ask(name, rounds, {})).find((round) => round.roundId === roundId);

test('one tap joins, and nobody is in it before', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada');
  expect(await mine(there, 'Ada', roundId)).toMatchObject({
    standing: 'invited',
    todo: ['answer-invitation'],
  });
  expect(await shownOn(there, 'Ada', 'opt-in.join')).toContain(
    'You joined Learning together for a trial of 4 weeks',
  );
  expect(await mine(there, 'Ada', roundId)).toMatchObject({ standing: 'joined', todo: ['assess'] });
  await there.ask('Ada', join, { roundId });
  const { joinedAt } = (await there.store.enrolments.get(roundId, there.who('Ada').id)) ?? {};
  await there.hoursPass(1);
  await there.ask('Ada', join, { roundId });
  expect((await there.store.enrolments.get(roundId, there.who('Ada').id))?.joinedAt).toBe(joinedAt);
  expect(await there.store.enrolments.joined(roundId)).toHaveLength(1);
});

test('a no is kept with its reason, and can be taken back', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada');
  expect(await shownOn(there, 'Ada', 'opt-in.decline', { reason: 'No time', next: 'ask-me' })).toContain(
    'You will not be asked again in this round',
  );
  const said = await there.store.enrolments.get(roundId, there.who('Ada').id);
  expect(said).toMatchObject({ declineReason: 'No time', askNextRound: there.clock.now() });
  await there.say('Ada', 'Status?');
  expect(last(there, 'Ada')).toContain('You can still change your mind');
  expect(last(there, 'Ada')).not.toContain('opt-in.decline');
  await there.press('Ada', 'opt-in.join');
  expect(await mine(there, 'Ada', roundId)).toMatchObject({ standing: 'joined' });
});

test('“never contact me” is kept in the next round too, until they write “join” themselves', async () => {
  const there = await world();
  const first = await launchedWith(there, 'First', only(there, 'Ada', 'Hedy'));
  const other = await launchedWith(there, 'Other', only(there, 'Ada', 'Hedy'));
  await there.tick();
  await there.ask('Ada', join, { roundId: other });
  await there.ask('Ada', decline, { roundId: first, next: 'never' });
  expect(await mine(there, 'Ada', other)).toMatchObject({ standing: 'declined' });
  const before = there.said('Ada').length;
  await there.ask(there.hr.name, cancel, { roundId: first });
  const { programId } = (await there.store.rounds.get(first)) ?? { programId: '' };
  const { audience } = await there.ask(there.hr.name, preview, { programId });
  const { roundId } = await there.ask(there.hr.name, launch, { programId, people: audience });
  await there.daysPass(14);
  expect(there.said('Ada')).toHaveLength(before);
  expect(saidWith(there, 'Hedy', 'You are invited').length).toBe(3);
  expect((await there.store.enrolments.ofRound(roundId)).map(({ personId }) => personId)).not.toContain(
    there.who('Ada').id,
  );
  await there.say('Ada', 'join');
  expect(last(there, 'Ada')).toContain('opt-in.join');
  await there.ask('Ada', join, { roundId: other });
  expect((await there.store.people.get(there.who('Ada').id))?.doNotContactAt).toBeNull();
});

test('a break lasts until the morning of its day, where the person works, and ends by itself', async () => {
  const there = await world();
  const roundId = await invited(there, 'Radia');
  await handedIn(there, roundId, 'Radia');
  await there.tick();
  await there.say('Radia', 'PAUSE!');
  expect(await shownOn(there, 'Radia', 'opt-in.pause', { until: '2027-01-11' })).toContain(
    'Monday, January 11',
  );
  expect(await mine(there, 'Radia', roundId)).toMatchObject({
    standing: 'paused',
    pausedUntil: '2027-01-11T05:00:00.000Z',
    todo: [],
  });
  there.clock.set('2027-01-11T04:59:00.000Z');
  await there.tick();
  expect(saidWith(there, 'Radia', BACK)).toHaveLength(0);
  there.clock.set('2027-01-11T05:00:00.000Z');
  await there.tick();
  await there.tick();
  expect(saidWith(there, 'Radia', BACK)).toHaveLength(1);
  expect(await mine(there, 'Radia', roundId)).toMatchObject({ standing: 'assessed', pausedUntil: null });
});

test('one break whose end cannot be written keeps no other from ending', async () => {
  const there = await world({ settings: { LOG_LEVEL: 'silent' } });
  const roundId = await invited(there, 'Ada', 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Ada', 'Grace', 'Hedy');
  for (const name of ['Ada', 'Grace', 'Hedy']) await there.ask(name, pause, { roundId, until: '2027-01-06' });
  const mend = breaks(there, 'UPDATE ON', 'enrolment', `NEW."personId" = '${there.who('Ada').id}'`);
  await there.daysPass(2);
  const back = () => ['Ada', 'Grace', 'Hedy'].map((name) => saidWith(there, name, BACK).length);
  expect(back()).toEqual([0, 1, 1]);
  expect(await lastRun(there, 'opt-in.resume')).toEqual({ due: 3, done: 2, failed: 1 });
  mend();
  await there.tick();
  expect(back()).toEqual([1, 1, 1]);
});

test('who goes on sooner, leaves or joins anew is not welcomed back when the break would have ended', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada', 'Grace', 'Hedy');
  await handedIn(there, roundId, 'Ada', 'Grace', 'Hedy');
  for (const name of ['Ada', 'Grace', 'Hedy']) await there.ask(name, pause, { roundId, until: '2027-01-08' });
  await there.ask('Ada', resume, { roundId });
  await there.ask('Grace', leave, { roundId });
  await there.ask('Hedy', leave, { roundId });
  await there.ask('Hedy', join, { roundId });
  expect(await mine(there, 'Hedy', roundId)).toMatchObject({ standing: 'assessed', pausedUntil: null });
  await there.daysPass(6);
  for (const name of ['Ada', 'Grace', 'Hedy']) expect(saidWith(there, name, BACK)).toHaveLength(0);
});

test('what cannot be is refused in words, and changes nothing', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada', 'Grace');
  await there.ask('Ada', join, { roundId });
  const code = async (name: string, contract: Contract, input: object) => {
    const { body } = await there.knock(name, contract, { roundId, ...input });
    return (body as RefusalBody).error.code;
  };
  expect([
    await code('Ada', pause, { until: '2027-01-04' }),
    await code('Ada', pause, { until: '2028-03-01' }),
    await code('Ada', pause, { until: '2027-02-30' }),
    await code('Ada', join, { roundId: 'none' }),
    await code('Grace', leave, {}),
    await code('Grace', pause, { until: '2027-01-14' }),
  ]).toEqual(['bad-date', 'bad-date', 'bad-input', 'not-invited', 'not-enrolled', 'not-enrolled']);
  expect(await mine(there, 'Ada', roundId)).toMatchObject({ standing: 'joined' });
  expect(await mine(there, 'Grace', roundId)).toMatchObject({ standing: 'invited' });
  await there.ask(there.hr.name, cancel, { roundId });
  expect(await code('Grace', join, {})).toBe('round-is-over');
});

test('who presses “not this time” on an old card though they have a partner by now is told how to leave, and stays', async () => {
  const there = await world();
  const roundId = await invited(there, 'Hedy', 'Grace');
  await work(there, berlin, 'Hedy', 'Grace');
  await paired(there, roundId, 'Hedy', 'Grace');
  for (const next of ['this-time', 'ask-me', 'never'] as const)
    expect(await there.knock('Grace', decline, { roundId, next })).toMatchObject({
      status: 409,
      body: { error: { code: 'paired-by-now' } },
    });
  await there.tick();
  expect(saidWith(there, 'Hedy', 'Grace cannot go on')).toEqual([]);
  expect(await mine(there, 'Grace', roundId)).toMatchObject({ standing: 'trial' });
});

test('where one stands is said of every program, with the steps of each that has any', async () => {
  const there = await world();
  const first = await launchedWith(there, 'First', only(there, 'Hedy', 'Grace'));
  await there.tick();
  await work(there, berlin, 'Hedy', 'Grace');
  await paired(there, first, 'Hedy', 'Grace');
  await there.hoursPass(1);
  await launchedWith(there, 'Second', only(there, 'Hedy'));
  await there.tick();
  await there.say('Hedy', 'where do I stand?');
  const card = last(there, 'Hedy');
  for (const words of ['You are invited to Second', 'You are paired in First']) expect(card).toContain(words);
  for (const verb of ['opt-in.join', 'guidance.pair', 'opt-in.pause', 'opt-in.leave'])
    expect(card).toContain(verb);
  await there.say('Hedy', 'my partner');
  expect(last(there, 'Hedy')).toContain('Grace Lindqvist');
  await there.say('Hedy', 'next meeting');
  expect(last(there, 'Hedy')).toContain('Meeting 1');
});

test('of two programs one says which to pause or to leave, and each field is there once', async () => {
  const there = await world({ people: 12 });
  const first = await launchedWith(there, 'First', only(there, 'Ada'));
  const second = await launchedWith(there, 'Second', only(there, 'Ada'));
  await there.tick();
  for (const roundId of [first, second]) await there.ask('Ada', join, { roundId });
  for (const word of ['pause', 'leave', 'stop']) {
    await there.say('Ada', word);
    const ids = last(there, 'Ada').match(/"id":"[a-zA-Z]+"/g) ?? [];
    expect(ids, word).toEqual([...new Set(ids)]);
    for (const one of ['"id":"roundId"', 'First', 'Second']) expect(last(there, 'Ada'), word).toContain(one);
  }
  await there.say('Ada', 'pause');
  await there.press('Ada', 'opt-in.pause', { roundId: second, until: '2027-01-20' });
  expect(await mine(there, 'Ada', first)).toMatchObject({ standing: 'joined' });
  expect(await mine(there, 'Ada', second)).toMatchObject({ standing: 'paused' });
});

test('who is paired weeks after the others has a trial of their own, and is not told that it is over', async () => {
  const there = await world();
  const names = ['Hedy', 'Grace', 'Ada', 'Margaret'];
  const roundId = await invited(there, ...names);
  await work(there, berlin, ...names);
  await paired(there, roundId, 'Hedy', 'Grace');
  there.clock.set('2027-02-08T09:00:00.000Z');
  await paired(there, roundId, 'Ada', 'Margaret');
  expect(await mine(there, 'Ada', roundId)).toMatchObject({
    standing: 'trial',
    trialEndsAt: '2027-03-08T09:00:00.000Z',
  });
  await there.say('Ada', 'status');
  expect(last(there, 'Ada')).toContain('in your trial period until Monday');
});
