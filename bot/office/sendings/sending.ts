import { Refusal } from '../../../shared/refusal.ts';
import type { Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

export interface SendingOf {
  roundId: string;
  exchange: string;
}

export async function roundOf({ store }: App, roundId: string): Promise<Round> {
  const round = await store.rounds.get(roundId);
  if (!round) throw new Refusal('no-such-round');
  return round;
}

/** What was stopped stays stopped. */
export async function notStopped({ store }: App, { roundId, exchange }: SendingOf): Promise<void> {
  const hold = await store.holds.get(roundId, exchange);
  if (hold?.kind === 'stopped') throw new Refusal('sending-stopped');
}
