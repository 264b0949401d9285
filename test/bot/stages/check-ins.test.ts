import { expect, test } from 'vitest';
import { checkIns } from '../../../bot/stages/check-ins/index.ts';
import { answer, open } from '../../../shared/check-ins/contract.ts';
import { HOUR } from '../../../shared/time.ts';
import { lateRound, textOf } from './late-round.ts';

const PAIR = 'pair-ada-grace';
const fine = { met: 'yes', going: 4, balance: 0 } as const;
const asks = (number: number, ...ids: string[]) => ids.map((id) => `check-ins.ask/${PAIR}/${id}/${number}`);

test('a pair is asked once, each alone, however often the clock ticks', async () => {
  const { daysPass, tick, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(13);
  expect(await keys('check-ins.ask')).toEqual([]);
  await daysPass(1);
  await tick();
  await tick();
  expect(await keys('check-ins.ask')).toEqual(asks(1, 'ada', 'grace'));
});

test('after a long standstill one check-in is asked, not three', async () => {
  const { daysPass, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(45);
  expect(await keys('check-ins.ask')).toEqual(asks(3, 'ada', 'grace'));
});

test('nobody is asked once the term is over, or the pair has ended', async () => {
  const over = await lateRound(checkIns, ['Ada', 'Grace']);
  await over.daysPass(84);
  expect(await over.keys('check-ins.ask')).toEqual([]);
  const ended = await lateRound(checkIns, ['Ada', 'Grace']);
  await ended.store.pairs.end(PAIR, 'ended-by-partner', ended.clock.now());
  await ended.daysPass(14);
  expect(await ended.keys('check-ins.ask')).toEqual([]);
});

test('who takes a break is asked at the next check-in, not on coming back', async () => {
  const { daysPass, pauses, store, roundId, keys, clock } = await lateRound(checkIns, ['Ada', 'Grace']);
  await pauses('ada', 20);
  await daysPass(14);
  await daysPass(1);
  await store.enrolments.resume(roundId, 'ada');
  await store.history.note({ id: 'x', at: clock.now(), by: 'ada', door: 'opt-in.resume', about: roundId });
  await daysPass(1);
  expect(await keys('check-ins.ask')).toEqual(asks(1, 'grace'));
  await daysPass(12);
  expect(await keys('check-ins.ask')).toEqual([...asks(2, 'ada'), ...asks(1, 'grace'), ...asks(2, 'grace')]);
});

test('whoever left a check-in unanswered is offered help with the next one, kindly, and nobody else is', async () => {
  const { daysPass, enter, shown } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  const offered = async (who: string, number: number) => {
    const card = await shown(`check-ins.ask/${PAIR}/${who}/${number}`);
    return JSON.stringify(card).includes('awareness.ask') && textOf(card).includes('which is fine');
  };
  expect([await offered('ada', 1), await offered('grace', 1)]).toEqual([false, false]);
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine });
  await daysPass(14);
  expect([await offered('ada', 2), await offered('grace', 2)]).toEqual([false, true]);
});

test('the open check-in is the one asked; answered, it is closed and its card is not shown again', async () => {
  const { daysPass, enter, roundId, shown, store } = await lateRound(checkIns, ['Ada', 'Grace Hopper']);
  expect((await enter('ada', open, { roundId })).output).toBeNull();
  await daysPass(14);
  const { output, card } = await enter('ada', open, { roundId });
  expect(output).toMatchObject({ pairId: PAIR, number: 1, partner: 'Grace' });
  expect(card).toEqual(await shown(`check-ins.ask/${PAIR}/ada/1`));
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine });
  expect((await enter('ada', open, { roundId })).output).toBeNull();
  expect(textOf((await enter('ada', open, { roundId })).card)).toContain('Monday, February 2');
  expect(await shown(`check-ins.ask/${PAIR}/ada/1`)).toBeNull();
  expect(await store.checkIns.get(PAIR, 'grace', 1)).toMatchObject({ answeredAt: null });
});

test('no question has an answer before the person gives one', async () => {
  const { daysPass, shown } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  const card = await shown(`check-ins.ask/${PAIR}/ada/1`);
  const choices = card?.body.filter(({ type }) => type === 'Input.ChoiceSet') ?? [];
  expect(choices.map(({ id }) => id)).toEqual(['met', 'going', 'balance']);
  expect(choices.filter(({ value }) => value !== undefined)).toEqual([]);
  expect(card?.body.find(({ id }) => id === 'share')).toMatchObject({ value: 'false' });
});

