import { isIn, type WaitingReason } from '../../../shared/enrolment.ts';
import type { EndReason, Pair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';

/** `tell`: whom; `key` begins the sendings' keys; `waits`: why somebody waits from now on, where it is not the ending. */
interface Ending {
  reason: EndReason;
  tell: readonly string[];
  key: string;
  waits?: (personId: string) => WaitingReason;
}

/** Ends the pair once, tells whom it should, and puts whoever is still with us first in line. Only within a transaction. */
export async function endPair(app: App, pair: Pair, { reason, tell, key, waits }: Ending) {
  const { store, outbox, clock } = app;
  if (!(await store.pairs.end(pair.id, reason, clock.now()))) return;
  for (const personId of pair.members)
    await waitAgain(app, pair.roundId, personId, waits?.(personId) ?? 'pair-ended');
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

async function waitAgain({ store, clock }: App, roundId: string, personId: string, reason: WaitingReason) {
  const [enrolment, person] = await Promise.all([
    store.enrolments.get(roundId, personId),
    store.people.get(personId),
  ]);
  if (!enrolment || !isIn(enrolment) || !person?.enabled) return;
  await store.enrolments.wait(roundId, [personId], reason, clock.now());
}
