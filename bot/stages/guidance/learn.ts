import type { InputOf } from '../../../shared/door.ts';
import type { learn as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A lesson is done with its answer; any of the answers does. */
export async function learn(
  { store, clock }: App,
  actor: Actor,
  { roundId, lesson, answer }: InputOf<typeof contract>,
) {
  const enrolment = await store.enrolments.get(roundId, actor.id);
  if (!enrolment?.joinedAt) throw new Refusal('not-in-this-round');
  await store.orientation.learn({ roundId, personId: actor.id, lesson, answer, doneAt: clock.now() });
}
