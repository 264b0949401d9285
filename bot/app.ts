import type { Clock } from './clock/index.ts';
import type { Config } from './config.ts';
import type { Errands } from './errands.ts';
import type { Graph } from './graph/index.ts';
import type { Log } from './log.ts';
import type { Outbox } from './outbox/index.ts';
import type { Store } from './store/index.ts';

/** Everything a verb may touch. */
export interface App {
  readonly config: Config;
  readonly clock: Clock;
  readonly store: Store;
  readonly outbox: Outbox;
  readonly graph: Graph;
  readonly log: Log;
  readonly errands: Errands;
}

/** A new id: unique, and in nobody's power to guess. */
export const newId = (): string => crypto.randomUUID();
