import { expect, test } from 'vitest';
import { trial } from '../../../bot/stages/trial/index.ts';
import { daysLater } from '../../../shared/time.ts';
import { answer, end } from '../../../shared/trial/contract.ts';
import { lateRound, textOf } from './late-round.ts';

const PAIR = 'pair-ada-grace';
const THREE = 'pair-ada-grace-kurt';
const TRIAL = 28;

test('each is asked alone and once when the trial is over', async () => {
  const { daysPass, tick, keys, shown } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL - 1);
  expect(await keys('trial.ask')).toEqual([]);
  await daysPass(1);
  await tick();
  expect(await keys('trial.ask')).toEqual([`trial.ask/${PAIR}/ada`, `trial.ask/${PAIR}/grace`]);
  expect(textOf(await shown(`trial.ask/${PAIR}/ada`))).toContain('"choice":"go-on"');
});

test('a pair of which both go on is confirmed, and both are told', async () => {
  const { daysPass, tick, enter, keys, shown, store } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL);
  const { card } = await enter('ada', answer, { pairId: PAIR, choice: 'go-on' });
  expect(textOf(card)).toContain('You would like to go on with Grace');
  await tick();
  expect(await keys('trial.settle')).toEqual([]);
  await enter('grace', answer, { pairId: PAIR, choice: 'go-on' });
  await tick();
  await tick();
  expect(await keys('trial.settle')).toEqual([`trial.settle/${PAIR}/ada`, `trial.settle/${PAIR}/grace`]);
  expect(textOf(await shown(`trial.settle/${PAIR}/ada`))).toContain('Good news');
  expect((await store.pairs.get(PAIR))?.confirmedAt).not.toBeNull();
  await expect(enter('ada', answer, { pairId: PAIR, choice: 'end' })).rejects.toMatchObject({
    code: 'already-settled',
  });
});

test('who is on a break when their pair ends waits because it has ended, not because of the break', async () => {
  const { enter, store, roundId, clock } = await lateRound(trial, ['Ada', 'Grace']);
  await store.enrolments.pause(roundId, 'grace', clock.now(), daysLater(clock.now(), 14));
  await enter('ada', end, { pairId: PAIR });
  const waiting = await store.enrolments.waiting(roundId);
  expect(waiting.map(({ waitingReason }) => waitingReason)).toEqual(['pair-ended', 'pair-ended']);
});

test('a pair of which one wants to end is told in the same words, and both are first in line again', async () => {
  const { daysPass, tick, enter, shown, store, roundId } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL);
  await enter('ada', answer, { pairId: PAIR, choice: 'end' });
  await tick();
  expect((await store.pairs.get(PAIR))?.endedAt).toBeNull();
  await enter('grace', answer, { pairId: PAIR, choice: 'go-on' });
  await tick();
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedReason: 'ended-at-trial' });
  const [ada, grace] = [await shown(`trial.settle/${PAIR}/ada`), await shown(`trial.settle/${PAIR}/grace`)];
  expect(textOf(ada).replaceAll('Grace', '…')).toBe(textOf(grace).replaceAll('Ada', '…'));
  expect((await store.enrolments.waiting(roundId)).map(({ personId }) => personId).sort()).toEqual([
    'ada',
    'grace',
  ]);
});

test('one may change one’s mind until it is settled', async () => {
  const { daysPass, tick, enter, store } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL);
  await enter('ada', answer, { pairId: PAIR, choice: 'end' });
  await enter('ada', answer, { pairId: PAIR, choice: 'go-on' });
  await enter('grace', answer, { pairId: PAIR, choice: 'go-on' });
  await tick();
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedAt: null });
});

test('who says end waits a week for the other, so that nobody can tell who it was', async () => {
  const { daysPass, enter, keys, store } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL);
  await enter('ada', answer, { pairId: PAIR, choice: 'end' });
  await daysPass(6);
  expect((await store.pairs.get(PAIR))?.endedAt).toBeNull();
  await daysPass(1);
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedReason: 'ended-at-trial' });
  expect(await keys('trial.remind')).toEqual([]);
});

test('who does not answer is reminded once after a week; a week later the pair ends', async () => {
  const { daysPass, tick, enter, keys, store } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL);
  await enter('ada', answer, { pairId: PAIR, choice: 'go-on' });
  await daysPass(6);
  expect(await keys('trial.remind')).toEqual([]);
  await daysPass(1);
  await tick();
  expect(await keys('trial.remind')).toEqual([`trial.remind/${PAIR}/grace`]);
  await daysPass(6);
  expect((await store.pairs.get(PAIR))?.endedAt).toBeNull();
  await daysPass(1);
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedReason: 'no-answer-at-trial' });
});

