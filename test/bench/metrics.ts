import type { AddressInfo } from 'node:net';
import BetterSqlite from 'better-sqlite3';
import { boot, type Product } from '../../bot/boot.ts';
import { readConfig } from '../../bot/config.ts';
import { reckon } from '../../bot/office/metrics/reckon.ts';
import { openReading } from '../../bot/store/open.ts';
import { reckoningOf } from '../../bot/store/reckoning.ts';
import type { Contract, SentTo } from '../../shared/door.ts';
import { figures, overview, slices } from '../../shared/office/metrics/contract.ts';
import * as people from '../../shared/office/people/contract.ts';
import { report } from '../../shared/office/report/contract.ts';
import { movedClock } from '../clock.ts';
import { knock } from '../office.ts';
import { settingsFor } from '../running.ts';
import { startTenant } from '../tenant/index.ts';
import { companyFile, NOW, ROUND } from './company-file.ts';
import { longestStall } from './stall.ts';
import { type Heard, heardOf, listen } from './statements.ts';

const TIMES = 40;
const roundId = ROUND;

type Page = readonly [name: string, contract: Contract, input: Record<string, unknown>, most: number];

const pages: Page[] = [
  ['overview', overview, { roundId }, 150],
  ['figures', figures, { roundId }, 150],
  ['by department', slices, { roundId, by: 'department' }, 150],
  ['by tenure', slices, { roundId, by: 'tenure' }, 150],
  ['report', report, { roundId }, 150],
  ['people', people.list, { roundId }, 50],
  ['people by name', people.list, { roundId, words: 'Person 777' }, 50],
  ['pairs', people.pairs, { roundId }, 50],
];

/** `npm run bench -- metrics [--quick]`: a tenth of the size first, so that what grows with it is seen. */
export async function metrics(args: string[]): Promise<void> {
  const counts: number[][] = [];
  for (const size of args.includes('--quick') ? [1_000, 10_000] : [10_000, 100_000])
    counts.push(await measure(size));
  const constant = JSON.stringify(counts[0]) === JSON.stringify(counts[1]);
  print(`\nNumber of queries ${constant ? 'does not depend on' : 'DEPENDS ON'} the size of the program.`);
}

async function measure(size: number): Promise<number[]> {
  const file = await companyFile(size);
  const clock = movedClock(NOW);
  const tenant = await startTenant({ people: 24, seed: 1, now: clock.date });
  listen();
  const product = await boot(
    readConfig({ ...settingsFor(tenant, `sqlite:${file}?synchronous=normal`), LOG_LEVEL: 'error' }),
    clock,
  );
  const server = product.web.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const coordinator = tenant.people.find(({ roles }) => roles.includes('Program.Coordinator'));
  const token = await tenant.token(coordinator?.id ?? '');
  print(`\n${size} people, ${size * 0.4} pairs, ${size * 5} meetings, ${size * 10} check-ins`);
  const { reckoning, queries: reckoned } = await reckonOnce(product, file);
  print(`${'page'.padEnd(16)} queries   p95 ms   bound   SQL by hand p95   ratio   ratio to the reckoning`);
  const counts = [reckoned];
  for (const page of pages) counts.push(await measurePage(page, { url, token, file, reckoning }));
  server.closeAllConnections();
  server.close();
  await product.close();
  await tenant.close();
  return counts;
}

/** The counts behind all figures: in one go, by hand, and as the product's timer does it, where others have their turn. */
async function reckonOnce({ app }: Product, file: string): Promise<{ reckoning: number; queries: number }> {
  const round = await app.store.rounds.get(roundId);
  if (!round) throw new Error('the file has no round');
  const idle = await longestStall(() => new Promise((done) => setTimeout(done, 2000)));
  const stall = await longestStall(() => reckon(app, round));
  const db = await openReading(`sqlite:${file}`);
  const start = performance.now();
  const heard = await heardOf(() => reckoningOf(db, round, NOW));
  const took = performance.now() - start;
  await db.close();
  const reading = heard.filter(({ text }) => /^\s*SELECT/.test(text));
  const reckoning = byHand(file, reading, 1);
  print(
    `reckoning: ${heard.length} statements, ${took.toFixed(0)} ms; the same ${reading.length} SELECTs by hand ${reckoning.toFixed(0)} ms; ratio ${(took / reckoning).toFixed(2)}`,
  );
  print(
    `longest wait for anybody else: ${stall.toFixed(0)} ms while the product reckons, ${idle.toFixed(0)} ms while it does nothing, ${took.toFixed(0)} ms were it done in place`,
  );
  return { reckoning, queries: heard.length };
}

interface Where {
  url: string;
  token: string;
  file: string;
  reckoning: number;
}

async function measurePage([name, contract, input, most]: Page, { url, token, file, reckoning }: Where) {
  const visit = async () => {
    const { status } = await knock(url, token, contract, input as SentTo<Contract>);
    if (status !== 200) throw new Error(`${name} answered ${status}`);
  };
  // While statements ran by hand, the server has let go of its connections.
  await visit().catch(visit);
  const heard = await heardOf(visit);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await visit();
    times.push(performance.now() - start);
  }
  const [page, hand] = [p95(times), byHand(file, heard, TIMES)];
  print(
    `${name.padEnd(16)} ${String(heard.length).padStart(7)} ${page.toFixed(1).padStart(8)} ${String(most).padStart(7)}${page > most ? ' MISSED' : ''} ${hand.toFixed(2).padStart(15)} ${(page / hand).toFixed(1).padStart(9)} ${(page / reckoning).toFixed(3).padStart(12)}`,
  );
  return heard.length;
}

/** p95 of running these statements on the same file, with nothing of ours in between. */
function byHand(file: string, heard: readonly Heard[], times: number): number {
  const db = new BetterSqlite(file, { readonly: true });
  const statements = heard
    .filter(({ text }) => /^\s*SELECT/.test(text))
    .map(({ text, values }) => ({ statement: db.prepare(text), values }));
  const took = Array.from({ length: times }, () => {
    const start = performance.now();
    for (const { statement, values } of statements) statement.all(...values);
    return performance.now() - start;
  });
  db.close();
  return p95(took);
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;

const print = (line: string) => process.stdout.write(`${line}\n`);
