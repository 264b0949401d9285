import type { InputOf } from '../../../shared/door.ts';
import type { setGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { type App, newId } from '../../app.ts';
import { addSteps } from './add-steps.ts';
import { openPairOf } from './pair.ts';

/** The same words again, not reached yet, are the same goal. */
export async function setGoal(
  app: App,
  actor: Actor,
  { pairId, text, firstSteps, share }: InputOf<typeof contract>,
) {
  const { roundId } = await openPairOf(app, actor, pairId);
  const before = await app.store.goals.seenBy(pairId, actor.id);
  const same = before.find((goal) => goal.personId === actor.id && goal.text === text && !goal.reachedAt);
  if (same) return { id: same.id };
  const now = app.clock.now();
  const id = newId();
  const facts = { createdAt: now, sharedAt: share ? now : null, reachedAt: null };
  await app.store.goals.set({ id, roundId, pairId, personId: actor.id, text, ...facts });
  await addSteps(app, actor, id, firstSteps);
  return { id };
}
