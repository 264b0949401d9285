import type { InputOf, OutputOf } from '../../../shared/door.ts';
import { byId } from '../../../shared/lists.ts';
import type { list as contract } from '../../../shared/office/questions/contract.ts';
import { type Actor, SOMEONE_GONE } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

export async function list(
  { store }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<OutputOf<typeof contract>> {
  const questions = await store.questions.ofRound(roundId);
  const askers = questions.flatMap(({ personId }) => (personId ? [personId] : []));
  const people = byId(await store.people.all([...new Set(askers)]));
  return questions.map(({ personId, ...question }) => ({
    ...question,
    from: personId ? (people.get(personId)?.name ?? SOMEONE_GONE) : null,
  }));
}
