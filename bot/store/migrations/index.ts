import { First1763750000000 } from './0001-first.ts';

/** In the order they are run; classes, not file names, so that a bundle holds them. */
export const migrations = [First1763750000000];
