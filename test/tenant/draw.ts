import { createHash } from 'node:crypto';

type Key = string | number;

/** Chance that repeats itself: the same keys draw the same lots. */
export interface Draw {
  /** From 0 up to, not including, 1. */
  share(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffle<T>(from: readonly T[]): T[];
}

const digest = (keys: readonly Key[]) => createHash('sha256').update(keys.join('\u0000')).digest();

/** Mulberry32, by Tommy Ettinger (public domain). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function drawFrom(...keys: Key[]): Draw {
  const share = mulberry32(digest(keys).readUInt32LE(0));
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1));
  return {
    share,
    between,
    chance: (probability) => share() < probability,
    pick: <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T,
    shuffle: (from) => shuffled(from, between),
  };
}

/** Fisher and Yates. */
function shuffled<T>(from: readonly T[], between: (low: number, high: number) => number): T[] {
  const to = [...from];
  for (let last = to.length - 1; last > 0; last -= 1) {
    const other = between(0, last);
    [to[last], to[other]] = [to[other] as T, to[last] as T];
  }
  return to;
}

/** An identifier in GUID form that is always the same for the same keys. */
export function guidOf(...keys: Key[]): string {
  const hex = digest(keys).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Letters and digits for the ids that Microsoft does not write as GUIDs. */
export const codeOf = (length: number, ...keys: Key[]) =>
  digest(keys).toString('base64url').replace(/[-_]/g, 'x').slice(0, length);
