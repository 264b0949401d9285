import { expect, test } from 'vitest';
import { judgeStory, mine as myEvaluation, stories } from '../../../shared/evaluation/contract.ts';
import { orientation, pair, propose, reflection, versions } from '../../../shared/guidance/contract.ts';
import { mine as myMeetings } from '../../../shared/meetings/contract.ts';
import { rounds } from '../../../shared/opt-in/contract.ts';
import { HOUR, later, latest } from '../../../shared/time.ts';
import { type Cast, cast } from './cast.ts';

const good = { met: 'yes', going: '5', balance: '0' };

/** On to the evening of the next meeting, once it is booked and if it is not over yet; one of the two says that it took place. */
async function meet(there: Cast, name: string) {
  const { ask, roundId, press, clock, tick } = there;
  const next = async () =>
    (await ask(name, myMeetings, { roundId })).find(({ state }) => state === 'booked')?.endsAt;
  for (let day = 0; day < 14 && !(await next()); day += 1) await there.daysPass(1);
  clock.set(latest(clock.now(), later((await next()) ?? '', 2 * HOUR)));
  await tick();
  await press(name, 'meetings.report', {}, { met: 'yes' });
  await there.daysPass(1);
}

test('the keen pair goes all the way, from the first lesson to the channel that congratulates', async () => {
  const there = await cast(['Grace', 'Hedy']);
  const { roundId, press, shown, say, ask, has, saying, store, who, hr, product, clock } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  const start = clock.now();
  expect([has('Grace', 'Meet your partner'), has('Hedy', 'Meet your partner')]).toEqual([1, 1]);

  await there.daysPass(1);
  expect(saying('Grace', 'Before your first meeting')).toContain('You have done 0 of 5');
  expect(await shown('Grace', 'guidance.orientation')).toContain('Lesson 1 of 5');
  expect(await shown('Grace', 'guidance.learn', { answer: 'b' })).toContain('Next: Feedback');
  await shown('Grace', 'guidance.orientation');
  // Days later, on the phone: it goes on where it was.
  await say('Grace', 'orientation');
  expect(await shown('Grace', 'guidance.learn', { answer: 'a' })).toContain('Lesson 2 of 5');
  for (let lesson = 3; lesson <= 5; lesson += 1) {
    await say('Grace', 'lessons');
    expect(await shown('Grace', 'guidance.learn', { answer: 'c' })).toContain(`Lesson ${lesson} of 5`);
  }
  expect(await ask('Grace', orientation, { roundId })).toMatchObject({ done: 5, next: null });

  await say('Grace', 'my notes');
  await shown('Grace', 'guidance.reflect', { bring: 'Patience', wish: 'A first slide', know: 'I am shy' });
  const pairId = await there.pairId(roundId, 'Grace');
  expect(await ask('Grace', reflection, { pairId })).toMatchObject({ wish: 'A first slide' });
  expect(await ask('Hedy', reflection, { pairId })).toBeNull();

  await say('Hedy', 'goals');
  expect(
    await shown('Hedy', 'guidance.set-goal', {
      text: 'Give a talk',
      firstSteps: 'Find a topic\nFind a date',
      share: 'true',
    }),
  ).toContain('Find a topic (towards: Give a talk)');
  const goal = (await ask('Grace', pair, { roundId }))?.goals[0];
  expect(goal).toMatchObject({ text: 'Give a talk', mine: false });
  await say('Hedy', 'my goals');
  await shown('Hedy', 'guidance.tick', { done: goal?.steps[0]?.id ?? '' });
  for (const name of ['Grace', 'Hedy']) await press(name, 'guidance.sign');
  expect([has('Grace', 'Your agreement holds'), has('Hedy', 'Your agreement holds')]).toEqual([1, 1]);

  await meet(there, 'Grace');
  expect(await shown('Grace', 'evaluation.feel', {}, { pairId, fit: 'good' })).toContain(
    'It is not shown to Hedy',
  );
  await there.dayAfter(start, 16);
  for (const name of ['Grace', 'Hedy'])
    expect(await shown(name, 'check-ins.answer', good)).toContain('Your check-in about you and');
  await meet(there, 'Hedy');
  await there.dayAfter(start, 30);
  for (const name of ['Grace', 'Hedy']) await press(name, 'trial.answer', {}, { pairId, choice: 'go-on' });
  await there.daysPass(1);
  expect([has('Grace', 'You go on together'), has('Hedy', 'You go on together')]).toEqual([1, 1]);

  await say('Hedy', 'my pair');
  await shown('Hedy', 'evaluation.thanks');
  expect(await shown('Hedy', 'evaluation.thank', { words: 'You made *time* for me.' })).toContain(
    'on their way',
  );
  expect(saying('Grace', 'Somebody thanks you')).toContain('You made *time* for me.');

  await there.dayAfter(start, 88);
  expect(has('Grace', 'You have completed it')).toBe(1);
  await press('Grace', 'evaluation.answer', {
    ...{ satisfaction: '5', recommend: '10', goalsReached: 'yes', 'skills::Presenting': '3' },
  });
  expect((await store.evaluations.get(roundId, who('Grace').id))?.skills).toEqual([
    { skill: 'Presenting', level: 3 },
  ]);
  expect(await shown('Grace', 'evaluation.story')).toContain('do not name your partner');
  await shown('Grace', 'evaluation.offer-story', { words: 'I gave my first talk.', named: 'true' });
  const [story] = await ask(hr.name, stories, { roundId });
  expect(story).toMatchObject({ words: 'I gave my first talk.', approvedAt: null });
  const { personId = '', offeredAt = '' } = story ?? {};
  await ask(hr.name, judgeStory, { roundId, personId, offeredAt, approve: true });
  await there.daysPass(3);
  expect(has('Grace', 'Your story will be told')).toBe(1);

  expect(await shown('Grace', 'evaluation.keepsakes')).toContain('/certificates/');
  const posts = () =>
    there.tenant.channel(there.channelId).filter((post) => JSON.stringify(post).includes('have completed'));
  await there.on('Grace', 'You have completed it', 'evaluation.shout-out', {}, { pairId, wanted: true });
  await there.tick();
  expect(posts()).toHaveLength(0);
  await there.on('Hedy', 'You have completed it', 'evaluation.shout-out', {}, { pairId, wanted: true });
  await there.tick();
  expect(posts()).toHaveLength(1);

  const { certificate } = await ask('Hedy', myEvaluation, { roundId });
  const paper = await fetch(`${product.url}${certificate}`);
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(await (await fetch(`${product.url}${certificate}/verify`)).text()).toContain(
    'Hedy Sørensen completed',
  );
});

