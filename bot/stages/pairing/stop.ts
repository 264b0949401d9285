import type { InputOf } from '../../../shared/door.ts';
import type { stop as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** Stops what is under way for the round, here at once, on another server with its next sign of life. */
export async function stop(
  { store, clock, errands }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
) {
  if (!(await store.rounds.get(roundId))) throw new Refusal('no-such-round');
  const run = await store.pairingRuns.underWay(roundId);
  if (!run) return;
  await store.pairingRuns.stop(run.id, clock.now());
  errands.callOff(run.id);
}
