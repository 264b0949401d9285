import type { InputOf } from '../../../shared/door.ts';
import type { forbid as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { rule } from './rule.ts';
import { openRound } from './run.ts';

/** These two are never paired in this round. */
export async function forbid(app: App, actor: Actor, couple: InputOf<typeof contract>): Promise<void> {
  await openRound(app, couple.roundId);
  await rule(app, actor, couple, 'forbid');
}
