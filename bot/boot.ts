import { hostname } from 'node:os';
import type { Express } from 'express';
import type { App } from './app.ts';
import type { Clock } from './clock/index.ts';
import { openTick } from './clock/tick.ts';
import { BadSettings, type Config } from './config.ts';
import { openErrands } from './errands.ts';
import { openGraph } from './graph/index.ts';
import { noticeReceiver } from './graph/notices.ts';
import { openHttp } from './http/index.ts';
import { openIdentity } from './identity/actor.ts';
import { openTokens } from './identity/tokens.ts';
import { openLive } from './live/index.ts';
import { openLog } from './log.ts';
import { openOutbox } from './outbox/index.ts';
import { openLoop } from './outbox/loop.ts';
import { openDeliveries } from './outbox/open.ts';
import { wordsOf } from './refusals.ts';
import { chatting, stages } from './stages.ts';
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
  /** Looks by itself for what must leave, from now on. */
  begin(): void;
  /** Ends the streams of news, which would keep the server from closing. */
  hush(): Promise<void>;
  close(): Promise<void>;
}

function notOpened(error: unknown): never {
  throw new BadSettings(`DATABASE_URL could not be opened: ${(error as Error).message}`, { cause: error });
}

/**
 * The only builder. Opens the store (and brings it up to date), ties the rooms together, listens to nobody yet. `name`
 * tells this process from others on the same machine, and is the same when it is started again.
 */
export async function boot(config: Config, clock: Clock, name = String(config.port)): Promise<Product> {
  const log = openLog(config.logLevel);
  const store = await openStore(config.databaseUrl).catch(notOpened);
  const tokens = openTokens(config);
  const loop = openLoop(log);
  const app: App = {
    config,
    clock,
    store,
    log,
    outbox: openOutbox(store, clock, loop.wake),
    graph: openGraph({ config, tokens, clock, log, store }),
    errands: openErrands(log),
  };
  const holder = `${hostname().slice(0, 40)}-${name}`;
  const teams = openSending(config, tokens);
  loop.run(await openDeliveries(app, teams, stages, holder));
  const words = wordsOf(stages);
  const turn = chatTurn(app, { stages, ...chatting, words, teams });
  const live = openLive(app, config.redisUrl !== null || config.databaseUrl.startsWith('mssql:'));
  const web = openHttp({
    app,
    live,
    doors: stages.flatMap(({ doors = [] }) => doors),
    identify: openIdentity(config),
    messages: receiver(openAdapter(config, tokens), config.tenantId, turn, log),
    notices: noticeReceiver({ store, clock, log, tenantId: config.tenantId }),
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
    begin: loop.begin,
    hush: live.close,
    close: async () => {
      await app.errands.close();
      await live.close();
      await loop.stop();
      await store.close();
    },
  };
}
