import type { InputOf } from '../../../shared/door.ts';
import type { reachGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

export async function reachGoal({ store, clock }: App, actor: Actor, { goalId }: InputOf<typeof contract>) {
  const goal = await store.goals.get(goalId);
  if (goal?.personId !== actor.id) throw new Refusal('no-such-goal');
  await store.goals.reach(goalId, clock.now());
}
