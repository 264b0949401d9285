import { type Round, schedule } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { finishPair } from './finish-pair.ts';

/** Rounds whose closing weeks have passed. */
export async function closings({ store }: App, now: Instant): Promise<Round[]> {
  const open = await store.rounds.open();
  return open.filter((round) => {
    const { closesAt } = schedule(round);
    return closesAt !== null && now >= closesAt;
  });
}

export const closeKey = ({ id }: Round) => `evaluation.close/${id}`;

export const close = (app: App, round: Round) =>
  app.store.transaction(async () => {
    const { store, outbox, clock } = app;
    for (const pair of await store.pairs.open(round.id)) await finishPair(app, pair);
    if (!(await store.rounds.mark(round.id, 'closedAt', clock.now()))) return;
    const { channel } = round.settings;
    if (!channel) return;
    const { teamId, channelId } = channel;
    const [key, params] = [`evaluation.report/${round.id}`, { roundId: round.id }];
    await outbox.put([
      {
        kind: 'post',
        key,
        channel: { teamId, channelId },
        posting: 'evaluation.report',
        params,
        roundId: round.id,
      },
    ]);
  });
