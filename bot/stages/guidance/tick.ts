import type { InputOf } from '../../../shared/door.ts';
import type { tick as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { pairOf } from './pair.ts';

/** Goals reached and steps done; ticked twice, the first day stands. */
export async function tick(app: App, actor: Actor, { pairId, done }: InputOf<typeof contract>) {
  await pairOf(app, actor, pairId);
  await app.store.goals.tick(done, actor.id, app.clock.now());
}
