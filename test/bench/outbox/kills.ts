import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { list } from '../../../shared/office/sendings/contract.ts';
import { type RedisServer, startRedis } from '../../bot/outbox/redis.ts';
import { Hindrance } from '../../command.ts';
import { drawFrom } from '../../tenant/draw.ts';
import { type Company, type Counts, startCompany } from './company.ts';
import { Coordinator, Server, until } from './product.ts';
import { scratch } from './table.ts';

export interface Killing {
  people: number;
  kills: number;
  seed: number;
  /** Workers beside the server, through BullMQ; 0: embedded. */
  workers: number;
  /** Beside the kills: Redis killed and flushed, the clock set ahead and back, the database locked, Teams away for a minute. */
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
  /** Of those doubled, how many at most by one kill; and how many by none. */
  mostAtAKill: number;
  unexplained: number;
  buckets: Record<string, number>;
  seconds: number;
}

const STEP_MS = 180_000;
// What was under way at a kill has arrived by then, on a busy machine too.
const ARRIVING_MS = 1_000;
const ANNOUNCED = 'awareness.announce';
const TELL_MS = 5_000;

/** Says on the side how far it is, every few seconds. */
function progress(began: number): (words: string) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (words) => {
    const now = performance.now();
    if (now < told + TELL_MS) return;
    told = now;
    process.stderr.write(`${((now - began) / 1_000).toFixed(0).padStart(5)} s  ${words}\n`);
  };
}

const wait = (ms: number) => new Promise((pass) => setTimeout(pass, ms));

type Trouble = [name: string, happens: () => unknown];

/** What befalls it beside the kills, each once. */
function troublesOf({ company, redis, processes, file, ahead }: Scene): Trouble[] {
  const setClocks = (ms: number) => {
    writeFileSync(ahead, String(ms));
    for (const one of processes) one.setClock();
  };
  const redisIsAway = async () => {
    await redis?.kill();
    await wait(3_000);
    await redis?.start();
  };
  return [
    ...(redis
      ? [['Redis killed, for 3 s', redisIsAway] as Trouble, ['Redis flushed', () => redis.flush()] as Trouble]
      : []),
    ['clocks set three minutes ahead', () => setClocks(STEP_MS)],
    ['database locked, for 10 s', () => locked(file)],
    ['clocks set back', () => setClocks(0)],
    ['Teams away, for a minute', () => company.ask('away')],
  ];
}

interface Scene {
  company: Company;
  redis: RedisServer | null;
  processes: Server[];
  /** The database's file. */
  file: string;
  /** The file that tells the processes' clocks how far ahead they are. */
  ahead: string;
}

