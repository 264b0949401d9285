import { isOpenPair } from '../../../shared/pair.ts';
import { schedule } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';
import { finishPair } from './finish-pair.ts';

/** Open pairs whose term is over. Who is still being asked about the trial has until the round closes. */
export async function termsOver({ store }: App, now: Instant): Promise<string[]> {
  const due: string[] = [];
  for (const round of await store.rounds.open()) {
    const { termEndsAt } = schedule(round);
    if (!termEndsAt || now < termEndsAt) continue;
    due.push(...(await store.pairs.termOver(round.id, AT_ONCE)).map(({ id }) => id));
  }
  return due;
}

export const completeKey = (pairId: string) => `evaluation.complete/${pairId}`;

export const complete = (app: App, pairId: string) =>
  app.store.transaction(async () => {
    const pair = await app.store.pairs.get(pairId);
    if (pair && isOpenPair(pair)) await finishPair(app, pair);
  });
