import { boot } from '../../bot/boot.ts';
import { startDemo } from './demo.ts';
import { optionsFrom } from './options.ts';

const demo = await startDemo(optionsFrom(process.argv.slice(2)), boot);
console.log(`Pairwise is being played at ${demo.address}\nCtrl-C stops it; started again, it goes on where it was.`);

/** What happened so far is kept; a second Ctrl-C does not wait for that. */
async function stop(): Promise<void> {
  await demo.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
