import { later, millis } from '../../shared/time.ts';
import type { Clock } from '../clock/index.ts';

/** Microsoft lets an app make so many requests to one mailbox at a time. */
export const PLACES = 4;

interface Lane {
  taken: number;
  waiting: { places: number; go: () => void }[];
  heldUntil: string;
}

/**
 * Each mailbox is a lane with four places, so that its limit is kept and never met. A lane that was told to wait
 * (Retry-After, however long) is not knocked at before.
 */
export function openLanes(clock: Clock) {
  const lanes = new Map<string, Lane>();
  const laneOf = (name: string): Lane => {
    const lane = lanes.get(name) ?? { taken: 0, waiting: [], heldUntil: '' };
    lanes.set(name, lane);
    return lane;
  };

  function admit(lane: Lane) {
    for (let next = lane.waiting[0]; next && lane.taken + next.places <= PLACES; next = lane.waiting[0]) {
      lane.waiting.shift();
      lane.taken += next.places;
      next.go();
    }
  }

  return {
    /** Does the work when so many places of the lane are free, in the order of asking. */
    async within<T>(name: string, places: number, work: () => Promise<T>): Promise<T> {
      const lane = laneOf(name);
      await new Promise<void>((go) => {
        lane.waiting.push({ places, go });
        admit(lane);
      });
      try {
        return await work();
      } finally {
        lane.taken -= places;
        admit(lane);
      }
    },

    hold(name: string, milliseconds: number) {
      const until = later(clock.now(), milliseconds);
      const lane = laneOf(name);
      if (until > lane.heldUntil) lane.heldUntil = until;
    },

    /** So many milliseconds are to pass before the lane may be used; 0: now. */
    heldFor(name: string): number {
      const { heldUntil } = laneOf(name);
      return heldUntil === '' ? 0 : Math.max(0, millis(heldUntil) - millis(clock.now()));
    },
  };
}

export type Lanes = ReturnType<typeof openLanes>;
