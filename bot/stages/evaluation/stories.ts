import type { OfferedStory } from '../../../shared/evaluation/contract.ts';
import { byId } from '../../../shared/lists.ts';
import { type Actor, SOMEONE_GONE } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** What people offered to be told at the next launch, for the coordinators to read and to decide on. */
export async function stories(
  { store }: App,
  _actor: Actor,
  { roundId }: { roundId: string },
): Promise<OfferedStory[]> {
  const told = await store.recognition.stories(roundId);
  const people = byId(await store.people.all(told.map(({ personId }) => personId)));
  return told.map((story) => ({
    ...story,
    name: people.get(story.personId)?.name ?? SOMEONE_GONE,
  }));
}
