import type { InputOf } from '../../../shared/door.ts';
import type { setGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { type App, newId } from '../../app.ts';
import { openPairOf } from './pair.ts';

export async function setGoal(app: App, actor: Actor, { pairId, text, share }: InputOf<typeof contract>) {
  const { roundId } = await openPairOf(app, actor, pairId);
  const now = app.clock.now();
  const id = newId();
  const goal = {
    id,
    roundId,
    pairId,
    personId: actor.id,
    text,
    createdAt: now,
    sharedAt: share ? now : null,
    reachedAt: null,
  };
  await app.store.goals.set(goal);
  return { id };
}
