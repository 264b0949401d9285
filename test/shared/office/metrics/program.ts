import type { ProgramSettings } from '../../../../shared/program.ts';

/** A program of sixteen weeks with a meeting every second week and a check-in every fourth. */
export const settings = {
  goals: { matched: 0.7, metWithin14Days: 0.8, satisfaction: 4 },
  termWeeks: 16,
  meetingEveryWeeks: 2,
  checkInEveryWeeks: 4,
} as ProgramSettings;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
