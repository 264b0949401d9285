import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** At any time, also after it was approved: later launches do without it. */
export async function takeBackStory({ store }: App, actor: Actor, { roundId }: { roundId: string }) {
  if (!(await store.evaluations.get(roundId, actor.id))) throw new Refusal('not-asked');
  await store.recognition.takeBack(roundId, actor.id);
}
