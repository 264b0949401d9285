import type { InputOf } from '../../../shared/door.ts';
import type { dropGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { goalOf } from './goal-of.ts';

export async function dropGoal(app: App, actor: Actor, { goalId }: InputOf<typeof contract>) {
  await goalOf(app, actor, goalId);
  await app.store.goals.drop(goalId);
}
