import type { InputOf } from '../../../shared/door.ts';
import type { setGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { type App, newId } from '../../app.ts';
import { addSteps } from './add-steps.ts';
import { openPairOf } from './pair.ts';

export async function setGoal(
  app: App,
  actor: Actor,
  { pairId, text, firstSteps, share }: InputOf<typeof contract>,
) {
  const { roundId } = await openPairOf(app, actor, pairId);
  const now = app.clock.now();
  const id = newId();
  const facts = { createdAt: now, sharedAt: share ? now : null, reachedAt: null };
  await app.store.goals.set({ id, roundId, pairId, personId: actor.id, text, ...facts });
  await addSteps(app, actor, id, firstSteps);
  return { id };
}
