import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

export interface SendingOf {
  roundId: string;
  exchange: string;
}

/** What was stopped stays stopped. */
export async function notStopped({ store }: App, { roundId, exchange }: SendingOf): Promise<void> {
  const hold = await store.holds.get(roundId, exchange);
  if (hold?.kind === 'stopped') throw new Refusal('sending-stopped');
}
