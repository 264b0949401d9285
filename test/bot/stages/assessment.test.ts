import { expect, test } from 'vitest';
import { confirm, mine, save } from '../../../shared/assessment/contract.ts';
import { decline, join, leave } from '../../../shared/opt-in/contract.ts';
import { type World, world } from '../../world.ts';
import { breaks, lastRun, launchedWith, newYork, only, saidWith, sendings, shownOn, work } from './early.ts';

const REMINDED = 'Five minutes to go';
const skills = ['Writing', 'Ads, film and radio', 'Selling', 'Music'];

async function joined(there: World, ...names: string[]) {
  const roundId = await launchedWith(there, 'Learning together', { skills, ...only(there, 'Ada', ...names) });
  await there.tick();
  for (const name of names) await there.press(name, 'opt-in.join');
  return roundId;
}

test('the assessment is answered in the chat step by step, down to the summary, and handed in', async () => {
  const there = await world();
  await there.tick();
  const roundId = await joined(there, 'Ada');
  expect(await shownOn(there, 'Ada', 'assessment.open')).toContain('1 of 3');
  expect(await shownOn(there, 'Ada', 'assessment.save', { offers: 'Writing', wants: '' })).toContain(
    'at least one thing you would like to learn',
  );
  const shown = await shownOn(there, 'Ada', 'assessment.save', {
    ...{ offers: 'Writing,Ads%2C film and radio', moreOffers: 'selling, Juggling' },
    ...{ wants: 'Music', moreWants: '' },
  });
  expect(shown).toContain('2 of 3');
  expect(shown).toContain('Ads, film and radio: how well do you know it?');
  expect(
    await shownOn(there, 'Ada', 'assessment.save', {
      ...{ 'levels::Writing::level': '4', 'levels::Writing::willing': '3', 'wantLevels::Music': '2' },
      ...{ 'levels::Ads, film and radio::willing': '1' },
    }),
  ).toContain('3 of 3');
  const summary = await shownOn(there, 'Ada', 'assessment.save', {
    ...{ goals: 'Give a talk\nWrite a page a day', 'ways::plan': '1', 'ways::pace': '3' },
    ...{ languages: 'en,fr', hours: 'morning', place: 'online', criterion: 'goals' },
  });
  for (const words of [
    'Does this look right?',
    'Give a talk, Write a page a day',
    'English, French',
    'Similar goals',
  ])
    expect(summary).toContain(words);
  expect(await there.store.enrolments.assessed(roundId)).toEqual([]);
  expect(await shownOn(there, 'Ada', 'assessment.confirm')).toContain('All set');
  const { assessment, confirmed } = await there.ask('Ada', mine, { roundId });
  expect(confirmed).toBe(true);
  expect(assessment).toMatchObject({
    offers: [
      { skill: 'Writing', level: 4, willing: 3 },
      { skill: 'Ads, film and radio', level: 3, willing: 1 },
      { skill: 'Selling' },
      { skill: 'Juggling' },
    ],
    wants: [{ skill: 'Music', level: 2, main: true }],
    ...{ ways: { plan: 1, pace: 3 }, hours: ['morning'], place: 'online', criterion: 'goals' },
  });
});

test('it is saved as one goes, taken up again where it was, in chat or tab, and can be changed until the end', async () => {
  const there = await world();
  await there.tick();
  const roundId = await joined(there, 'Ada');
  await there.press('Ada', 'assessment.open');
  await there.press('Ada', 'assessment.save', { offers: 'Writing', wants: 'Music' });
  await there.daysPass(1);
  await there.say('Ada', 'status');
  expect(await shownOn(there, 'Ada', 'assessment.open')).toContain('2 of 3');
  const back = { roundId, step: 'levels', goTo: 'skills' };
  expect(await shownOn(there, 'Ada', 'assessment.save', {}, back)).toContain('"value":"Writing"');
  await there.ask('Ada', save, {
    roundId,
    goals: ['Give a talk'],
    languages: ['en', 'sw'],
    hours: ['midday'],
  });
  await there.press('Ada', 'assessment.save', {});
  expect(await shownOn(there, 'Ada', 'assessment.save')).toContain('Give a talk');
  await there.press('Ada', 'assessment.save', { goals: '', hours: '' });
  const { assessment } = await there.ask('Ada', mine, { roundId });
  expect(assessment).toMatchObject({
    goals: [],
    hours: [],
    languages: ['en', 'sw'],
    wants: [{ skill: 'Music' }],
  });
  await there.press('Ada', 'assessment.confirm');
  await there.ask('Ada', save, { roundId, wants: ['Selling'] });
  expect((await there.ask('Ada', mine, { roundId })).assessment.wants).toMatchObject([{ skill: 'Selling' }]);
});

