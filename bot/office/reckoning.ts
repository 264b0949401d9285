import type { Reckoning } from '../../shared/office/metrics/figures.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isOpen, type Round } from '../../shared/round.ts';
import type { App } from '../app.ts';
import { roundOf } from './known.ts';

/** Up to an audience of so many, an open round is reckoned anew for whoever asks: nobody waits long for that. */
export const SMALL = 300;

/** The round and its figures: of large rounds as last reckoned, of small ones as of now, of closed ones as of their end. */
export async function figuresOf(app: App, roundId: string): Promise<{ round: Round; row: Reckoning }> {
  const [round, row] = await Promise.all([roundOf(app, roundId), app.store.figures.latest(roundId)]);
  if (!row) throw new Refusal('not-reckoned-yet');
  const audience = row.figures.find(({ name }) => name === 'audience')?.value ?? 0;
  return { round, row: isOpen(round) && audience < SMALL ? await reckoned(app, round) : row };
}

/** As of now; as of its end where the round is over. */
export const reckoned = ({ store, clock }: App, round: Round): Promise<Reckoning> =>
  store.figures.reckon(round, round.closedAt ?? round.cancelledAt ?? clock.now());
