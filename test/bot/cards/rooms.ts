import type { App } from '../../../bot/app.ts';
import { readConfig } from '../../../bot/config.ts';
import { openLog } from '../../../bot/log.ts';
import { openOutbox } from '../../../bot/outbox/index.ts';
import { openStore } from '../../../bot/store/index.ts';
import { movedClock } from '../../clock.ts';
import { preparedDatabase } from '../../running.ts';

const config = readConfig({
  PUBLIC_URL: 'https://pairwise.example.com',
  TENANT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  CLIENT_SECRET: 'none',
  ORGANIZERS: 'pairwise@example.com',
});

/** As much of the product as verbs and cards need, with nothing in it: nothing leaves, and nothing is due. */
export async function rooms(now: string): Promise<{ app: App; close(): Promise<void> }> {
  const clock = movedClock(now);
  const database = await preparedDatabase();
  const store = await openStore(database.url);
  const own = { ...config, databaseUrl: database.url };
  const app = {
    config: own,
    clock,
    store,
    outbox: openOutbox(store, clock, () => {}),
    log: openLog('silent'),
  };
  const close = async () => {
    await store.close();
    database.remove();
  };
  return { app: app as unknown as App, close };
}

class Undone extends Error {}

/** What the work gives, with all that it wrote taken back. */
export async function undone<Given>({ store }: App, work: () => Promise<Given>): Promise<Given> {
  const given: Given[] = [];
  const all = store.transaction(async () => {
    given.push(await work());
    throw new Undone();
  });
  await all.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  return given[0] as Given;
}