test('wishes name others and stay with their author', async () => {
  const there = await world();
  await there.tick();
  const roundId = await joined(there, 'Ada', 'Grace');
  const id = (name: string) => there.who(name).id;
  await there.ask('Ada', save, { roundId, wishes: [id('Grace')], avoids: [id('Alan'), id('Alan')] });
  const said = await there.ask('Ada', mine, { roundId });
  expect([said.wishes, said.avoids]).toEqual([
    [{ id: id('Grace'), name: 'Grace Lindqvist', department: 'Marketing' }],
    [{ id: id('Alan'), name: 'Alan Mbeki', department: 'Finance' }],
  ]);
  expect(await there.ask('Grace', mine, { roundId })).toMatchObject({ wishes: [], avoids: [] });
  for (const wishes of [[id('Ada')], ['nobody']]) {
    const refused = await there.knock('Ada', save, { roundId, wishes, goals: ['Not kept'] });
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'bad-wish' } } });
  }
  expect((await there.ask('Ada', mine, { roundId })).assessment.goals).toEqual([]);
});

test('nothing is handed in while something is missing, nothing said by who has not joined or has left', async () => {
  const there = await world();
  await there.tick();
  const roundId = await joined(there, 'Ada');
  const many = Array.from({ length: 13 }, (_, index) => `Skill ${index}`);
  const code = async (name: string, contract: typeof save | typeof confirm, said = {}) =>
    (await there.knock(name, contract, { roundId, ...said })).body as unknown;
  expect(await code('Ada', confirm)).toMatchObject({ error: { code: 'assessment-unfinished' } });
  expect(await code('Ada', save, { wants: many })).toMatchObject({ error: { code: 'too-many-skills' } });
  expect(await code('Grace', save)).toMatchObject({ error: { code: 'not-joined' } });
  await there.ask('Ada', leave, { roundId });
  expect(await code('Ada', save, { goals: ['x'] })).toMatchObject({ error: { code: 'not-joined' } });
});

test('who joined and has not finished is reminded once, three days later; one failure keeps nobody else from it', async () => {
  const there = await world({ settings: { LOG_LEVEL: 'silent' } });
  await there.tick();
  const roundId = await joined(there, 'Ada', 'Grace', 'Hedy', 'Alan');
  await there.ask('Hedy', save, { roundId, offers: ['Writing'], wants: ['Music'] });
  await there.ask('Hedy', confirm, { roundId });
  await there.ask('Alan', leave, { roundId });
  const mend = breaks(
    there,
    'INSERT ON',
    'outbox',
    `NEW.exchange = 'assessment.remind' AND NEW."personId" = '${there.who('Ada').id}'`,
  );
  const reminded = () =>
    ['Ada', 'Grace', 'Hedy', 'Alan'].map((name) => saidWith(there, name, REMINDED).length);
  await there.daysPass(2);
  expect(reminded()).toEqual([0, 0, 0, 0]);
  await there.daysPass(1);
  await there.tick();
  expect(reminded()).toEqual([0, 1, 0, 0]);
  expect(await lastRun(there, 'assessment.remind')).toEqual({ due: 1, done: 0, failed: 1 });
  mend();
  await there.daysPass(4);
  expect(reminded()).toEqual([1, 1, 0, 0]);
  await there.ask('Alan', join, { roundId });
  await there.daysPass(2);
  expect(reminded()).toEqual([1, 1, 0, 0]);
});

test('who says no while the reminder waits for their working day is not reminded', async () => {
  const there = await world({ people: 12, settings: { QUIET_HOURS: 'on' } });
  const roundId = await joined(there, 'Ada');
  await work(there, newYork, 'Ada');
  await there.daysPass(3);
  expect(await sendings(there, 'assessment.remind', 'Ada')).toMatchObject([{ reason: 'quiet hours' }]);
  await there.ask('Ada', decline, { roundId });
  await there.hoursPass(8);
  expect(saidWith(there, 'Ada', REMINDED)).toEqual([]);
});
