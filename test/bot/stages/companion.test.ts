import { expect, test } from 'vitest';
import { awareness } from '../../../bot/stages/awareness/index.ts';
import { evaluation } from '../../../bot/stages/evaluation/index.ts';
import { guidance } from '../../../bot/stages/guidance/index.ts';
import { offerStory, shoutOut, takeBackStory, thank } from '../../../shared/evaluation/contract.ts';
import { milestones, skillsToAsk } from '../../../shared/evaluation/rules.ts';
import {
  changeGoal,
  dropGoal,
  learn,
  orientation,
  setGoal,
  tick,
} from '../../../shared/guidance/contract.ts';
import { lateRound, textOf } from './late-round.ts';

const PAIR = 'pair-ada-grace';

test('a pair is prepared the day after it was introduced, once, and not while one is away', async () => {
  const {
    daysPass,
    tick: beat,
    keys,
    pauses,
  } = await lateRound(guidance, ['Ada', 'Grace'], ['Alan', 'Kurt']);
  await pauses('kurt', 30);
  await beat();
  expect(await keys('guidance.prepare')).toEqual([]);
  await daysPass(1);
  await beat();
  expect(await keys('guidance.prepare')).toEqual([
    'guidance.prepare/pair-ada-grace/ada',
    'guidance.prepare/pair-ada-grace/grace',
    'guidance.prepare/pair-alan-kurt/alan',
  ]);
  await daysPass(40);
  expect(await keys('guidance.prepare')).toHaveLength(3);
});

test('lessons are done in any order and at any pace, each once, by oneself alone', async () => {
  const { enter, roundId, store } = await lateRound(guidance, ['Ada', 'Grace']);
  const { card } = await enter('ada', learn, { roundId, lesson: 'goals', answer: 'a' });
  expect(textOf(card)).toContain('Next: Listening');
  await enter('ada', learn, { roundId, lesson: 'goals', answer: 'b' });
  expect(await store.orientation.done(roundId, 'ada')).toMatchObject([{ lesson: 'goals', answer: 'b' }]);
  expect((await enter('grace', orientation, { roundId })).output).toMatchObject({
    done: 0,
    next: 'listening',
  });
  await expect(enter('ada', learn, { roundId: 'none', lesson: 'goals', answer: 'a' })).rejects.toMatchObject({
    code: 'not-in-this-round',
  });
});

test('a goal is made of steps, shared and unshared by its owner, and goes with its steps', async () => {
  const { enter, store, clock } = await lateRound(guidance, ['Ada', 'Grace']);
  const { output } = await enter('ada', setGoal, { pairId: PAIR, text: 'Give a talk', firstSteps: 'A\nB' });
  const goalId = (output as { id: string }).id;
  const steps = async () =>
    (await store.goals.stepsOf([goalId])).map(({ text, doneAt }) => [text, doneAt !== null]);
  clock.move(1000);
  await enter('ada', changeGoal, { goalId, steps: 'C', seen: 'shared' });
  const [first] = await store.goals.stepsOf([goalId]);
  await enter('grace', tick, { pairId: PAIR, done: [goalId, first?.id ?? ''] });
  expect(await steps()).toEqual([
    ['A', false],
    ['B', false],
    ['C', false],
  ]);
  await enter('ada', tick, { pairId: PAIR, done: first?.id ?? '' });
  expect((await steps())[0]).toEqual(['A', true]);
  expect(await store.goals.seenBy(PAIR, 'grace')).toHaveLength(1);
  await enter('ada', changeGoal, { goalId, seen: 'private' });
  expect(await store.goals.seenBy(PAIR, 'grace')).toEqual([]);
  await expect(enter('grace', dropGoal, { goalId })).rejects.toMatchObject({ code: 'no-such-goal' });
  await enter('ada', dropGoal, { goalId });
  expect(await steps()).toEqual([]);
});

test('a milestone is celebrated once, with the question how it fits after the first meeting only', async () => {
  const { daysPass, met, keys, shown } = await lateRound(evaluation, ['Ada', 'Grace']);
  await daysPass(1);
  expect(await keys('evaluation.milestone')).toEqual([]);
  await met(PAIR, 1);
  await daysPass(1);
  await daysPass(1);
  const first = `evaluation.milestone/${PAIR}/ada/met-once`;
  expect(await keys('evaluation.milestone')).toEqual([first, first.replace('/ada/', '/grace/')]);
  expect(textOf(await shown(first))).toContain('is it a good fit?');
  await met(PAIR, 2);
  await met(PAIR, 3);
  await daysPass(1);
  expect(await shown(first)).toBeNull();
  const third = textOf(await shown(`evaluation.milestone/${PAIR}/ada/met-three`));
  expect(third).toContain('three times');
  expect(third).not.toContain('good fit');
});

