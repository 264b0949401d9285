import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { answer as contract } from '../../../shared/trial/contract.ts';
import type { App } from '../../app.ts';

/** May be changed until the pair is settled. */
export async function answer(
  { store, clock }: App,
  actor: Actor,
  { pairId, choice }: InputOf<typeof contract>,
) {
  const pair = await store.pairs.get(pairId);
  if (!pair || !isOpenPair(pair)) throw new Refusal('pair-has-ended');
  if (!pair.members.includes(actor.id)) throw new Refusal('not-your-pair');
  if (pair.confirmedAt) throw new Refusal('already-settled');
  const changed = await store.trials.answer(pairId, actor.id, choice, clock.now());
  if (changed === 0) throw new Refusal('not-asked');
}
