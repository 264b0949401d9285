import type { InputOf } from '../../../shared/door.ts';
import type { changeGoal as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { addSteps } from './add-steps.ts';
import { goalOf } from './goal-of.ts';

/** A step that is there already and still to be done is not added again. */
export async function changeGoal(app: App, actor: Actor, { goalId, steps, seen }: InputOf<typeof contract>) {
  await goalOf(app, actor, goalId);
  const known = (await app.store.goals.stepsOf([goalId]))
    .filter(({ doneAt }) => !doneAt)
    .map((step) => step.text);
  await addSteps(
    app,
    actor,
    goalId,
    steps.filter((step) => !known.includes(step)),
  );
  if (seen) await app.store.goals.share(goalId, seen === 'shared' ? app.clock.now() : null);
}
