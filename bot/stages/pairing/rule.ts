import type { Couple } from '../../../shared/pairing/contract.ts';
import type { Ruling } from '../../../shared/pairing/ruling.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { named } from './named.ts';

export const inOrder = (one: string, other: string): { a: string; b: string } =>
  one < other ? { a: one, b: other } : { a: other, b: one };

/** Writes down what the coordinator decided about two people. Nobody is locked into two pairs. */
export async function rule(
  app: App,
  actor: Actor,
  { roundId, one, other }: Couple,
  how: Ruling['rule'],
): Promise<void> {
  const { store, clock } = app;
  const { a, b } = inOrder(one, other);
  if (how === 'lock') {
    const locks = (await store.rulings.ofRound(roundId)).filter((ruling) => ruling.rule === 'lock');
    const elsewhere = locks.filter((lock) => lock.a !== a || lock.b !== b);
    const busy = [a, b].find((id) => elsewhere.some((lock) => lock.a === id || lock.b === id));
    if (busy) throw new Refusal('locked-elsewhere', { name: (await named(app, [busy]))(busy).name });
  }
  await store.rulings.decide({ roundId, a, b, rule: how, at: clock.now(), by: actor.id });
}
