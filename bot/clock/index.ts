import { type Instant, instant } from '../../shared/time.ts';

/** The only source of now. */
export interface Clock {
  now(): Instant;
}

export const wallClock: Clock = { now: () => instant(Date.now()) };
