import { BadArgument, command } from '../command.ts';

const usage = `npm run bench -- NAME [--json]

  matching      [--quick], or one graph from a file, always as JSON: --instance FILE [--again]
  graph         [--pairs 120] [--planned 5000] [--kills 3] [--seed 7] [--traffic FILE]
  tab           [--scripts]
  metrics       [--quick]
  outbox        [--only a,b,c,d,e] [--small]
  outbox-kills  [--only embedded,bullmq,standby] [--people 10000] [--kills 50] [--seed 1] [--per-second 45]

  --json      each case as a line of JSON
  --quick     smaller sizes, for a try
  --small     a tenth of everything, for a try
  --scripts   only what is fetched, without Lighthouse's marks
  --pairs     how many are booked; with 0 only the planner is measured`;

/** Each loaded only when it is asked for, so that one does not stand in the other's memory. */
const benches = new Map<string, () => Promise<(args: string[]) => Promise<void>>>([
  ['matching', async () => (await import('./matching.ts')).matching],
  ['graph', async () => (await import('./graph.ts')).graph],
  ['tab', async () => (await import('./tab.ts')).tab],
  ['metrics', async () => (await import('./metrics.ts')).metrics],
  ['outbox', async () => (await import('./outbox.ts')).outbox],
  ['outbox-kills', async () => (await import('./outbox-kills.ts')).outboxKills],
]);

await command(usage, async ([name = '', ...args]) => {
  const bench = benches.get(name);
  if (!bench) throw new BadArgument(name ? `There is no bench “${name}”.` : 'Which bench?');
  await (await bench())(args);
});
