import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

export interface SendingOf {
  roundId: string;
  exchange: string;
}

/** What stands in a channel stays as it was posted. */
export async function inChats({ store }: App, { roundId, exchange }: SendingOf): Promise<void> {
  if (!(await store.sendings.inChats(roundId, exchange))) throw new Refusal('not-in-chats');
}

/** What was stopped stays stopped. */
export async function notStopped({ store }: App, { roundId, exchange }: SendingOf): Promise<void> {
  const hold = await store.holds.get(roundId, exchange);
  if (hold?.kind === 'stopped') throw new Refusal('sending-stopped');
}
