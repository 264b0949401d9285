import { realMs } from '../clock/real-time.ts';
import type { Touch } from '../store/touching.ts';

const REMEMBERED_MS = 30_000;

/** What was told of lately: a page begins to read before it listens, and would miss what is written in between. */
export function openMemory(now = realMs) {
  let told: { at: number; touches: readonly Touch[] }[] = [];
  let from = now();

  return {
    keep(touches: readonly Touch[]): void {
      from = Math.max(from, now() - REMEMBERED_MS);
      told = [...told.filter(({ at }) => at >= from), { at: now(), touches }];
    },
    /** What was told after that moment of `realMs`; null where that goes back further than is remembered. */
    since(moment: number): Touch[] | null {
      return moment < from ? null : told.filter(({ at }) => at > moment).flatMap(({ touches }) => touches);
    },
  };
}
