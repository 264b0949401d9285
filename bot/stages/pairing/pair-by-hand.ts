import type { InputOf } from '../../../shared/door.ts';
import type { pairByHand as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { mustBeAllowed } from './at-hand.ts';
import { propose } from './propose.ts';
import { rule } from './rule.ts';

/** Locks two people together and arranges all others around them. */
export async function pairByHand(app: App, actor: Actor, couple: InputOf<typeof contract>) {
  const { roundId, one, other } = couple;
  await mustBeAllowed(app, roundId, one, other);
  await app.store.transaction(() => rule(app, actor, couple, 'lock'));
  return propose(app, actor, { roundId });
}
