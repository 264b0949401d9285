import { expect, test } from 'vitest';
import { propose, publish } from '../../../shared/pairing/contract.ts';
import { type World, world } from '../../world.ts';
import { berlin, handedIn, last, launchedWith, only, paired, saidWith, shownOn, work } from './early.ts';

const names = ['Grace', 'Hedy', 'Ada', 'Priya'];

/** Six weeks, with a first pair from their beginning, and two more people who finish their answers in the fourth. */
async function shortRound(there: World, trialWeeks: number): Promise<string> {
  const roundId = await launchedWith(there, 'Six weeks', {
    ...only(there, ...names),
    trialWeeks,
    termWeeks: 6,
  });
  await there.tick();
  await work(there, berlin, ...names);
  await paired(there, roundId, 'Grace', 'Hedy');
  await there.daysPass(21);
  await handedIn(there, roundId, 'Ada', 'Priya');
  await there.tick();
  return roundId;
}

test('nobody is paired once the term is over: their pair would end as it begins', async () => {
  const there = await world();
  const roundId = await shortRound(there, 4);
  const { proposalId } = await there.proposed(roundId);
  await there.daysPass(22);
  const refused = { status: 409, body: { error: { code: 'term-is-over' } } };
  expect(await there.knock(there.hr.name, propose, { roundId })).toMatchObject(refused);
  expect(await there.knock(there.hr.name, publish, { roundId, proposalId })).toMatchObject(refused);
  await there.daysPass(1);
  expect(saidWith(there, 'Ada', 'Meet your partner')).toEqual([]);
  expect(saidWith(there, 'Ada', 'your pairing with')).toEqual([]);
});

test('two whose pair ended with the term are not told that they came too late for one', async () => {
  const there = await world();
  const roundId = await shortRound(there, 4);
  expect(saidWith(there, 'Ada', 'had just been made')).toHaveLength(1);
  await there.published(roundId);
  await there.daysPass(24);
  expect(saidWith(there, 'Ada', 'Six weeks is over, and so is your pairing with Priya')).toHaveLength(1);
  expect(saidWith(there, 'Ada', 'had just been made')).toHaveLength(1);
});

test('who was invited and comes once the term is over is told so, and not asked to join where nobody is paired', async () => {
  const there = await world();
  const roundId = await shortRound(there, 4);
  await there.daysPass(22);
  await there.store.enrolments.leave(roundId, there.who('Priya').id, null, there.clock.now());
  expect(await shownOn(there, 'Priya', 'opt-in.join')).toContain('This round is over');
  await there.say('Priya', 'status');
  expect(last(there, 'Priya')).toContain('There is no program for you at the moment');
  expect(last(there, 'Priya')).not.toContain('opt-in.join');
  expect(await there.store.enrolments.get(roundId, there.who('Priya').id)).toMatchObject({
    leftAt: there.clock.now(),
  });
});
