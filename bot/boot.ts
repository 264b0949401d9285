import { hostname } from 'node:os';
import type { Express } from 'express';
import type { App } from './app.ts';
import type { Clock } from './clock/index.ts';
import { openTick } from './clock/tick.ts';
import type { Config } from './config.ts';
import { openGraph } from './graph/index.ts';
import { openHttp } from './http/index.ts';
import { openIdentity } from './identity/actor.ts';
import { openTokens } from './identity/tokens.ts';
import { openLog } from './log.ts';
import { openDelivery } from './outbox/deliver.ts';
import { deliverers } from './outbox/deliverers.ts';
import { openOutbox } from './outbox/index.ts';
import { openLimit } from './outbox/limit.ts';
import { openLoop } from './outbox/loop.ts';
import { wordsOf } from './refusals.ts';
import { fallback, stages, welcome } from './stages.ts';
import { openStore } from './store/index.ts';
import { openAdapter, openSending, receiver } from './teams/index.ts';
import { chatTurn } from './teams/turn.ts';

export interface Product {
  app: App;
  web: Express;
  /** Everything that is due by now: timers, then what must leave. */
  tick(): Promise<void>;
  /** Waits until nothing that is due is left to send; gives back how many were settled. */
  deliver(): Promise<number>;
  close(): Promise<void>;
}

/** The only builder. Opens the store (and brings it up to date), ties the rooms together, listens to nobody yet. */
export async function boot(config: Config, clock: Clock): Promise<Product> {
  const log = openLog(config.logLevel);
  const store = await openStore(config.databaseUrl);
  const tokens = openTokens(config);
  const loop = openLoop(log);
  const app: App = {
    config,
    clock,
    store,
    log,
    outbox: openOutbox(store, clock, loop.wake),
    graph: openGraph(config, tokens),
  };
  const holder = `${hostname().slice(0, 40)}-${config.port}`;
  const teams = openSending(config, tokens);
  loop.run(
    openDelivery(app, deliverers({ app, teams, stages, allow: openLimit(config.sendsPerSecond) }), holder),
  );
  const words = wordsOf(stages);
  const turn = chatTurn(app, { stages, fallback, welcome, words });
  const web = openHttp({
    app,
    doors: stages.flatMap(({ doors = [] }) => doors),
    identify: openIdentity(config),
    messages: receiver(openAdapter(config, tokens), config.tenantId, turn, log),
    pages: stages.flatMap(({ pages = [] }) => pages),
    words,
  });
  const tick = openTick(
    app,
    stages.flatMap(({ timers = [] }) => timers),
    holder,
  );
  return {
    app,
    web,
    tick,
    deliver: loop.drain,
    close: async () => {
      await loop.stop();
      await store.close();
    },
  };
}