test('nothing is asked of someone on a break, and the pair does not end over it', async () => {
  const { daysPass, enter, pauses, keys, store, roundId } = await lateRound(trial, ['Ada', 'Grace']);
  await daysPass(TRIAL - 1);
  await pauses('grace', 30);
  await daysPass(1);
  await enter('ada', answer, { pairId: PAIR, choice: 'go-on' });
  for (let week = 0; week < 3; week += 1) await daysPass(7);
  expect(await keys('trial.ask')).toEqual([`trial.ask/${PAIR}/ada`]);
  expect(await keys('trial.remind')).toEqual([]);
  await store.enrolments.resume(roundId, 'grace');
  await daysPass(1);
  expect(await keys('trial.ask')).toHaveLength(2);
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedAt: null });
});

test('one pair whose settling fails does not keep the others waiting', async () => {
  const { daysPass, tick, enter, store, takesNothing } = await lateRound(
    trial,
    ['Ada', 'Grace'],
    ['Alan', 'Kurt'],
  );
  await daysPass(TRIAL);
  for (const id of ['ada', 'grace']) await enter(id, answer, { pairId: PAIR, choice: 'go-on' });
  for (const id of ['alan', 'kurt']) await enter(id, answer, { pairId: 'pair-alan-kurt', choice: 'go-on' });
  takesNothing('outbox', 'ada');
  await tick();
  expect(await store.pairs.get(PAIR)).toMatchObject({ confirmedAt: null });
  expect((await store.pairs.get('pair-alan-kurt'))?.confirmedAt).not.toBeNull();
  expect(await store.runs.latest('trial.settle')).toMatchObject({ due: 2, done: 1, failed: 1 });
});

test.each([
  ['not-asked', 'ada', PAIR, 0],
  ['not-your-pair', 'alan', PAIR, TRIAL],
  ['pair-has-ended', 'ada', 'no-such-pair', TRIAL],
])('an answer is refused: %s', async (code, id, pairId, days) => {
  const { daysPass, enter } = await lateRound(trial, ['Ada', 'Grace'], ['Alan', 'Kurt']);
  await daysPass(days);
  await expect(enter(id, answer, { pairId, choice: 'go-on' })).rejects.toMatchObject({ code });
});

test('anyone may end at any time without reasons; the other is told kindly, and it happens once', async () => {
  const { enter, keys, shown, store, roundId } = await lateRound(trial, ['Ada', 'Grace']);
  const { card } = await enter('ada', end, { pairId: PAIR });
  expect(textOf(card)).toContain('first in line');
  await enter('ada', end, { pairId: PAIR });
  expect(await keys('trial.end')).toEqual([`trial.end/${PAIR}/grace`]);
  expect(textOf(await shown(`trial.end/${PAIR}/grace`))).toContain('none of them needs to be about you');
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedReason: 'ended-by-partner' });
  expect(await store.enrolments.waiting(roundId)).toHaveLength(2);
  await expect(enter('grace', end, { pairId: PAIR })).rejects.toMatchObject({ code: 'pair-has-ended' });
  await expect(enter('alan', end, { pairId: PAIR })).rejects.toMatchObject({ code: 'not-your-pair' });
});

test('whose partner leaves is told gently and waits again; the one who left does not', async () => {
  const { tick, keys, shown, store, roundId, clock } = await lateRound(trial, ['Ada', 'Grace']);
  await store.enrolments.leave(roundId, 'grace', null, clock.now());
  await tick();
  await tick();
  expect(await keys('trial.part')).toEqual([`trial.part/${PAIR}/grace/ada`]);
  expect(textOf(await shown(`trial.part/${PAIR}/grace/ada`))).toContain('Grace cannot go on');
  expect(await store.pairs.get(PAIR)).toMatchObject({ endedReason: 'partner-left' });
  expect((await store.enrolments.waiting(roundId)).map(({ personId }) => personId)).toEqual(['ada']);
});

test('three go on as two when one leaves the company, and end when the second does', async () => {
  const { tick, keys, shown, store } = await lateRound(trial, ['Ada', 'Grace', 'Kurt']);
  await store.leavers.disable('kurt');
  await tick();
  expect(await store.pairs.get(THREE)).toMatchObject({ members: ['ada', 'grace'], endedAt: null });
  expect(await keys('trial.part')).toEqual([
    `trial.part/${THREE}/kurt/ada`,
    `trial.part/${THREE}/kurt/grace`,
  ]);
  expect(textOf(await shown(`trial.part/${THREE}/kurt/ada`))).toContain('Kurt cannot go on');
  await store.leavers.disable('grace');
  await tick();
  expect(await store.pairs.get(THREE)).toMatchObject({ endedReason: 'partner-left' });
});
