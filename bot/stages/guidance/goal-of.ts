import type { Goal } from '../../../shared/goal.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A goal of the person's own; anybody else's is as if it were not there. */
export async function goalOf({ store }: App, { id }: Actor, goalId: string): Promise<Goal> {
  const goal = await store.goals.get(goalId);
  if (goal?.personId !== id) throw new Refusal('no-such-goal');
  return goal;
}
