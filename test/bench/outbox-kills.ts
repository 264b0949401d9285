import { parseArgs } from 'node:util';
import { type Killing, killing } from './outbox/kills.ts';
import { openReport, spending } from './report.ts';

/** At a kill, what was in flight may be told again. */
const MOST_DOUBLED = 10;

/**
 * Kills the product while it sends, alone and with BullMQ and three workers:
 * `npm run bench -- outbox-kills [--people N] [--kills N] [--seed N] [--only embedded] [--json]`
 */
export async function outboxKills(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string', default: '10000' },
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      'per-second': { type: 'string', default: '45' },
      only: { type: 'string', default: 'embedded,bullmq' },
      json: { type: 'boolean', default: false },
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
  const report = openReport('outbox-kills', values.json);
  for (const name of values.only.split(',')) {
    const way = ways[name];
    if (!way) throw new Error(`${name} is neither embedded nor bullmq`);
    const spent = spending();
    const { invited, lost, unexplained, mostAtAKill, buckets, ...also } = await killing(way);
    const told = Object.values(buckets).reduce((sum, people) => sum + people, 0);
    const of = (what: string, value: number, unit: string, atMost: number, more = {}) =>
      report({ case: `${name}: ${what}`, value, unit, atMost, ...spent(), ...more });
    of('lost', lost, 'people', 0, { also: { invited, ...also, ...buckets } });
    of('in no bucket, or in several', Math.abs(told - invited), 'people', 0);
    of('doubled by one kill, at most', mostAtAKill, 'people', MOST_DOUBLED);
    of('doubled by no kill', unexplained, 'people', 0);
  }
}