test('the latest answer holds, and a line is shared only if its author says so and wrote one', async () => {
  const { daysPass, enter, store, roundId } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine, comment: 'Longer talks', share: true });
  await enter('grace', answer, { pairId: PAIR, number: 1, ...fine, share: true });
  expect((await store.checkIns.shared(roundId)).map(({ personId }) => personId)).toEqual(['ada']);
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine, going: 5, comment: 'Longer talks' });
  expect(await store.checkIns.shared(roundId)).toEqual([]);
  expect(await store.checkIns.get(PAIR, 'ada', 1)).toMatchObject({ going: 5, comment: 'Longer talks' });
});

const help = (step: string, id = 'ada') => `check-ins.help/${PAIR}/${id}/${step}`;

test('help comes in steps, one for each poor answer, in a message of its own', async () => {
  const { daysPass, enter, keys, shown, store } = await lateRound(checkIns, ['Ada', 'Grace']);
  const poor = async (number: number) => {
    await daysPass(14);
    return (await enter('ada', answer, { pairId: PAIR, number, ...fine, balance: -2 })).output;
  };
  const words = async (step: string) => textOf(await shown(help(step)));
  expect(await poor(1)).toEqual({ help: 'tip' });
  expect(await words('tip')).toContain('You seem to carry more of it');
  expect(await words('tip')).not.toContain('awareness.ask');
  expect(await store.sendings.get(help('tip'))).toMatchObject({ urgent: 1, roundId: 'round' });
  expect(await poor(2)).toEqual({ help: 'offer-talk' });
  expect(await words('offer-talk')).toContain('awareness.ask');
  expect(await words('offer-talk')).not.toContain('trial.end');
  expect(await poor(3)).toEqual({ help: 'offer-end' });
  expect(await words('offer-end')).toContain('trial.end');
  expect((await store.checkIns.helped(PAIR, 'ada')).map(({ step }) => step).sort()).toEqual([
    'offer-end',
    'offer-talk',
    'tip',
  ]);
  expect(await store.checkIns.helped(PAIR, 'grace')).toEqual([]);
  expect(await poor(4)).toEqual({ help: null });
  expect(await keys('check-ins.help')).toEqual(['offer-end', 'offer-talk', 'tip'].map((step) => help(step)));
});

test('the card that replies thanks, and points to the help that an answer called for', async () => {
  const { daysPass, enter, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  const says = async (id: string, going: number) =>
    textOf((await enter(id, answer, { pairId: PAIR, number: 1, ...fine, going })).card);
  expect(await says('grace', 5)).not.toContain('something that often helps');
  const poor = await says('ada', 1);
  expect(poor).toContain('Something that often helps is in a message of its own');
  expect(poor).not.toContain('For your next conversation');
  expect(await says('ada', 1)).toBe(poor);
  expect(await keys('check-ins.help')).toEqual([help('tip')]);
});

test('help that is no longer called for is not sent: the answer was changed, or the pair has ended', async () => {
  const { daysPass, enter, shown, store, clock } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  for (const id of ['ada', 'grace']) await enter(id, answer, { pairId: PAIR, number: 1, ...fine, going: 2 });
  expect(textOf(await shown(help('tip')))).toContain('Some times are harder than others');
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine });
  expect(await shown(help('tip'))).toBeNull();
  expect(await shown(help('tip', 'grace'))).not.toBeNull();
  await store.pairs.end(PAIR, 'ended-by-partner', clock.now());
  expect(await shown(help('tip', 'grace'))).toBeNull();
});

test('an answer that cannot be kept whole is not kept at all: no help is noted that is not sent', async () => {
  const { daysPass, enter, store, takesNothing } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  takesNothing('outbox', 'ada');
  await expect(enter('ada', answer, { pairId: PAIR, number: 1, ...fine, going: 1 })).rejects.toThrow();
  expect(await store.checkIns.helped(PAIR, 'ada')).toEqual([]);
  expect(await store.checkIns.get(PAIR, 'ada', 1)).toMatchObject({ answeredAt: null });
});

