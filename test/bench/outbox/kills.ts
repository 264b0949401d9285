import Database from 'better-sqlite3';
import { list } from '../../../shared/office/sendings/contract.ts';
import { startRedis } from '../../bot/outbox/redis.ts';
import { drawFrom } from '../../tenant/draw.ts';
import { startCompany } from './company.ts';
import { Coordinator, Server, until } from './product.ts';
import { scratch } from './table.ts';

export interface Killing {
  people: number;
  kills: number;
  seed: number;
  /** Workers beside the server, through BullMQ; 0: embedded. */
  workers: number;
  /** Beside the kills: Redis killed, the database locked for ten seconds, the tenant's bot service away for a minute. */
  mishaps: boolean;
  perSecond: number;
}

export interface Survived {
  invited: number;
  kills: number;
  once: number;
  /** Had it more than once, by the tenant's own record; and how many copies too many there are. */
  doubled: number;
  surplus: number;
  lost: number;
  mostAtAKill: number;
  buckets: Record<string, number>;
  seconds: number;
}

const ANNOUNCED = 'awareness.announce';
const wait = (ms: number) => new Promise((pass) => setTimeout(pass, ms));

/** Launches to everybody while processes are killed at random moments; then asks the tenant who got it how often. */
export async function killing({
  people,
  kills,
  seed,
  workers,
  mishaps,
  perSecond,
}: Killing): Promise<Survived> {
  const draw = drawFrom(seed, 'kills');
  const redis = workers > 0 ? await startRedis() : null;
  if (workers > 0 && !redis) throw new Error('there is no redis-server here');
  const company = await startCompany({ people, seed, limits: perSecond <= 50 });
  const database = scratch();
  const settings = {
    ...company.settings,
    DATABASE_URL: `sqlite:${database.file}`,
    SENDS_PER_SECOND: String(perSecond),
    TICK_SECONDS: '2',
    LOG_LEVEL: 'info',
    QUIET_HOURS: 'off',
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const server = await Server.start(settings);
  await company.ask('bot', `${server.url}/api/messages`);
  const coordinator = new Coordinator(server, await company.ask('token'));
  const others = await Promise.all(Array.from({ length: workers }, () => Server.start(settings, 'worker')));
  const began = performance.now();
  const { roundId, people: invited } = await coordinator.launch();
  const announced = () => company.ask<number[]>('announced');
  const surplusIn = (counts: number[]) => counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  await until(
    async () => surplusIn(await announced()) >= 0 && (await announced()).some((count) => count > 0),
    200,
  );

  const all = [server, ...others];
  const between = Math.max(300, ((people / Math.min(perSecond, 2_000)) * 1_000) / (kills + 1));
  const troubles = mishaps
    ? [
        () =>
          redis
            ?.kill()
            .then(() => wait(3_000))
            .then(() => redis.start()),
        () => locked(database.file),
        () => company.ask('away'),
      ]
    : [];
  // What a kill doubled shows only when the next process has taken over: so it is read before the next kill.
  const surpluses: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await wait(between * (0.3 + draw.between(0, 140) / 100));
    surpluses.push(surplusIn(await announced()));
    const victim = draw.pick(all);
    await victim.kill();
    await victim.start();
    const trouble = kills >= 9 && kill % Math.floor(kills / 3) === 2 ? troubles.shift() : undefined;
    await trouble?.();
  }
  const line = async () =>
    (await coordinator.ask(list, { roundId })).find(({ exchange }) => exchange === ANNOUNCED);
  await until(async () => {
    const { waiting = 1, people: put = 0 } = (await line()) ?? {};
    return waiting === 0 && put >= invited;
  }, 500);
  const counts = await announced();
  const at = await line();
  for (const one of all) await one.stop();
  await company.close();
  await redis?.stop();
  database.remove();
  const buckets = Object.fromEntries([
    ['sent', at?.sent ?? 0],
    ['withdrawn', at?.withdrawn ?? 0],
    ...[...(at?.unreachable ?? []), ...(at?.failed ?? [])].map(
      ({ reason, people: n }) => [reason, n] as const,
    ),
  ]);
  const reached = counts.filter((count) => count > 0).length;
  return {
    invited,
    kills,
    once: counts.filter((count) => count === 1).length,
    doubled: counts.filter((count) => count > 1).length,
    surplus: surplusIn(counts),
    lost: (at?.sent ?? 0) - reached,
    mostAtAKill: Math.max(
      0,
      ...surpluses.map((before, kill) => (surpluses[kill + 1] ?? surplusIn(counts)) - before),
    ),
    buckets,
    seconds: (performance.now() - began) / 1_000,
  };
}

/** Another process keeps the database to itself for ten seconds. */
async function locked(file: string): Promise<void> {
  const db = new Database(file);
  db.pragma('busy_timeout = 5000');
  db.exec('BEGIN IMMEDIATE');
  await wait(10_000);
  db.exec('ROLLBACK');
  db.close();
}

/** Whether every promise was kept: nobody lost, everyone in one bucket, at most ten doubled a kill. */
export const kept = ({ invited, lost, buckets, mostAtAKill }: Survived): boolean =>
  lost === 0 && mostAtAKill <= 10 && Object.values(buckets).reduce((sum, n) => sum + n, 0) === invited;
