import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { pairOf } from './pair.ts';

/** One's own sheet and nobody else's. */
export async function reflection(app: App, actor: Actor, { pairId }: { pairId: string }) {
  await pairOf(app, actor, pairId);
  return app.store.orientation.reflection(pairId, actor.id);
}
