import { inWorker, standingsInWorker } from '../in-worker.ts';
import type { PoolMatching, PoolOptions } from '../pool-matching.ts';
import { matesIn, type Standings } from '../standings.ts';
import type { Objective } from '../tiers.ts';
import type { PackedPeople } from './packed.ts';

/** Beside the engine's sources, or beside the server's bundle. */
const thread = new URL(
  import.meta.url.endsWith('.ts') ? '../people-thread.ts' : './matching-thread.js',
  import.meta.url,
);

/** The best matching of these people, in a thread of its own; see `matchPool`. Rejects when the signal calls it off. */
export const matchPeople = (
  packed: PackedPeople,
  objective: Objective,
  options?: PoolOptions,
): Promise<PoolMatching> => inWorker({ thread, input: packed }, objective, options);

/** How a matching looks to those in it, in a thread of its own; see `standings`. */
export const standingsOf = (
  packed: PackedPeople,
  matching: PoolMatching,
  signal?: AbortSignal,
): Promise<Standings> => standingsInWorker({ thread, input: packed }, matesIn(packed.n, matching), signal);
