import { expect, test } from 'vitest';
import { save } from '../../../shared/assessment/contract.ts';
import { join, pause } from '../../../shared/opt-in/contract.ts';
import { pairByHand } from '../../../shared/pairing/contract.ts';
import { type World, world } from '../../world.ts';
import { berlin, handedIn, last, launchedWith, only, paired, shownOn, work } from './early.ts';

/** Two programs at once, in both of which these people have handed in their answers. */
async function inBoth(there: World, ...names: string[]): Promise<[string, string]> {
  const one = await launchedWith(there, 'Alpha', only(there, ...names));
  const other = await launchedWith(there, 'Beta', only(there, ...names));
  await there.tick();
  await work(there, berlin, ...names);
  for (const roundId of [one, other]) await handedIn(there, roundId, ...names);
  return [one, other];
}

test('whom somebody would rather not meet in one program, they do not meet in another either', async () => {
  const there = await world();
  const [one, other] = await inBoth(there, 'Grace', 'Ada', 'Hedy', 'Priya');
  await there.ask('Grace', save, { roundId: one, avoids: [there.who('Ada').id] });
  await there.proposed(other);
  const members = { one: there.who('Grace').id, other: there.who('Ada').id };
  expect(await there.knock(there.hr.name, pairByHand, { roundId: other, ...members })).toMatchObject({
    body: { error: { code: 'may-not-be-paired' } },
  });
});

test('of two programs the steps are those of the one in which more waits, and a break says which it is of', async () => {
  const there = await world();
  const names = ['Grace', 'Hedy'];
  const one = await launchedWith(there, 'Alpha', { ...only(there, ...names), trialWeeks: 1 });
  await there.tick();
  await work(there, berlin, ...names);
  await paired(there, one, ...names);
  await there.hoursPass(1);
  const other = await launchedWith(there, 'Beta', only(there, ...names));
  await there.tick();
  await there.ask('Grace', join, { roundId: other });
  await there.daysPass(8);
  await there.say('Grace', 'status');
  expect(last(there, 'Grace')).toContain('Nothing is asked of you in Alpha until that day');
  expect(await shownOn(there, 'Grace', 'trial.open')).toContain('Your trial with Hedy in Alpha is over');
  await there.ask('Grace', pause, { roundId: other, until: '2027-02-01' });
  await there.say('Grace', 'resume');
  await there.press('Grace', 'opt-in.resume');
  expect((await there.store.enrolments.get(other, there.who('Grace').id))?.pausedUntil).toBeNull();
});
