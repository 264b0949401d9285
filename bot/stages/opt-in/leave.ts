import type { InputOf } from '../../../shared/door.ts';
import type { leave as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { enrolledIn } from './invited-to.ts';

/** What follows for the partner is the trial stage's to see. */
export async function leave(app: App, actor: Actor, { roundId, why }: InputOf<typeof contract>) {
  await enrolledIn(app, actor, roundId);
  await app.store.enrolments.leave(roundId, actor.id, why || null, app.clock.now());
}
