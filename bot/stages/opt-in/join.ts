import type { InputOf } from '../../../shared/door.ts';
import type { join as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { invitedTo } from './invited-to.ts';

export async function join(app: App, actor: Actor, { roundId }: InputOf<typeof contract>) {
  await invitedTo(app, actor, roundId);
  await app.store.people.contactAgain(actor.id);
  await app.store.enrolments.join(roundId, actor.id, app.clock.now());
}
