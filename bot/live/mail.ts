import { daysLater } from '../../shared/time.ts';
import type { App } from '../app.ts';
import type { Touch } from '../store/touching.ts';

/** Batches that stay readable: a reader that looks every second has half a minute to catch up. */
const KEPT = 40;
const MOST_TOUCHES = 500;

/** Between instances on one store: each keeps one row with what it last changed, and reads those of the others. */
export function openMail({ store, clock }: App, holder: string) {
  const seen = new Map<string, number>();
  let batches: [number, Touch[]][] = [];
  let number = 0;

  /** The first time, what is there is old: only what comes later is new. */
  function fresh(from: string, upTo: number, found: readonly [number, Touch[]][]): Touch[] {
    const known = seen.get(from);
    seen.set(from, upTo);
    return known === undefined ? [] : found.filter(([at]) => at > known).flatMap(([, touches]) => touches);
  }

  return {
    leave(touches: readonly Touch[]): Promise<unknown> {
      number += 1;
      batches = [...batches, [number, touches.slice(-MOST_TOUCHES)] as [number, Touch[]]].slice(-KEPT);
      return store.touches.leave({ holder, number, batches, at: clock.now() });
    },
    fetch: async (): Promise<Touch[]> =>
      (await store.touches.ofOthers(holder)).flatMap((row) => fresh(row.holder, row.number, row.batches)),
    /** Leaves no row behind, of ours or of an instance that has long been gone. */
    empty: () => store.touches.drop(holder, daysLater(clock.now(), -1)),
  };
}
