import { expect, test } from 'vitest';
import { stages } from '../../bot/stages.ts';
import { commandFor } from '../../bot/teams/commands.ts';
import { cancel } from '../../shared/office/rounds/contract.ts';
import { rounds } from '../../shared/opt-in/contract.ts';
import { berlin, invited, last, saidWith, shownOn, textOf, work } from '../bot/stages/early.ts';
import { type World, world } from '../world.ts';

/** All that a person does is press what is on their cards and type. */
async function answerAll(there: World, name: string) {
  await there.press(name, 'opt-in.join');
  await there.press(name, 'assessment.open');
  await there.press(name, 'assessment.save', {
    offers: 'Writing clearly',
    wants: 'Writing clearly,Spreadsheets',
  });
  await there.press(name, 'assessment.save', { 'levels::Writing clearly::level': '4' });
  await there.press(name, 'assessment.save', { goals: 'Write a report people read', languages: 'en' });
  return shownOn(there, name, 'assessment.confirm');
}

test('two people go from the invitation to their first meeting without leaving the chat', async () => {
  const there = await world();
  const { daysPass, say, tick, store, who, press } = there;
  const roundId = await invited(there, 'Grace', 'Hedy');
  for (const name of ['Grace', 'Hedy']) expect(await answerAll(there, name)).toContain('All set');
  await work(there, berlin, 'Grace', 'Hedy');
  await daysPass(1);
  await say('Grace', 'Status');
  expect(last(there, 'Grace')).toContain('We are looking for the right person for you');
  await there.published(roundId);
  await tick();
  expect(saidWith(there, 'Grace', 'Meet your partner')).toHaveLength(1);
  expect(await shownOn(there, 'Grace', 'guidance.pair')).toContain('Hedy Sørensen');
  for (const name of ['Grace', 'Hedy']) await press(name, 'guidance.sign');
  expect(saidWith(there, 'Hedy', 'Your agreement holds').length).toBeGreaterThan(0);
  await say('Hedy', 'next meeting, please');
  expect(last(there, 'Hedy')).toContain('Meeting 1:');
  await daysPass(10);
  expect(await shownOn(there, 'Hedy', 'meetings.report', {}, { met: 'yes' })).toContain('Good to hear');
  const pair = await store.pairs.of(roundId, who('Grace').id);
  expect((await store.meetings.ofPair(pair?.id ?? '')).filter(({ heldAt }) => heldAt)).toHaveLength(1);
  await press('Grace', 'guidance.pair');
  await say('Grace', 'leave');
  expect(await shownOn(there, 'Grace', 'opt-in.leave', { why: '' })).toContain('You have left');
  await tick();
  expect(saidWith(there, 'Hedy', 'first in line for the next pairing').length).toBeGreaterThan(0);
  expect((await there.ask('Hedy', rounds, {}))[0]).toMatchObject({ standing: 'waiting' });
});

test('whatever is typed is answered once, with a next step, before the first round and after', async () => {
  const there = await world();
  await there.tick();
  const typed = [
    'hi',
    'HELLO!!',
    'what is this?',
    '🌻',
    'status',
    'my pair',
    'next meeting',
    'pause',
    'my data',
    'check in',
    '<b>x</b>',
  ];
  for (const text of typed) {
    const before = there.said('Ada').length;
    await there.say('Ada', text);
    // The first word also brings the app, which greets.
    expect(there.said('Ada').length - before).toBeLessThanOrEqual(before === 0 ? 2 : 1);
    expect(there.said('Ada').length).toBeGreaterThan(before);
    expect(last(there, 'Ada').length).toBeGreaterThan(100);
  }
  expect(last(there, 'Ada')).not.toContain('<b>x</b>');
  expect(saidWith(there, 'Ada', 'There is no program for you at the moment').length).toBeGreaterThan(0);
});

const commands = stages.flatMap(({ commands: some = [] }) => some);

test.each([
  ['status', 'opt-in.status'],
  ['  STATUS!! ', 'opt-in.status'],
  ['Where do I stand?', 'opt-in.status'],
  ['Pause.', 'opt-in.pause'],
  ['leave', 'opt-in.leave'],
  ['My pair?', 'guidance.my-pair'],
  ['who is my partner', 'guidance.my-pair'],
  ['Next-meeting', 'meetings.next'],
  ['find   another time…', 'meetings.next'],
  ['Check-in', 'check-ins.check-in'],
  ['Hi!', 'awareness.help'],
  ['help 🙏', 'awareness.help'],
  ['my data', 'privacy.my-data'],
  ['Delete my data!', 'privacy.delete'],
  ['tell me a joke', undefined],
  ['', undefined],
])('“%s” means %s', (typed, name) => {
  expect(commandFor(commands, typed)?.name).toBe(name);
});

test('no two commands answer to the same words', () => {
  const words = commands.flatMap((command) => command.words);
  expect(words.filter((one, index) => words.indexOf(one) !== index)).toEqual([]);
});

test('an old card pressed again does no harm, and says where things stand', async () => {
  const there = await world();
  const { who, tenant, store } = there;
  const roundId = await invited(there, 'Ada');
  const [invitation] = saidWith(there, 'Ada', 'You are invited');
  await there.press('Ada', 'opt-in.decline', { next: 'ask-me' });
  const id = who('Ada').id;
  await tenant.press(id, invitation?.id ?? '', { verb: 'opt-in.join', data: { roundId } });
  await tenant.press(id, invitation?.id ?? '', { verb: 'opt-in.join', data: { roundId } });
  expect(await store.enrolments.get(roundId, id)).toMatchObject({
    joinedAt: there.clock.now(),
    declinedAt: null,
  });
  await there.ask(there.hr.name, cancel, { roundId });
  const late = await tenant.press(id, invitation?.id ?? '', { verb: 'opt-in.join', data: { roundId } });
  expect(JSON.stringify(late.body)).toContain('This round is over');
  const nobodys = await tenant.press(id, invitation?.id ?? '', { verb: 'opt-in.enchant', data: { roundId } });
  expect(JSON.stringify(nobodys.body)).toContain('not one of ours any more');
  expect(textOf(invitation)).not.toBe('');
});
