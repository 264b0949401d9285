import type { InputOf } from '../../../shared/door.ts';
import type { feel as contract } from '../../../shared/evaluation/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { ownPair } from './own-pair.ts';

export async function feel(app: App, actor: Actor, { pairId, fit }: InputOf<typeof contract>) {
  const { roundId } = await ownPair(app, actor, pairId);
  await app.store.recognition.feel({ pairId, personId: actor.id, roundId, fit, saidAt: app.clock.now() });
}
