import { expect, test } from 'vitest';
import { pause } from '../../../shared/opt-in/contract.ts';
import { daysLater } from '../../../shared/time.ts';
import { type World, world } from '../../world.ts';
import { standing } from './booked.ts';
import { berlin, launchedWith, only, paired, saidWith, work } from './early.ts';

const END = '2027-02-15T08:00:00.000Z';

/** Six weeks with a meeting in each; the two go on after the second. */
async function weekly(there: World) {
  const program = { termWeeks: 6, trialWeeks: 2, meetingEveryWeeks: 1 };
  const roundId = await launchedWith(there, 'Weekly', { ...only(there, 'Grace', 'Hedy'), ...program });
  await there.tick();
  await work(there, berlin, 'Grace', 'Hedy');
  const { id: pairId } = await paired(there, roundId, 'Grace', 'Hedy');
  await there.daysPass(15);
  for (const name of ['Grace', 'Hedy'])
    await there.store.trials.answer(pairId, there.who(name).id, 'go-on', there.clock.now());
  await there.daysPass(1);
  return { roundId, pairId };
}

const beyond = (there: World) => standing(there).filter(({ start }) => start >= END);

test('no meeting is booked for a time at which the two are a pair no more', async () => {
  const there = await world();
  const { pairId } = await weekly(there);
  await there.daysPass(13);
  const planned = await there.store.meetings.ofPair(pairId);
  expect(planned).toHaveLength(6);
  expect(planned.filter(({ endsAt }) => (endsAt ?? '') > END)).toEqual([]);
  expect(beyond(there)).toEqual([]);
});

test('a break beyond the end of the term puts no meeting off beyond it, and nothing goes on when it is over', async () => {
  const there = await world();
  const { roundId } = await weekly(there);
  await there.daysPass(12);
  const until = daysLater(there.clock.now(), 20).slice(0, 10);
  await there.ask('Grace', pause, { roundId, until });
  await there.daysPass(1);
  expect(beyond(there)).toEqual([]);
  await there.daysPass(22);
  expect(saidWith(there, 'Grace', 'have seen Weekly through')).toHaveLength(1);
  expect(saidWith(there, 'Grace', 'goes on from here')).toEqual([]);
});
