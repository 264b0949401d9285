import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import type { open as contract } from '../../../shared/trial/contract.ts';
import type { App } from '../../app.ts';

/** The pair whose trial waits for a decision; null where none does. */
export async function open({ store }: App, { id }: Actor, { roundId }: InputOf<typeof contract>) {
  const pair = await store.pairs.of(roundId, id);
  if (!pair || !isOpenPair(pair) || pair.confirmedAt) return null;
  const answers = await store.trials.of(pair.id);
  return answers.some(({ personId }) => personId === id) ? { pairId: pair.id } : null;
}
