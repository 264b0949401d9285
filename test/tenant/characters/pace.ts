import { afterWorking, type WorkingHours } from '../company/hours.ts';
import type { Draw } from '../draw.ts';
import type { Character } from '../types.ts';

/** How long people let a card lie: minutes of their own working time, from and to; a whole day counts 480. */
const minutes: Record<Character, readonly [number, number]> = {
  keen: [5, 120],
  busy: [480, 1440],
  silent: [120, 960],
  unhappy: [30, 360],
  declining: [10, 480],
};

/** When somebody gets round to a card that came at `from`. */
export function dueAt(hours: WorkingHours, character: Character, from: Date, draw: Draw): Date {
  const [least, most] = minutes[character];
  const ofTheirDay = (hours.to - hours.from) / 480;
  const wait = draw.between(least, most) * (most > 480 ? ofTheirDay : 1);
  return afterWorking(hours, from, wait);
}
