import type { InputOf } from '../../../shared/door.ts';
import type { lift as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { inOrder } from './rule.ts';
import { openRound } from './run.ts';

/** Takes back what was decided about two people. */
export async function lift(
  app: App,
  _actor: Actor,
  { roundId, one, other }: InputOf<typeof contract>,
): Promise<void> {
  await openRound(app, roundId);
  const { a, b } = inOrder(one, other);
  await app.store.rulings.lift(roundId, a, b);
}
