import type { InputOf } from '../../../shared/door.ts';
import type { swap as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { atHand, mustBeAllowed } from './at-hand.ts';
import { propose } from './propose.ts';
import { rule } from './rule.ts';
import { swapped } from './swapped.ts';

/** Two people exchange their partners; both new pairs are locked, and all others arranged around them. */
export async function swap(app: App, actor: Actor, { roundId, one, other }: InputOf<typeof contract>) {
  const standing = await atHand(app, roundId);
  const idOf = (at: number) => standing.entry.profiles[at]?.id ?? '';
  const couples = swapped(standing, one, other).map(([a, b]) => ({ roundId, one: idOf(a), other: idOf(b) }));
  for (const couple of couples) await mustBeAllowed(app, roundId, couple.one, couple.other);
  await app.store.transaction(async () => {
    for (const couple of couples) await rule(app, actor, couple, 'lock');
  });
  return propose(app, actor, { roundId });
}
