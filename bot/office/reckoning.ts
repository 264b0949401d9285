import { publish, type Reckoning } from '../../shared/office/metrics/figures.ts';
import { retention } from '../../shared/office/metrics/retention.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isOpen, type Round } from '../../shared/round.ts';
import { type Day, dayOf, daysLater, type Instant, millis } from '../../shared/time.ts';
import type { App } from '../app.ts';

/** Up to an audience of so many, an open round is reckoned anew for whoever asks. */
export const SMALL = 2_000;

/** The round and its figures: of large rounds as last reckoned, of small ones as of now, of closed ones as of their end. */
export async function figuresOf(app: App, roundId: string): Promise<{ round: Round; row: Reckoning }> {
  const [round, row] = await Promise.all([app.store.rounds.get(roundId), app.store.figures.latest(roundId)]);
  if (!round) throw new Refusal('no-such-round');
  if (!row) throw new Refusal('not-reckoned-yet');
  const audience = row.figures.find(({ name }) => name === 'audience')?.value ?? 0;
  return { round, row: isOpen(round) && audience < SMALL ? await reckoned(app, round) : row };
}

/** As of now; as of its end where the round is over. */
export async function reckoned({ store, clock }: App, round: Round): Promise<Reckoning> {
  const at = round.closedAt ?? round.cancelledAt ?? clock.now();
  const counted = await store.figures.counts(round, at);
  const draw = await store.figures.draw(round.id);
  return {
    roundId: round.id,
    week: mondayOf(at),
    at,
    ...publish(counted, round.settings, draw),
    retention: retention(await store.figures.gone(round)),
  };
}

/** Monday of that week, in UTC. */
export const mondayOf = (at: Instant): Day => {
  const weekday = (new Date(millis(at)).getUTCDay() + 6) % 7;
  return dayOf(daysLater(at, -weekday));
};