test('thanks reach the partner word for word, the same words once, and five times at most', async () => {
  const { enter, keys, shown, store } = await lateRound(evaluation, ['Ada', 'Grace'], ['Alan', 'Kurt']);
  for (let turn = 0; turn < 2; turn += 1) await enter('ada', thank, { pairId: PAIR, words: 'You are kind.' });
  const [key = ''] = await keys('evaluation.thank');
  expect(key).toMatch(/\/grace$/);
  expect(textOf(await shown(key))).toContain('You are kind.');
  for (const words of ['2', '3', '4', '5']) await enter('ada', thank, { pairId: PAIR, words });
  const more = (id: string) => enter(id, thank, { pairId: PAIR, words: 'more' });
  await expect(more('ada')).rejects.toMatchObject({ code: 'thanked-enough' });
  await expect(more('kurt')).rejects.toMatchObject({ code: 'not-your-pair' });
  await store.pairs.end(PAIR, 'ended-by-partner', '2026-02-01T09:00:00.000Z');
  await expect(more('grace')).rejects.toMatchObject({ code: 'pair-has-ended' });
});

test('the channel hears of a pair only when both said yes and neither took it back', async () => {
  const { enter, store, app, clock } = await lateRound(evaluation, ['Ada', 'Grace']);
  const say = (id: string, wanted: boolean) => enter(id, shoutOut, { pairId: PAIR, wanted });
  await expect(say('ada', true)).rejects.toMatchObject({ code: 'nothing-to-shout' });
  await store.pairs.mark(PAIR, 'completedAt', clock.now());
  const posted = () => store.sendings.get(`evaluation.shout-out/${PAIR}`);
  await say('ada', true);
  await say('grace', false);
  expect(await posted()).toBeNull();
  await say('grace', true);
  expect(await posted()).not.toBeNull();
  const draw = () =>
    evaluation.postings
      ?.find(({ name }) => name === 'evaluation.shout-out')
      ?.draw(app, { pairId: PAIR } as never);
  expect(textOf((await draw()) ?? null)).toContain('Ada and Grace have completed');
  await say('ada', false);
  expect(await draw()).toBeNull();
});

test('a story is approved in the very words that were read, and gone when its author takes it back', async () => {
  const { enter, store, clock, roundId } = await lateRound(evaluation, ['Ada', 'Grace']);
  await expect(enter('ada', offerStory, { roundId, words: 'Good.' })).rejects.toMatchObject({
    code: 'not-asked',
  });
  await store.evaluations.ask(roundId, 'ada', PAIR, clock.now());
  await enter('ada', offerStory, { roundId, words: 'Good.' });
  const read = (await store.recognition.story(roundId, 'ada'))?.offeredAt ?? '';
  clock.move(1000);
  await enter('ada', offerStory, { roundId, words: 'Very good.' });
  expect(await store.recognition.approve(roundId, 'ada', read, clock.now())).toBe(false);
  const again = (await store.recognition.story(roundId, 'ada'))?.offeredAt ?? '';
  expect(await store.recognition.approve(roundId, 'ada', again, clock.now())).toBe(true);
  expect((await store.recognition.approvedStories('program', 5)).map(({ words }) => words)).toEqual([
    'Very good.',
  ]);
  await enter('ada', takeBackStory, { roundId });
  expect(await store.recognition.approvedStories('program', 5)).toEqual([]);
});

test('an approved story is told to those who are invited next, with the name only where its author said so', async () => {
  const { app, enter, store, clock, roundId } = await lateRound(evaluation, ['Ada', 'Grace']);
  const round = await store.rounds.get(roundId);
  const grace = await store.people.get('grace');
  if (!round || !grace) throw new Error('there is no round, or no Grace');
  await store.rounds.create({ ...round, id: 'next', number: 2, publishedAt: null, pairingAt: null });
  await store.enrolments.invite('next', ['grace'], clock.now());
  await store.evaluations.ask(roundId, 'ada', PAIR, clock.now());
  const invitation = async () =>
    textOf(
      (await awareness.cards
        ?.find(({ name }) => name === 'awareness.announce')
        ?.draw(app, grace, { roundId: 'next' } as never)) ?? null,
    );
  const offered = async (named: boolean) => {
    await enter('ada', offerStory, { roundId, words: 'I gave my first talk.', named });
    const told = (await store.recognition.story(roundId, 'ada'))?.offeredAt ?? '';
    await store.recognition.approve(roundId, 'ada', told, clock.now());
    return invitation();
  };
  expect(await invitation()).not.toContain('took part before');
  expect(await offered(false)).toMatch(
    /From people who took part before.*“I gave my first talk.”.*A colleague/s,
  );
  expect(await offered(true)).toMatch(/“I gave my first talk.”.*Ada/s);
  await enter('ada', takeBackStory, { roundId });
  expect(await invitation()).not.toContain('I gave my first talk');
});

test('what is asked again at the end are the main wants, three at most', () => {
  const want = (skill: string, main: boolean) => ({ skill, level: 1 as const, main });
  expect(skillsToAsk([want('A', false), want('B', true)])).toEqual([{ skill: 'B', level: 1 }]);
  expect(skillsToAsk(['A', 'B', 'C', 'D'].map((skill) => want(skill, false)))).toHaveLength(3);
  expect(skillsToAsk([])).toEqual([]);
});

test('milestones leave no number of meetings without its place', () => {
  for (const [index, { below }] of milestones.entries())
    expect(milestones[index + 1]?.from ?? below).toBe(below);
});
