import type { Actor } from '../../../shared/person.ts';
import { later } from '../../../shared/time.ts';
import { type App, newId } from '../../app.ts';

/** In the order they were written: each a millisecond younger than the one before. */
export const addSteps = ({ store, clock }: App, actor: Actor, goalId: string, texts: readonly string[]) =>
  store.goals.addSteps(
    texts.map((text, place) => ({
      id: newId(),
      goalId,
      personId: actor.id,
      text,
      createdAt: later(clock.now(), place),
      doneAt: null,
    })),
  );
