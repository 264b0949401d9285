import { MOST_PEOPLE, MOST_SEED, some, typed, whole } from '../command.ts';
import { type Killing, killing } from './outbox/kills.ts';
import { takeOver } from './outbox/standby.ts';
import { openReport, type Report, spending } from './report.ts';

/** At a kill, what was in flight may be told again. */
const MOST_DOUBLED = 10;
/** A second instance goes on so soon after a crash. */
const TAKES_OVER_MS = 15_000;
const CRASHES = 5;
const MOST_KILLS = 10_000;
const MOST_A_SECOND = 1_000_000;
const PARTS = ['embedded', 'bullmq', 'standby'];

async function standingBy(seed: number, report: Report): Promise<void> {
  const spent = spending();
  const { slowestMs, lost, ...also } = await takeOver(CRASHES, seed);
  report({
    ...{ case: 'standby: goes on after a crash', value: slowestMs, unit: 'ms', atMost: TAKES_OVER_MS },
    ...{ ...spent(), also },
  });
  report({ case: 'standby: lost', value: lost, unit: 'people', atMost: 0, ...spent() });
}

async function killed(name: string, way: Killing, report: Report): Promise<void> {
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

/**
 * Kills the product while it sends: alone, with BullMQ and three workers, and while a second instance stands by:
 * `npm run bench -- outbox-kills [--people N] [--kills N] [--seed N] [--per-second N] [--only embedded] [--json]`
 */
export async function outboxKills(args: string[]): Promise<void> {
  const values = typed(args, {
    people: { type: 'string', default: '10000' },
    kills: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    'per-second': { type: 'string', default: '45' },
    only: { type: 'string', default: PARTS.join() },
    json: { type: 'boolean', default: false },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const common = {
    people: whole('people', values.people, 1, MOST_PEOPLE),
    kills: whole('kills', values.kills, 0, MOST_KILLS),
    seed: whole('seed', values.seed, 0, MOST_SEED),
    mishaps: true,
    perSecond: whole('per-second', values['per-second'], 1, MOST_A_SECOND),
  };
  const report = openReport('outbox-kills', values.json);
  const parts: Record<string, () => Promise<void>> = {
    embedded: () => killed('embedded', { ...common, workers: 0 }, report),
    bullmq: () => killed('bullmq', { ...common, workers: 3 }, report),
    standby: () => standingBy(common.seed, report),
  };
  for (const name of some('only', values.only, PARTS)) await parts[name]?.();
}