test('the two who wished for each other get each other, and a wish that was not mutual stays untold', async () => {
  const there = await cast(['Grace', 'Margaret', 'Hedy', 'Tim']);
  const { roundId, who, saying, has } = there;
  const wish = (name: string) => ({ wishes: [who(name).id] });
  await there.joins(roundId, 'Grace', wish('Margaret'));
  await there.joins(roundId, 'Margaret', wish('Grace'));
  await there.joins(roundId, 'Hedy', wish('Grace'));
  await there.joins(roundId, 'Tim');
  await there.published(roundId);
  await there.daysPass(1);
  expect(saying('Grace', 'Meet your partner')).toContain('Margaret MacLeod');
  for (const name of ['Grace', 'Margaret'])
    expect(saying(name, 'Meet your partner')).toContain('You wished for each other');
  for (const name of ['Grace', 'Margaret', 'Hedy', 'Tim']) {
    expect(has(name, 'Meet your partner'), name).toBe(1);
    if (name !== 'Grace' && name !== 'Margaret') expect(has(name, 'wished for each other'), name).toBe(0);
  }
});

const terms = {
  ...{ everyWeeks: '2', minutes: '45', place: 'Online, in Teams', reach: 'By chat' },
  ...{ confidentiality: 'Between us.', hopes: 'To learn' },
};

test('the pair that renegotiates: in turns, what was signed holds until the new one is, and every version is kept', async () => {
  const there = await cast(['Grace', 'Hedy']);
  const { roundId, press, shown, say, ask, saying, knock } = there;
  await there.together(roundId, 'Grace', 'Hedy');
  for (const name of ['Grace', 'Hedy']) await press(name, 'guidance.sign');
  await there.daysPass(7);
  const pairId = await there.pairId(roundId, 'Grace');

  await say('Hedy', 'our agreement');
  await shown('Hedy', 'guidance.propose', { ...terms, everyWeeks: '1' });
  expect(saying('Grace', 'Hedy suggests a change')).toContain(
    'every week for 45 minutes (until now: every 2 weeks for 45 minutes)',
  );
  expect((await ask('Grace', pair, { roundId }))?.agreement).toMatchObject({
    version: 2,
    holds: { version: 1, terms: { everyWeeks: 2 } },
  });
  // Grace answers with another wish, and Hedy, who still sees her own, does not write over it.
  await there.on('Grace', 'Hedy suggests a change', 'guidance.propose', {
    ...{ ...terms, everyWeeks: '3', minutes: '60' },
  });
  const stale = await knock('Hedy', propose, { pairId, from: 2, ...terms });
  expect(stale).toMatchObject({ status: 409, body: { error: { code: 'old-version' } } });
  await there.on('Hedy', 'Grace suggests a change', 'guidance.sign');
  expect((await ask('Hedy', pair, { roundId }))?.agreement).toMatchObject({
    version: 3,
    signed: true,
    holds: null,
  });
  const all = await ask('Grace', versions, { pairId });
  expect(all.map(({ version, by, holds }) => [version, by, holds])).toEqual([
    [3, 'Grace Lindqvist', true],
    [2, 'Hedy Sørensen', false],
    [1, null, false],
  ]);
  await say('Grace', 'agreement');
  expect(await shown('Grace', 'guidance.versions')).toContain('Version 3');
  expect((await there.store.agreements.latest(pairId))?.heldAt).not.toBeNull();
  await there.daysPass(2);
  expect((await ask('Grace', myMeetings, { roundId })).length).toBeGreaterThan(0);
  expect((await ask('Grace', rounds, {}))[0]).toMatchObject({ standing: 'trial' });
});
