import { boot } from './boot.ts';
import { wallClock } from './clock/index.ts';
import { orEnd, ownConfig } from './config.ts';

// Shares the sending with other processes, and does nothing else: no doors, no timers.

const config = ownConfig(({ redisUrl }) =>
  redisUrl ? null : 'REDIS_URL is missing: without Redis the server itself sends, and needs no workers.',
);
const product = await boot(config, wallClock, `worker-${process.pid}`).catch(orEnd);
product.begin();
product.app.log.info({ pid: process.pid }, 'working');

async function stop(): Promise<void> {
  await product.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
