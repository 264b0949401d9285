import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import { daysLater, type Instant } from '../../../shared/time.ts';
import { outcomeOf, SETTLE_DAYS } from '../../../shared/trial/rules.ts';
import type { App } from '../../app.ts';
import { decisionsOf } from './decisions.ts';
import { endPair } from './end-pair.ts';

/** Pairs whose members' answers, or lasting silence, have come to an outcome. */
export async function decided(app: App, now: Instant): Promise<string[]> {
  const due: string[] = [];
  for (const { pairId } of await app.store.trials.ripe(daysLater(now, -SETTLE_DAYS))) {
    const pair = await app.store.pairs.get(pairId);
    if (pair && outcomeOf(await decisionsOf(app, pair), now)) due.push(pairId);
  }
  return due;
}

export const settleKey = (pairId: string) => `trial.settle/${pairId}`;

/** Both learn the outcome at the same time and in the same words. */
export const settle = (app: App, pairId: string) =>
  app.store.transaction(async () => {
    const pair = await app.store.pairs.get(pairId);
    if (!pair || !isOpenPair(pair) || pair.confirmedAt) return;
    const outcome = outcomeOf(await decisionsOf(app, pair), app.clock.now());
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
