import { boot } from '../../bot/boot.ts';
import { command } from '../command.ts';
import { type Demo, startDemo } from './demo.ts';
import { optionsFrom, usage } from './options.ts';

// npm passes a Ctrl-C on which the terminal has sent to us as well.
const ECHO_MS = 1_000;

/** What happened so far is kept; a second Ctrl-C does not wait for that. */
function stopper(demo: Demo): () => Promise<void> {
  let stoppedAt = 0;
  return async () => {
    if (stoppedAt && Date.now() - stoppedAt > ECHO_MS) process.exit(1);
    if (stoppedAt) return;
    stoppedAt = Date.now();
    await demo.close();
    process.exit(0);
  };
}

await command(usage, async (args) => {
  const demo = await startDemo(optionsFrom(args), boot);
  console.log(
    `Pairwise is being played at ${demo.address}\nCtrl-C stops it; started again, it goes on where it was.`,
  );
  const stop = stopper(demo);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
});
