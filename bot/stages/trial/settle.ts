import { groupBy } from '../../../shared/lists.ts';
import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import { outcomeOf, SETTLE_DAYS } from '../../../shared/trial/rules.ts';
import type { App } from '../../app.ts';
import { endPair } from './end-pair.ts';

/** Pairs whose members' answers, or lasting silence, have come to an outcome. */
export async function decided({ store: { trials } }: App, now: Instant): Promise<string[]> {
  const ripe = await trials.ripe(daysLater(now, -SETTLE_DAYS));
  const decisions = await trials.decisions(
    ripe.map(({ pairId }) => pairId),
    now,
  );
  const ofPairs = [...groupBy(decisions, ({ pairId }) => pairId)];
  return ofPairs.flatMap(([pairId, ofPair]) => (outcomeOf(ofPair, now) ? [pairId] : []));
}

export const settleKey = (pairId: string) => `trial.settle/${pairId}`;

/** Both learn the outcome at the same time and in the same words. */
export const settle = (app: App, pairId: string) =>
  app.store.transaction(async () => {
    const pair = await app.store.pairs.get(pairId);
    if (!pair || !isOpenPair(pair) || pair.confirmedAt) return;
    const now = app.clock.now();
    const outcome = outcomeOf(await app.store.trials.decisions([pairId], now), now);
    if (outcome === 'go-on') await confirm(app, pair);
    else if (outcome)
      await endPair(app, pair, { reason: outcome, tell: pair.members, key: settleKey(pairId) });
  });

async function confirm({ store, outbox, clock }: App, { id: pairId, roundId, members }: Pair) {
  if (!(await store.pairs.mark(pairId, 'confirmedAt', clock.now()))) return;
  await outbox.put(
    members.map((to) => ({
      kind: 'say',
      key: `${settleKey(pairId)}/${to}`,
      to,
      card: 'trial.confirmed',
      params: { pairId },
      roundId,
    })),
  );
}
