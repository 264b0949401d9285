import type { Pair } from '../../../shared/pair.ts';
import { type App, newId } from '../../app.ts';

/** A confirmed pair is completed, with a certificate for each; any other ends. Only within a transaction. */
export const finishPair = (app: App, pair: Pair): Promise<unknown> =>
  pair.confirmedAt ? completePair(app, pair) : endPair(app, pair);

async function completePair(app: App, pair: Pair) {
  const { store, clock } = app;
  const now = clock.now();
  if (!(await store.pairs.mark(pair.id, 'completedAt', now))) return;
  const { roundId, id: pairId } = pair;
  for (const personId of pair.members) {
    await store.evaluations.certify({ code: newId(), roundId, personId, pairId, issuedAt: now });
  }
  await tell(app, pair, 'evaluation.completed');
}

async function endPair(app: App, pair: Pair) {
  if (!(await app.store.pairs.end(pair.id, 'no-answer-at-trial', app.clock.now()))) return;
  await tell(app, pair, 'evaluation.ended');
}

const tell = ({ outbox }: App, { id: pairId, roundId, members }: Pair, card: string) =>
  outbox.put(
    members.map((to) => ({
      kind: 'say',
      key: `evaluation.complete/${pairId}/${to}`,
      to,
      card,
      params: { pairId },
      roundId,
    })),
  );
