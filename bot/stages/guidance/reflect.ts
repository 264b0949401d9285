import type { InputOf } from '../../../shared/door.ts';
import type { reflect as contract } from '../../../shared/guidance/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { pairOf } from './pair.ts';

export async function reflect(app: App, actor: Actor, { pairId, ...words }: InputOf<typeof contract>) {
  await pairOf(app, actor, pairId);
  await app.store.orientation.reflect({ pairId, personId: actor.id, ...words, savedAt: app.clock.now() });
}