/** Launches to everybody while processes are killed at random moments; then asks the tenant who got it how often. */
export async function killing(given: Killing): Promise<Survived> {
  const { people, seed, workers, perSecond } = given;
  const redis = workers > 0 ? await startRedis() : null;
  if (workers > 0 && !redis)
    throw new Hindrance('There is no redis-server here: --only embedded,standby goes without.');
  const company = await startCompany({ people, seed, limits: perSecond <= 50, latencyMs: 100 });
  const database = scratch();
  const ahead = `${database.file}.ahead`;
  writeFileSync(ahead, '0');
  const settings = {
    ...company.settings,
    DATABASE_URL: `sqlite:${database.file}`,
    SENDS_PER_SECOND: String(perSecond),
    TICK_SECONDS: '2',
    LOG_LEVEL: 'info',
    QUIET_HOURS: 'off',
    CLOCK_AHEAD_FILE: ahead,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const server = await Server.start(settings);
  await company.ask('bot', `${server.url}/api/messages`);
  const coordinator = new Coordinator(server, await company.ask('token'));
  const others = await Promise.all(Array.from({ length: workers }, () => Server.start(settings, 'worker')));
  const processes = [server, ...others];
  const began = performance.now();
  const { roundId, people: invited } = await coordinator.launch();
  const line = async () =>
    (await coordinator.ask(list, { roundId })).find(({ exchange }) => exchange === ANNOUNCED);
  await until(async () => ((await line())?.sent ?? 0) > 0);

  const scene = { company, redis, processes, file: database.file, ahead };
  const inHands = await killEach(given, scene, began);
  const tell = progress(began);
  await until(async () => {
    const { waiting = 1, sent = 0, people: put = 0 } = (await line()) ?? {};
    tell(`${sent} sent, ${waiting} waiting, of ${invited}`);
    return waiting === 0 && put >= invited;
  }, 500);
  const counts = await company.ask<number[]>('announced');
  const at = await line();
  const doubled = company.members.filter((_, index) => (counts[index] ?? 0) > 1);
  const unexplained = doubled.filter((id) => !inHands.some((had) => had.has(id)));
  for (const row of rowsOf(database.file, unexplained)) process.stderr.write(`doubled by no kill: ${row}\n`);
  for (const one of processes) await one.stop();
  await company.close();
  await redis?.stop();
  database.remove();
  return {
    invited,
    kills: given.kills,
    once: counts.filter((count) => count === 1).length,
    doubled: doubled.length,
    surplus: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    lost: (at?.sent ?? 0) - counts.filter((count) => count > 0).length,
    mostAtAKill: Math.max(0, ...inHands.map((had) => doubled.filter((id) => had.has(id)).length)),
    unexplained: unexplained.length,
    buckets: Object.fromEntries([
      ['sent', at?.sent ?? 0],
      ['withdrawn', at?.withdrawn ?? 0],
      ...[...(at?.unreachable ?? []), ...(at?.failed ?? [])].map(
        ({ reason, people: n }) => [reason, n] as const,
      ),
    ]),
    seconds: (performance.now() - began) / 1_000,
  };
}

/**
 * Kills one process after the other and starts it again, each when so many have been told as chance had it. Gives back
 * to whom each had said something without having written it down.
 */
async function killEach(
  { people, kills, seed, mishaps }: Killing,
  scene: Scene,
  began: number,
): Promise<Set<string>[]> {
  const draw = drawFrom(seed, 'kills');
  const last = Math.floor(people * 0.9);
  const moments = Array.from({ length: kills }, () => draw.between(1, last)).sort((one, two) => one - two);
  const troubles = mishaps ? troublesOf(scene) : [];
  const every = Math.max(1, Math.floor(kills / (troubles.length + 1)));
  const inHands: Set<string>[] = [];
  const told = () => scene.company.ask<number[]>('announced');
  const tell = progress(began);
  let before = await told();
  for (const [kill, moment] of moments.entries()) {
    await until(async () => {
      const { messages = 0 } = await scene.company.ask<Counts>('counts');
      tell(`${messages} told, kill ${kill + 1} of ${kills} comes at ${moment}`);
      return messages >= moment;
    }, 20);
    await wait(draw.between(0, 100));
    const victim = draw.pick(scene.processes);
    const { holder } = victim;
    await victim.kill();
    const had = takenBy(scene.file, holder);
    await wait(ARRIVING_MS);
    const after = await told();
    const heard = new Set(scene.company.members.filter((_, at) => (after[at] ?? 0) > (before[at] ?? 0)));
    inHands.push(new Set(had.filter((id) => heard.has(id))));
    before = after;
    await victim.start();
    const [name, happens] = (kill % every === every - 1 && troubles.shift()) || [];
    if (name) progress(began)(name);
    await happens?.();
  }
  return inHands;
}

function asked<Row>(file: string, query: string, ...given: string[]): Row[] {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare(query).all(...given);
  db.close();
  return rows as Row[];
}

const takenBy = (file: string, holder: string): string[] =>
  asked<{ personId: string }>(
    file,
    `SELECT "personId" FROM outbox WHERE outcome = 'waiting' AND holder = ?`,
    holder,
  ).map(({ personId }) => personId);

/** What the table says of their announcements, to find out by. */
const rowsOf = (file: string, people: readonly string[]): string[] =>
  asked<object>(
    file,
    `SELECT "personId", attempts, "firstAt", "dueAt", "settledAt", reason FROM outbox
      WHERE exchange = ? AND "personId" IN (SELECT value FROM json_each(?))`,
    ANNOUNCED,
    JSON.stringify(people),
  ).map((row) => JSON.stringify(row));

/** Another process keeps the database to itself for ten seconds. */
async function locked(file: string): Promise<void> {
  const db = new Database(file);
  db.pragma('busy_timeout = 5000');
  db.exec('BEGIN IMMEDIATE');
  await wait(10_000);
  db.exec('ROLLBACK');
  db.close();
}
