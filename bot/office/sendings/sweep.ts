import type { App } from '../../app.ts';

type Hold = Awaited<ReturnType<App['store']['holds']['unswept']>>[number];

/** Sets all that waits aside, some at a time, so that nobody else waits for it; gives back how many. */
export async function sweep({ store, clock }: App, hold: Hold): Promise<number> {
  let total = 0;
  for (;;) {
    const some = await store.holds.setAside(hold, clock.now());
    if (some === 0) return total;
    total += some;
  }
}

/** What was put under a sending after it was held back, or was on its way just then. */
export const unswept = ({ store }: App) => store.holds.unswept();

export const sweepKey = ({ roundId, exchange }: Hold): string => `sendings.sweep/${roundId}/${exchange}`;
