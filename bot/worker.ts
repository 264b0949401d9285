import { boot } from './boot.ts';
import { wallClock } from './clock/index.ts';
import { BadSettings, readConfig } from './config.ts';

// Shares the sending with other processes, and does nothing else: no doors, no timers.

function settings() {
  try {
    const config = readConfig(process.env);
    if (config.redisUrl === null)
      throw new BadSettings(
        'REDIS_URL is missing: without Redis the server itself sends, and needs no workers.',
      );
    return config;
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

const product = await boot(settings(), wallClock, `worker-${process.pid}`);
product.begin();
product.app.log.info({ pid: process.pid }, 'working');

async function stop(): Promise<void> {
  await product.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
