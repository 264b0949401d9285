import { type Instant, instant } from '../../shared/time.ts';

/** The only source of now. */
export interface Clock {
  now(): Instant;
  /** Whether it has gone as real time does for so long; left out by a clock that is moved on purpose. */
  even?(ms: number): boolean;
}

const STEP_MS = 1_000;

/** Notices when the wall clock is set, at the next time it is asked; it cannot tell what was before it began to look. */
export function evenness(wall = Date.now, real = () => performance.now()): (ms: number) => boolean {
  let ahead = wall() - real();
  let steppedAt = real();
  return (ms) => {
    const now = wall() - real();
    if (Math.abs(now - ahead) > STEP_MS) steppedAt = real();
    ahead = now;
    return real() >= steppedAt + ms;
  };
}

export const wallClock: Clock = { now: () => instant(Date.now()), even: evenness() };
