import { expect, test } from 'vitest';
import { page, ask as raise } from '../../../shared/awareness/contract.ts';
import { answer, list } from '../../../shared/office/questions/contract.ts';
import { world } from '../../world.ts';

test('an answer comes back to who asked, once, and to everyone when it is published', async () => {
  const { launched, ask, hr, said, who } = await world();
  const roundId = await launched();
  await ask('Ada', raise, { roundId, text: 'Does **my** manager see this?' });
  const [question] = await ask(hr.name, list, { roundId });
  expect(question).toMatchObject({
    from: who('Ada').name,
    text: 'Does **my** manager see this?',
    answer: null,
  });
  const questionId = question?.id ?? '';
  const before = said('Ada').length;
  await ask(hr.name, answer, { questionId, text: 'No, never.' });
  await ask(hr.name, answer, { questionId, text: 'No, never.', publish: true });
  expect(said('Ada')).toHaveLength(before + 1);
  expect(JSON.stringify(said('Ada').at(-1)?.card)).toContain('No, never.');
  expect((await ask('Grace', page, { roundId })).faq).toEqual([
    { question: 'Does **my** manager see this?', answer: 'No, never.' },
  ]);
});

test('an anonymous question has no name at the desk, and its answer is sent to nobody', async () => {
  const { launched, ask, hr, said } = await world();
  const roundId = await launched();
  await ask('Ada', raise, { roundId, text: 'I am worried', kind: 'concern', anonymous: true });
  const [question] = await ask(hr.name, list, { roundId });
  expect(question).toMatchObject({ from: null, kind: 'concern' });
  expect(JSON.stringify(question)).not.toContain('personId');
  const before = said('Ada').length;
  await ask(hr.name, answer, { questionId: question?.id ?? '', text: 'Let us talk.' });
  expect(said('Ada')).toHaveLength(before);
});

test('a question that was erased cannot be answered, and the coordinator is told', async () => {
  const { knock, hr } = await world();
  const refused = await knock(hr.name, answer, { questionId: 'gone', text: 'Yes' });
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'no-such-question' } } });
});
