import type { InputOf } from '../../../shared/door.ts';
import type { answer as contract } from '../../../shared/office/questions/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A named asker gets it in chat, and again if it is put right later; an anonymous one finds it on the page it was asked from. */
export async function answer(
  app: App,
  _actor: Actor,
  { questionId, text, publish }: InputOf<typeof contract>,
) {
  const { store, outbox, clock } = app;
  const question = await store.questions.get(questionId);
  if (!question) throw new Refusal('no-such-question');
  const now = clock.now();
  await store.questions.answer(questionId, text, publish, now);
  if (!question.personId || question.answer === text) return;
  await outbox.put([
    {
      kind: 'say',
      key: `questions.answer/${questionId}/${now}`,
      to: question.personId,
      card: 'questions.answered',
      params: { questionId },
      roundId: question.roundId,
      urgent: true,
    },
  ]);
}
