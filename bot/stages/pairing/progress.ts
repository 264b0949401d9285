import type { InputOf } from '../../../shared/door.ts';
import type { progress as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { runView } from './run-view.ts';

/** How far the round's latest runs have come, and what they came to. */
export async function progress({ store }: App, _actor: Actor, { roundId }: InputOf<typeof contract>) {
  const [proposal, comparison] = await Promise.all([
    store.pairingRuns.latest(roundId, 'proposal'),
    store.pairingRuns.latest(roundId, 'comparison'),
  ]);
  return { proposal: proposal && runView(proposal), comparison: comparison && runView(comparison) };
}
