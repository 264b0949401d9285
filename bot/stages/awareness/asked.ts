import type { Asked, asked as contract } from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A named question is its asker's; an anonymous one belongs to whoever knows its id. */
export async function asked(
  { store }: App,
  { id }: Actor,
  { questionId }: InputOf<typeof contract>,
): Promise<Asked> {
  const question = await store.questions.get(questionId);
  if (!question || (question.personId ?? id) !== id) throw new Refusal('question-gone');
  const { personId, publishedAt: _, ...rest } = question;
  return { ...rest, anonymous: personId === null };
}
