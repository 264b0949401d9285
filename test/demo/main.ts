import { boot } from '../../bot/boot.ts';
import { type Demo, Occupied, startDemo } from './demo.ts';
import { optionsFrom } from './options.ts';

async function start(): Promise<Demo> {
  try {
    return await startDemo(optionsFrom(process.argv.slice(2)), boot);
  } catch (error) {
    if (!(error instanceof Occupied)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const demo = await start();
console.log(
  `Pairwise is being played at ${demo.address}\nCtrl-C stops it; started again, it goes on where it was.`,
);

// npm passes a Ctrl-C on which the terminal has sent to us as well.
const ECHO_MS = 1_000;
let stoppedAt = 0;

/** What happened so far is kept; a second Ctrl-C does not wait for that. */
async function stop(): Promise<void> {
  if (stoppedAt && Date.now() - stoppedAt > ECHO_MS) process.exit(1);
  if (stoppedAt) return;
  stoppedAt = Date.now();
  await demo.close();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
