import type { Overview } from '../../../shared/office/metrics/contract.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';

/** Facts where they have happened, what follows from them where it has not; null while it cannot be told. */
export function timelineOf(round: Round, now: Instant): Overview['timeline'] {
  const { optInEndsAt, trialEndsAt, termEndsAt, closesAt } = schedule(round);
  const end = round.closedAt ?? round.cancelledAt ?? now;
  const point = (name: Overview['timeline'][number]['name'], at: Instant | null) => ({
    name,
    at,
    done: at !== null && at <= end,
  });
  return [
    point('announced', round.announcedAt),
    point('opt-in-ends', round.pairingAt ?? optInEndsAt),
    point('published', round.publishedAt),
    point('trial-ends', trialEndsAt),
    point('term-ends', termEndsAt),
    { ...point('closes', round.closedAt ?? closesAt), done: round.closedAt !== null },
  ];
}
