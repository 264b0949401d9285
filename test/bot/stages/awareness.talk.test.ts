import { expect, test } from 'vitest';
import type { Card } from '../../../bot/card.ts';
import { asked, kit, page } from '../../../shared/awareness/contract.ts';
import { list as programs } from '../../../shared/office/programs/contract.ts';
import { answer, list } from '../../../shared/office/questions/contract.ts';
import { cancel, launch, preview } from '../../../shared/office/rounds/contract.ts';
import { decline } from '../../../shared/opt-in/contract.ts';
import { world } from '../../world.ts';
import { contents } from '../lived.ts';
import { executing, lookedAt, tell } from '../teams/talk.ts';
import { invited, last, launchedWith, only, saidWith, shownOn } from './early.ts';

test('who asks without a name is nowhere to be found, and the card they keep fetches the answer', async () => {
  const there = await world();
  const roundId = await invited(there, 'Ada', 'Hedy');
  const { hr, who, product } = there;
  await there.press('Hedy', 'awareness.page');
  const kept = () => Object.values(contents(product.app.config.databaseUrl, ['lease', 'touch'])).flat();
  const before = new Set(kept());
  there.clock.move(1_234_567);
  const concern = 'My boss reads this?';
  const shown = await shownOn(there, 'Hedy', 'awareness.ask', {
    text: concern,
    kind: 'concern',
    anonymous: 'true',
  });
  expect(shown).toContain('nothing that is kept says who asked');
  const written = kept()
    .filter((row) => !before.has(row))
    .join();
  expect(written).toContain(concern);
  expect(written).not.toContain(who('Hedy').id);
  expect(written).not.toContain(there.clock.now().slice(0, 16));

  const card = there.said('Hedy').find(({ card }) => JSON.stringify(card).includes(concern));
  expect(JSON.stringify(await lookedAt(there, 'Hedy', card?.card))).toContain('Is there an answer?');
  const [question] = await there.ask(hr.name, list, { roundId });
  expect(question).toMatchObject({ kind: 'concern', from: null });
  const questionId = question?.id ?? '';
  await there.ask(hr.name, answer, { questionId, text: 'Nobody but you does.', publish: false });
  expect(JSON.stringify(await lookedAt(there, 'Hedy', card?.card))).toContain('Nobody but you does.');
  expect(saidWith(there, 'Ada', 'Nobody but you does.')).toHaveLength(0);
  expect((await there.ask('Ada', page, { roundId })).faq).toEqual([]);

  await there.press('Ada', 'awareness.page');
  await there.press('Ada', 'awareness.ask', { text: 'How long is it?' });
  const named = (await there.ask(hr.name, list, { roundId })).find(({ from }) => from);
  const stranger = await there.knock('Hedy', asked, { questionId: named?.id ?? '' });
  expect(stranger).toMatchObject({ status: 409, body: { error: { code: 'question-gone' } } });
});

test('an answer the coordinator published stands in the next round too, and who asked to be asked again is told so', async () => {
  const there = await world();
  const { hr } = there;
  const first = await invited(there, 'Ada', 'Hedy', 'Linus');
  await there.press('Ada', 'awareness.page');
  await there.press('Ada', 'awareness.ask', { text: 'May I bring my dog?' });
  const [question] = await there.ask(hr.name, list, { roundId: first });
  await there.ask(hr.name, answer, { questionId: question?.id ?? '', text: 'If it listens.', publish: true });
  await there.press('Hedy', 'opt-in.decline', { next: 'ask-me' });
  expect(last(there, 'Hedy')).toContain('I come back to you');
  await there.ask('Linus', decline, { roundId: first, next: 'never' });
  await there.ask(hr.name, cancel, { roundId: first });
  const [program] = await there.ask(hr.name, programs, {});
  const programId = program?.id ?? '';
  const { audience } = await there.ask(hr.name, preview, { programId });
  await there.hoursPass(1);
  const { roundId } = await there.ask(hr.name, launch, { programId, people: audience });
  await there.tick();
  expect(saidWith(there, 'Hedy', 'You asked me to come back to you')).toHaveLength(1);
  expect(saidWith(there, 'Ada', 'You asked me to come back to you')).toHaveLength(0);
  expect(saidWith(there, 'Linus', 'You are invited')).toHaveLength(1);
  expect((await there.ask('Ada', page, { roundId })).faq).toEqual([
    { question: 'May I bring my dog?', answer: 'If it listens.' },
  ]);
  expect(await shownOn(there, 'Ada', 'awareness.page')).toContain('If it listens.');
});

