import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { boot } from './boot.ts';
import { wallClock } from './clock/index.ts';
import { orEnd, ownConfig } from './config.ts';

const config = ownConfig();
const product = await boot(config, wallClock).catch(orEnd);
const { log } = product.app;
const tab = resolve(config.tabFolder);
if (!existsSync(join(tab, 'index.html')))
  log.warn({ reason: `nothing is built in ${tab}: “npm run build”, or another TAB_FOLDER` }, 'tab.missing');
const server = product.web.listen(config.port, (error) => {
  if (error) {
    log.fatal({ port: config.port, code: (error as NodeJS.ErrnoException).code }, 'http.cannot-listen');
    process.exit(1);
  }
  log.info({ port: config.port }, 'listening');
});

if (config.tickSeconds > 0) product.begin();

let ticking: Promise<void> = Promise.resolve();
const tick = () => {
  ticking = ticking.then(product.tick).catch((error: unknown) => log.error({ err: error }, 'tick.bug'));
};
const beat = config.tickSeconds > 0 ? setInterval(tick, config.tickSeconds * 1000) : undefined;

/** Takes no new requests, finishes what was begun, then ends. */
async function stop(): Promise<void> {
  clearInterval(beat);
  await product.hush();
  await new Promise((closed) => server.close(closed));
  await ticking;
  await product.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
