import { type Instant, instant, millis } from '../shared/time.ts';

/** A clock that stands until it is moved; also as the tenant in a box reads it. */
export interface MovedClock {
  now(): Instant;
  date(): Date;
  set(at: Instant): void;
  move(milliseconds: number): void;
}

export function movedClock(start: Instant): MovedClock {
  let at = start;
  return {
    now: () => at,
    date: () => new Date(at),
    set(to) {
      at = to;
    },
    move(milliseconds) {
      at = instant(millis(at) + milliseconds);
    },
  };
}
