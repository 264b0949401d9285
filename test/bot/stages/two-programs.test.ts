import { expect, test } from 'vitest';
import { save } from '../../../shared/assessment/contract.ts';
import { pairByHand } from '../../../shared/pairing/contract.ts';
import { type World, world } from '../../world.ts';
import { berlin, handedIn, launchedWith, only, work } from './early.ts';

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
