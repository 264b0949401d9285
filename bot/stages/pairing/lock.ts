import type { InputOf } from '../../../shared/door.ts';
import type { lock as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { mustBeAllowed } from './at-hand.ts';
import { rule } from './rule.ts';

/** These two stay together in every run to come, as long as the rules allow them. */
export async function lock(app: App, actor: Actor, couple: InputOf<typeof contract>): Promise<void> {
  await mustBeAllowed(app, couple.roundId, couple.one, couple.other);
  await rule(app, actor, couple, 'lock');
}