test.each([
  ['not-asked', 'ada', PAIR, 2],
  ['not-your-pair', 'alan', PAIR, 1],
  ['pair-has-ended', 'ada', 'no-such-pair', 1],
])('an answer is refused: %s', async (code, id, pairId, number) => {
  const { daysPass, enter } = await lateRound(checkIns, ['Ada', 'Grace'], ['Alan', 'Kurt']);
  await daysPass(14);
  await expect(enter(id, answer, { pairId, number, ...fine })).rejects.toMatchObject({ code });
});

const nudges = (watch: string, ...ids: string[]) => ids.map((id) => `check-ins.watch/${PAIR}/${id}/${watch}`);

test('a pair without a first meeting is nudged once after 14 days', async () => {
  const { daysPass, tick, keys, enter } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(13);
  expect(await keys('check-ins.watch')).toEqual([]);
  await daysPass(1);
  await tick();
  expect(await keys('check-ins.watch')).toEqual(nudges('first-meeting', 'ada', 'grace'));
  await enter('ada', answer, { pairId: PAIR, number: 1, ...fine });
  await daysPass(10);
  expect(await keys('check-ins.watch')).toHaveLength(2);
});

test('who has gone quiet is looked for some times a day, not whenever the clock ticks', async () => {
  const { clock, daysPass, tick, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(13.9);
  clock.move(3 * HOUR);
  await tick();
  expect(await keys('check-ins.watch')).toEqual([]);
  clock.move(3 * HOUR);
  await tick();
  expect(await keys('check-ins.watch')).toHaveLength(2);
});

test('a pair without any word is nudged again after three weeks, never twice in a week', async () => {
  const { daysPass, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(21);
  expect(await keys('check-ins.watch')).toEqual(nudges('first-meeting', 'ada', 'grace'));
  await daysPass(6);
  expect(await keys('check-ins.watch')).toHaveLength(2);
  await daysPass(1);
  expect(await keys('check-ins.watch')).toEqual([
    ...nudges('contact', 'ada'),
    ...nudges('first-meeting', 'ada'),
    ...nudges('contact', 'grace'),
    ...nudges('first-meeting', 'grace'),
  ]);
});

test('a pair that met is left in peace, and a nudge that is no longer true is not sent', async () => {
  const { daysPass, met, keys, shown } = await lateRound(checkIns, ['Ada', 'Grace']);
  await daysPass(14);
  const [nudge = ''] = await keys('check-ins.watch');
  expect(textOf(await shown(nudge))).toContain('half an hour is enough to begin');
  await met(PAIR, 1);
  expect(await shown(nudge)).toBeNull();
  const peaceful = await lateRound(checkIns, ['Ada', 'Grace']);
  await peaceful.met(PAIR, 1);
  await peaceful.daysPass(20);
  expect(await peaceful.keys('check-ins.watch')).toEqual([]);
});

test('nobody is nudged while one of the pair takes a break', async () => {
  const { daysPass, pauses, keys } = await lateRound(checkIns, ['Ada', 'Grace']);
  await pauses('ada', 30);
  await daysPass(22);
  expect(await keys('check-ins.watch')).toEqual([]);
});

test('one pair whose asking fails does not keep the others from being asked', async () => {
  const { daysPass, keys, store, takesNothing } = await lateRound(
    checkIns,
    ['Ada', 'Grace'],
    ['Alan', 'Kurt'],
  );
  takesNothing('check_in', 'ada');
  await daysPass(14);
  expect(await keys('check-ins.ask')).toHaveLength(3);
  expect(await store.runs.latest('check-ins.ask')).toMatchObject({ due: 4, done: 3, failed: 1 });
});

test('“check in” shows the open check-in, or says when the next one comes', async () => {
  const { app, daysPass } = await lateRound(checkIns, ['Ada', 'Grace']);
  const command = checkIns.commands?.[0];
  const ada = { id: 'ada', name: 'Ada', roles: [] };
  expect(command?.words).toContain('check in');
  expect(textOf((await command?.reply(app, ada, 'check in')) ?? null)).toContain('Monday, January 19');
  await daysPass(14);
  expect(textOf((await command?.reply(app, ada, 'check in')) ?? null)).toContain('check-ins.answer');
});