test('a leader gets texts to copy, in their own voice and with the program’s facts', async () => {
  const there = await world({ people: 12 });
  await invited(there, 'Ada');
  const [program] = await there.ask(there.hr.name, programs, {});
  const { post, mail, points } = await there.ask(there.hr.name, kit, { programId: program?.id ?? '' });
  for (const words of [
    'Learning together',
    'hours a month',
    'pause or leave at any time',
    'https://teams.microsoft.com',
  ])
    expect(post).toContain(words);
  expect(mail.subject).toContain('Learning together');
  expect(points).toHaveLength(4);
  expect((await there.knock('Ada', kit, { programId: program?.id ?? '' })).status).toBe(403);
});

test('one chooses how days are written, and keeps it whatever the directory says', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  const until = async () => {
    await there.say('Ada', 'language');
    return last(there, 'Ada');
  };
  await tell(there, 'Ada', executing('awareness.speak', { language: 'en-US' }));
  expect(await until()).toContain('Monday, January 4');
  await tell(there, 'Ada', executing('awareness.speak', { language: 'en-GB' }));
  there.tenant.transfer(there.who('Ada').id, { department: 'Sales' });
  await there.daysPass(1);
  const { language } = (await there.store.people.get(there.who('Ada').id)) ?? {};
  expect(language).toBe('en-GB');
  expect(await until()).toContain('Tuesday 5 January');
  await tell(there, 'Ada', executing('awareness.speak', { language: 'directory' }));
  const person = await there.store.people.get(there.who('Ada').id);
  expect(person?.language).toBe(there.who('Ada').language);
  const refused = await tell(there, 'Ada', executing('awareness.speak', { language: 'klingon', roundId }));
  expect(refused.body?.value?.message).toBe('Please look again at: the language. Nothing was changed.');
});

test('questions and answers fit on a card, however many and however long they are', async () => {
  const there = await world({ people: 12 });
  const roundId = await invited(there, 'Ada');
  const { questions } = there.store;
  for (let number = 0; number < 30; number += 1) {
    const id = `q${number}`;
    const text = `${number} 質問`.repeat(60);
    await questions.ask({
      id,
      roundId,
      personId: null,
      kind: 'question',
      text,
      askedAt: '2027-01-04T00:00:00.000Z',
      answer: null,
      answeredAt: null,
      publishedAt: null,
    });
    await questions.answer(id, '答え'.repeat(900), true, `2027-01-04T09:00:${10 + number}.000Z`);
  }
  const { body } = await there.press('Ada', 'awareness.page');
  const { value } = body as { value: Card };
  expect(Buffer.byteLength(JSON.stringify(value))).toBeLessThan(25 * 1024);
  expect(JSON.stringify(value)).toContain('29 質問');
  expect(JSON.stringify(value)).toContain('There are more answers');
});

test('who asked one program to come back is not told so by another', async () => {
  const there = await world();
  await invited(there, 'Ada');
  await there.press('Ada', 'opt-in.decline', { next: 'ask-me' });
  await launchedWith(there, 'Something else', only(there, 'Ada'));
  await there.tick();
  expect(saidWith(there, 'Ada', 'Something else: an invitation')).toHaveLength(1);
  expect(saidWith(there, 'Ada', 'You asked me to come back to you')).toHaveLength(0);
});
