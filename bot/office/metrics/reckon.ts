import type { Round } from '../../../shared/round.ts';
import { HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { reckoned, SMALL } from '../reckoning.ts';

/** A hundred thousand people take some seconds of a thread. Small rounds are reckoned for whoever asks; kept is how each week ended. */
const EVERY_HOURS = { many: 1, few: 24 };

/** Rounds whose figures are that old, and those that ended since they were last reckoned. */
export async function reckonings({ store }: App, now: Instant): Promise<Round[]> {
  const [rounds, reckoned] = await Promise.all([store.rounds.all(), store.figures.reckoned(SMALL)]);
  const last = new Map(reckoned.map((row) => [row.roundId, row]));
  return rounds.filter((round) => {
    if (!round.announcedAt) return false;
    const before = last.get(round.id);
    if (!before) return true;
    const end = round.closedAt ?? round.cancelledAt;
    const hours = before.many ? EVERY_HOURS.many : EVERY_HOURS.few;
    return end ? before.at < end : before.at <= later(now, -hours * HOUR);
  });
}

export const reckonKey = ({ id }: Round): string => `metrics.reckon/${id}`;

/** A round that is over is reckoned once more as of its end, and never again: its figures stay what they were. */
export async function reckon(app: App, round: Round): Promise<void> {
  await app.store.figures.drawSecret(app.clock.now());
  await app.store.figures.keep(await reckoned(app, round));
}
