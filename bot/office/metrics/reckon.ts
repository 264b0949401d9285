import type { Round } from '../../../shared/round.ts';
import { HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { reckoned } from '../reckoning.ts';

/** A hundred thousand people take some seconds to reckon; small rounds are reckoned for whoever asks in any case. */
const EVERY_HOURS = 3;

/** Rounds whose figures are that old, and those that ended since they were last reckoned. */
export async function reckonings({ store }: App, now: Instant): Promise<Round[]> {
  const [rounds, reckoned] = await Promise.all([store.rounds.all(), store.figures.reckoned()]);
  const last = new Map(reckoned.map(({ roundId, at }) => [roundId, at]));
  return rounds.filter((round) => {
    const before = last.get(round.id);
    if (!round.announcedAt) return false;
    const end = round.closedAt ?? round.cancelledAt;
    return before === undefined || (end ? before < end : before <= later(now, -EVERY_HOURS * HOUR));
  });
}

export const reckonKey = ({ id }: Round): string => `metrics.reckon/${id}`;

/** A round that is over is reckoned once more as of its end, and never again: its figures stay what they were. */
export async function reckon(app: App, round: Round): Promise<void> {
  await app.store.figures.drawSecret(app.clock.now());
  await app.store.figures.keep(await reckoned(app, round));
}
