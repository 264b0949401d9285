import { parseArgs } from 'node:util';
import { type Killing, kept, killing } from './outbox/kills.ts';

/** Kills the product while it sends: alone, and with BullMQ and three workers. */
export async function outboxKills(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      'per-second': { type: 'string', default: '45' },
      only: { type: 'string', default: 'embedded,bullmq' },
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const common = {
    people: Number(values.people),
    kills: Number(values.kills),
    seed: Number(values.seed),
    mishaps: true,
    perSecond: Number(values['per-second']),
  };
  const ways: Record<string, Killing> = {
    embedded: { ...common, workers: 0 },
    bullmq: { ...common, workers: 3 },
  };
  for (const name of values.only.split(',')) {
    const way = ways[name];
    if (!way) throw new Error(`${name} is neither embedded nor bullmq`);
    const survived = await killing(way);
    console.log(`${kept(survived) ? 'met    ' : 'NOT MET'}  ${name}, seed ${common.seed}`);
    console.log(`         ${JSON.stringify(survived)}`);
  }
}
