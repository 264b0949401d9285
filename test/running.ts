import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, type Product } from '../bot/boot.ts';
import type { Clock } from '../bot/clock/index.ts';
import { readConfig } from '../bot/config.ts';
import { openStore } from '../bot/store/index.ts';
import type { Tenant } from './tenant/index.ts';

export interface TemporaryDatabase {
  url: string;
  remove(): void;
}

/** Where the database of an address `sqlite:…` lies. */
export const fileOf = (databaseUrl: string): string => databaseUrl.replace(/^sqlite:|\?.*$/g, '');

/** A database file of its own that goes with the test; a crash of the machine may cost it its last moments. */
export function temporaryDatabase(content?: Uint8Array): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-'));
  const file = join(folder, 'pairwise.db');
  if (content) writeFileSync(file, content);
  return {
    url: `sqlite:${file}?synchronous=off`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

let migrated: Promise<Uint8Array> | undefined;

/** The same with its tables in it: they are made once, and copied. */
export async function preparedDatabase(): Promise<TemporaryDatabase> {
  migrated ??= freshlyMigrated();
  return temporaryDatabase(await migrated);
}

async function freshlyMigrated(): Promise<Uint8Array> {
  const { url, remove } = temporaryDatabase();
  await (await openStore(url)).close();
  const content = readFileSync(fileOf(url));
  remove();
  return content;
}

export interface RunningProduct extends Product {
  url: string;
}

/** The settings that point the product at a tenant in a box. */
export const settingsFor = (tenant: Tenant, databaseUrl: string): Record<string, string> => ({
  ...tenant.settings,
  PUBLIC_URL: 'http://127.0.0.1:3978',
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: 'warn',
  SENDS_PER_SECOND: '5000',
  TICK_SECONDS: '0',
  QUIET_HOURS: 'off',
});

/** The real product, listening on any free port, with a clock of ours; the tenant knocks at it. */
export async function run(
  tenant: Tenant,
  databaseUrl: string,
  clock: Clock,
  settings: Record<string, string> = {},
): Promise<RunningProduct> {
  const product = await boot(readConfig({ ...settingsFor(tenant, databaseUrl), ...settings }), clock);
  const server = product.web.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  tenant.botUrl = `${url}/api/messages`;
  return {
    ...product,
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await product.close();
    },
  };
}
