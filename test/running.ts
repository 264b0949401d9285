import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, type Product } from '../bot/boot.ts';
import type { Clock } from '../bot/clock/index.ts';
import { readConfig } from '../bot/config.ts';
import type { Tenant } from './tenant/index.ts';

/** A database file of its own that goes with the test; a crash of the machine may cost it its last moments. */
export function temporaryDatabase(): { url: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'pairwise-'));
  return {
    url: `sqlite:${join(folder, 'pairwise.db')}?synchronous=normal`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
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
