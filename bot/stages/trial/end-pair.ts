import { isPaused } from '../../../shared/enrolment.ts';
import type { EndReason, Pair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';

/**
 * Ends the pair once, tells whom it should, and puts whoever is still with us first in line. Only within a
 * transaction. `key` begins the sendings' keys.
 */
export async function endPair(app: App, pair: Pair, reason: EndReason, tell: readonly string[], key: string) {
  const { store, outbox, clock } = app;
  if (!(await store.pairs.end(pair.id, reason, clock.now()))) return;
  for (const personId of pair.members) await waitAgain(app, pair.roundId, personId);
  const params = { pairId: pair.id };
  await outbox.put(
    tell.map((to) => ({
      kind: 'say',
      key: `${key}/${to}`,
      to,
      card: 'trial.ended',
      params,
      roundId: pair.roundId,
    })),
  );
}

async function waitAgain({ store, clock }: App, roundId: string, personId: string) {
  const [enrolment, person] = await Promise.all([
    store.enrolments.get(roundId, personId),
    store.people.get(personId),
  ]);
  if (!enrolment || enrolment.leftAt || enrolment.declinedAt || !person?.enabled) return;
  const now = clock.now();
  await store.enrolments.wait(roundId, personId, isPaused(enrolment, now) ? 'paused' : 'pair-ended', now);
}
