import path from 'node:path';
import type { Product } from '../../bot/boot.ts';
import type { Clock } from '../../bot/clock/index.ts';
import { type Config, readConfig } from '../../bot/config.ts';
import { startTenant, type Tenant } from '../tenant/index.ts';
import type { Notebook } from './notebook.ts';
import type { Options } from './options.ts';

/** The company, the product and the time they share. */
export interface Scene {
  readonly tenant: Tenant;
  readonly product: Product;
  readonly notebook: Notebook;
  /** Where the visitor's browser finds it all. */
  readonly address: string;
  close(): Promise<void>;
}

export type Boot = (config: Config, clock: Clock) => Promise<Product>;

const companyOf = ({ notes }: Notebook, folder: string) =>
  startTenant({
    people: notes.people,
    seed: notes.seed,
    port: notes.tenantPort,
    now: () => new Date(notes.now),
    stateFile: path.join(folder, 'tenant.json'),
  });

const settingsFor = (tenant: Tenant, { port, folder }: Options, address: string) => ({
  ...tenant.settings,
  PORT: String(port),
  PUBLIC_URL: address,
  DATABASE_URL: `sqlite:${path.join(folder, 'pairwise.db')}`,
  SENDS_PER_SECOND: '1000',
  TICK_SECONDS: '0',
  LOG_LEVEL: 'error',
});

/** Whom the hints speak of waits for the visitor from the beginning. */
function playTheFirst({ notes, keep }: Notebook, { people }: Tenant): void {
  notes.played = people.slice(0, 1).map(({ id }) => id);
  keep();
}

/** Starts the tenant in a box, and the product pointed at it; nobody can reach the product yet. */
export async function openScene(notebook: Notebook, options: Options, boot: Boot): Promise<Scene> {
  const address = `http://localhost:${options.port}`;
  const tenant = await companyOf(notebook, options.folder);
  if (notebook.isNew) playTheFirst(notebook, tenant);
  tenant.botUrl = `http://127.0.0.1:${options.port}/api/messages`;
  const product = await boot(readConfig(settingsFor(tenant, options, address)), {
    now: () => notebook.notes.now,
  });
  const close = async () => {
    await product.close();
    await tenant.close();
  };
  return { tenant, product, notebook, address, close };
}
