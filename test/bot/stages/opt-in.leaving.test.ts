import { expect, test } from 'vitest';
import { pair } from '../../../shared/guidance/contract.ts';
import { list as programs } from '../../../shared/office/programs/contract.ts';
import { launch, preview } from '../../../shared/office/rounds/contract.ts';
import { leave, never, pause } from '../../../shared/opt-in/contract.ts';
import { world } from '../../world.ts';
import { executing, tell } from '../teams/talk.ts';
import { berlin, invited, last, launchedWith, only, paired, saidWith, work } from './early.ts';

test('a break is known to the partner by its day and not its reason, and shown wherever one looks, with the way out of it', async () => {
  const there = await world();
  const roundId = await invited(there, 'Hedy', 'Grace');
  await work(there, berlin, 'Hedy', 'Grace');
  await paired(there, roundId, 'Hedy', 'Grace');
  await there.ask('Grace', pause, { roundId, until: '2027-01-20' });
  expect(saidWith(there, 'Hedy', 'Grace is away from Learning together until Wednesday')).toHaveLength(1);
  for (const word of ['status', 'my pair', 'next meeting', 'help', 'blue', 'pause']) {
    await there.say('Grace', word);
    expect(last(there, 'Grace'), word).toMatch(/until Wednesday(,| )/);
    expect(last(there, 'Grace'), word).toMatch(/opt-in\.(resume|pause)|“resume”/);
  }
  await there.press('Grace', 'opt-in.pause', { until: '2027-01-25' }, { roundId });
  expect(saidWith(there, 'Hedy', 'away from Learning together until Monday')).toHaveLength(1);
  await there.say('Grace', 'resume');
  await there.press('Grace', 'opt-in.resume');
  await there.say('Grace', 'my pair');
  expect(last(there, 'Grace')).not.toContain('taking a break');
});

test('who leaves may leave a word for the partner, who reads it and nothing else of why', async () => {
  const there = await world();
  const roundId = await invited(there, 'Hedy', 'Grace');
  await work(there, berlin, 'Hedy', 'Grace');
  await paired(there, roundId, 'Hedy', 'Grace');
  await there.say('Grace', 'I want to leave');
  expect(last(there, 'Grace')).toContain('A word for your partner?');
  await there.press('Grace', 'opt-in.leave', {
    why: 'Too much to do',
    farewell: 'Thank you for your patience.',
  });
  expect(await there.ask('Grace', pair, { roundId })).toBeNull();
  await there.tick();
  expect(saidWith(there, 'Hedy', 'Thank you for your patience.')).toHaveLength(1);
  expect(saidWith(there, 'Hedy', 'Grace cannot go on')).toHaveLength(1);
  expect(saidWith(there, 'Hedy', 'Too much to do')).toHaveLength(0);
});

test('“never contact me” holds for every round and program, those under way and those to come', async () => {
  const there = await world();
  const { hr } = there;
  const first = await invited(there, 'Hedy', 'Grace', 'Linus');
  await work(there, berlin, 'Hedy', 'Grace');
  await paired(there, first, 'Hedy', 'Grace');
  await there.say('Grace', 'leave me alone');
  await there.press('Grace', 'opt-in.never');
  await there.tick();
  expect(saidWith(there, 'Hedy', 'Grace cannot go on')).toHaveLength(1);
  await there.ask('Linus', never, { sure: 'yes' });
  const before = ['Grace', 'Linus'].map((name) => there.said(name).length);
  const second = await launchedWith(there, 'Second', only(there, 'Ada', 'Grace', 'Linus'));
  await there.daysPass(8);
  expect(['Grace', 'Linus'].map((name) => there.said(name).length)).toEqual(before);
  expect(await there.store.enrolments.get(second, there.who('Grace').id)).toBeNull();
  for (const { id } of await there.ask(hr.name, programs, {}))
    expect((await there.ask(hr.name, preview, { programId: id })).audience).toBeLessThan(24);
  await there.say('Linus', 'join');
  expect(last(there, 'Linus')).toContain('I keep silent');
  await tell(there, 'Linus', executing('opt-in.contact-again', { sure: 'yes' }));
  await there.daysPass(1);
  expect(await there.store.enrolments.get(second, there.who('Linus').id)).not.toBeNull();
  await there.ask('Hedy', leave, { roundId: first });
  expect(launch.by).toBe('coordinator');
});
