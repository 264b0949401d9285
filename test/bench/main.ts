/** Each loaded only when it is asked for, so that one does not stand in the other's memory. */
const benches: Record<string, () => Promise<(args: string[]) => Promise<void>>> = {
  matching: async () => (await import('./matching.ts')).matching,
  graph: async () => (await import('./graph.ts')).graph,
  tab: async () => (await import('./tab.ts')).tab,
  metrics: async () => (await import('./metrics.ts')).metrics,
  outbox: async () => (await import('./outbox.ts')).outbox,
  'outbox-kills': async () => (await import('./outbox-kills.ts')).outboxKills,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (bench) await (await bench())(args);
else {
  process.stderr.write(`which bench? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 1;
}
