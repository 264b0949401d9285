import { expect, test } from 'vitest';
import { evaluation } from '../../../bot/stages/evaluation/index.ts';
import { answer, mine } from '../../../shared/evaluation/contract.ts';
import { lateRound, textOf } from './late-round.ts';

const PAIR = 'pair-ada-grace';
const TERM = 84;
const CLOSING = 14;
const survey = { satisfaction: 5, recommend: 9, goalsReached: 'yes' } as const;

async function confirmed(...names: string[][]) {
  const round = await lateRound(evaluation, ...names);
  for (const id of round.pairIds) await round.store.pairs.mark(id, 'confirmedAt', round.clock.now());
  return round;
}

test('at the end of the term a confirmed pair is completed, thanked and asked, once', async () => {
  const { daysPass, tick, keys, shown, store } = await confirmed(['Ada', 'Grace']);
  await daysPass(TERM - 1);
  expect(await keys('evaluation.ask')).toEqual([]);
  await daysPass(1);
  await tick();
  expect(await keys('evaluation.ask')).toEqual(['evaluation.ask/round/ada', 'evaluation.ask/round/grace']);
  expect(await keys('evaluation.complete')).toHaveLength(2);
  expect((await store.pairs.get(PAIR))?.completedAt).not.toBeNull();
  const thanks = textOf(await shown(`evaluation.complete/${PAIR}/ada`));
  const certificate = await store.evaluations.certificateOf('round', 'ada');
  expect(thanks).toContain(`https://pairwise.example/certificates/${certificate?.code}`);
});

test('a pair that was never asked about its trial ends with the term, kindly', async () => {
  const { daysPass, keys, shown, store } = await lateRound(evaluation, ['Ada', 'Grace']);
  await daysPass(TERM);
  expect((await store.pairs.get(PAIR))?.endedAt).not.toBeNull();
  expect(await keys('evaluation.ask')).toEqual([]);
  expect(textOf(await shown(`evaluation.complete/${PAIR}/ada`))).toContain('Thank you for the time');
  expect(await store.evaluations.certificateOf('round', 'ada')).toBeNull();
});

test('a pair that is still deciding has until the round closes', async () => {
  const { daysPass, store, clock } = await lateRound(evaluation, ['Ada', 'Grace']);
  await store.trials.ask(PAIR, 'ada', clock.now());
  await daysPass(TERM);
  expect((await store.pairs.get(PAIR))?.endedAt).toBeNull();
  await daysPass(CLOSING);
  expect((await store.pairs.get(PAIR))?.endedAt).not.toBeNull();
});

test('one pair whose completing fails does not keep the others from it', async () => {
  const { daysPass, store, takesNothing } = await confirmed(['Ada', 'Grace'], ['Alan', 'Kurt']);
  takesNothing('certificate', 'ada');
  await daysPass(TERM);
  expect((await store.pairs.get(PAIR))?.completedAt).toBeNull();
  expect((await store.pairs.get('pair-alan-kurt'))?.completedAt).not.toBeNull();
});

test('the survey is answered once it is asked; a line is shared only if its author says so', async () => {
  const { daysPass, enter, shown, store, roundId } = await confirmed(['Ada', 'Grace']);
  await expect(enter('ada', answer, { roundId, ...survey })).rejects.toMatchObject({ code: 'not-asked' });
  await daysPass(TERM);
  expect(textOf(await shown('evaluation.ask/round/ada'))).toContain('evaluation.answer');
  expect((await enter('ada', mine, { roundId })).output).toMatchObject({ asked: true, answered: false });
  await enter('ada', answer, { roundId, ...survey, change: 'More time' });
  expect(await store.evaluations.get(roundId, 'ada')).toMatchObject({ change: 'More time', sharedAt: null });
  expect(await shown('evaluation.ask/round/ada')).toBeNull();
  const { output } = await enter('ada', mine, { roundId });
  expect(output).toMatchObject({
    answered: true,
    certificate: expect.stringMatching(/^\/certificates\/[0-9a-f-]{36}$/),
  });
});

test('who takes a break at the end is asked on coming back', async () => {
  const { daysPass, pauses, keys } = await confirmed(['Ada', 'Grace']);
  await daysPass(TERM - 1);
  await pauses('ada', 5);
  await daysPass(1);
  expect(await keys('evaluation.ask')).toEqual(['evaluation.ask/round/grace']);
  await daysPass(5);
  expect(await keys('evaluation.ask')).toHaveLength(2);
});

test('the round closes two weeks after the term, once, and reports to its channel', async () => {
  const { daysPass, tick, store, app, roundId } = await confirmed(['Ada', 'Grace']);
  await daysPass(TERM + CLOSING - 1);
  expect((await store.rounds.get(roundId))?.closedAt).toBeNull();
  await daysPass(1);
  await tick();
  expect((await store.rounds.get(roundId))?.closedAt).not.toBeNull();
  const row = await store.sendings.get('evaluation.report/round');
  expect(row).toMatchObject({ kind: 'post', body: { posting: 'evaluation.report' } });
  const report = textOf((await evaluation.postings?.[0]?.draw(app, { roundId } as never)) ?? null);
  expect(report).toContain('Not shown, as too few people took part: People with a partner');
  expect(report).not.toMatch(/Ada|Grace|[0-9]+%/);
});

const pairsOf = (size: number) => Array.from({ length: size }, (_, index) => [`A${index}`, `B${index}`]);

test('the report tells what enough people stand behind', async () => {
  const { daysPass, enter, roundId, app } = await confirmed(...pairsOf(6));
  await daysPass(TERM);
  for (let index = 0; index < 6; index += 1)
    for (const id of [`a${index}`, `b${index}`]) await enter(id, answer, { roundId, ...survey });
  await daysPass(CLOSING);
  const report = textOf((await evaluation.postings?.[0]?.draw(app, { roundId } as never)) ?? null);
  expect(report).toMatch(/5\.0 of 5, from \d+ answers · goal 4\.0/);
  expect(report).toMatch(/\+100 points, from \d+ answers/);
});

const page = (path: string) => evaluation.pages?.find((one) => one.path === path);

test('a certificate is a PDF of one page, and its page says whom it certifies, never the partner', async () => {
  const { daysPass, met, store, app } = await confirmed(['Ada <b>', 'Grace']);
  await met(PAIR, 1);
  await daysPass(TERM);
  const code = (await store.evaluations.certificateOf('round', 'ada'))?.code ?? '';
  const paper = await page('/certificates/:code')?.show(app, { code });
  expect(paper?.type).toBe('application/pdf');
  expect(String(paper?.body).slice(0, 5)).toBe('%PDF-');
  expect(String(paper?.body)).toContain('/Count 1');
  expect(paper).toEqual(await page('/certificates/:code')?.show(app, { code }));
  const verified = String((await page('/certificates/:code/verify')?.show(app, { code }))?.body);
  expect(verified).toContain('Ada &#60;b&#62; completed Learning together');
  expect(verified).not.toContain('Grace');
  expect(await page('/certificates/:code')?.show(app, { code: 'no-such-code' })).toBeNull();
});

test.each([
  ['en-GB', 'from 5 January 2026'],
  ['en-US', 'from January 5, 2026'],
])('a certificate of somebody who reads %s says its days %s', async (language, days) => {
  const { daysPass, store, app } = await confirmed(['Ada', 'Grace']);
  await store.people.speakTo('ada', language);
  await daysPass(TERM);
  const code = (await store.evaluations.certificateOf('round', 'ada'))?.code ?? '';
  const verified = await page('/certificates/:code/verify')?.show(app, { code });
  expect(verified?.body).toContain(days);
});
