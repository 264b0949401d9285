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
import { typed } from '../command.ts';
import { knock } from '../office.ts';
import { settingsFor } from '../running.ts';
import { startTenant } from '../tenant/index.ts';
import { companyFile, NOW, ROUND } from './company-file.ts';
import { openReport, type Report, spending } from './report.ts';
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

/** `npm run bench -- metrics [--quick] [--json]`: a tenth of the size first, so that what grows with it is seen. */
export async function metrics(args: string[]): Promise<void> {
  const { quick, json } = typed(args, {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const report = openReport('metrics', json);
  const spent = spending();
  const [few = [], many = []] = [
    await measure(quick ? 1_000 : 10_000, report),
    await measure(quick ? 10_000 : 100_000, report),
  ];
  const grown = many.filter((queries, index) => queries !== few[index]).length;
  report({ case: 'pages whose queries grow in number', value: grown, unit: 'pages', atMost: 0, ...spent() });
}

/** Gives back the number of queries of each page. */
async function measure(size: number, report: Report): Promise<number[]> {
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
  const where = { url, token, file, size, report };
  const { reckoning, queries: reckoned } = await reckonOnce(product, where);
  const counts = [reckoned];
  for (const page of pages) counts.push(await measurePage(page, { ...where, reckoning }));
  server.closeAllConnections();
  server.close();
  await product.close();
  await tenant.close();
  return counts;
}

interface Where {
  url: string;
  token: string;
  file: string;
  size: number;
  report: Report;
}

/** The counts behind all figures: in one go, by hand, and as the product's timer does it, where others have their turn. */
async function reckonOnce({ app }: Product, { file, size, report }: Where) {
  const round = await app.store.rounds.get(roundId);
  if (!round) throw new Error('the file has no round');
  const idle = await longestStall(() => new Promise((done) => setTimeout(done, 2000)));
  const spent = spending();
  const stall = await longestStall(() => reckon(app, round));
  report({
    ...{ case: `longest wait while all is reckoned, ${size}`, value: stall, unit: 'ms', ...spent() },
    also: { whileIdleMs: Math.round(idle) },
  });
  const again = spending();
  const db = await openReading(`sqlite:${file}`);
  const start = performance.now();
  const heard = await heardOf(() => reckoningOf(db, round, NOW));
  const took = performance.now() - start;
  await db.close();
  const reading = heard.filter(({ text }) => /^\s*SELECT/.test(text));
  const reckoning = byHand(file, reading, 1);
  report({
    ...{ case: `reckoning, of the same SQL by hand, ${size}`, value: took / reckoning, unit: 'times' },
    ...{ atMost: 1.5, ...again() },
    also: { statements: heard.length, tookMs: Math.round(took), byHandMs: Math.round(reckoning) },
  });
  return { reckoning, queries: heard.length };
}

async function measurePage(
  [name, contract, input, atMost]: Page,
  { url, token, file, size, report, reckoning }: Where & { reckoning: number },
) {
  const visit = async () => {
    const { status } = await knock(url, token, contract, input as SentTo<Contract>);
    if (status !== 200) throw new Error(`${name} answered ${status}`);
  };
  // While statements ran by hand, the server has let go of its connections.
  await visit().catch(visit);
  const heard = await heardOf(visit);
  const spent = spending();
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    await visit();
    times.push(performance.now() - start);
  }
  const used = spent();
  const [page, hand] = [p95(times), byHand(file, heard, TIMES)];
  const queries = heard.length;
  report({ case: `${name}, ${size}`, value: page, unit: 'ms p95', atMost, ...used, also: { queries } });
  report({
    ...{ case: `${name}, of its own SQL by hand, ${size}`, value: page / hand, unit: 'times', atMost: 1.5 },
    ...used,
    also: { byHandMs: Number(hand.toFixed(2)), ofTheReckoning: Number((page / reckoning).toFixed(3)) },
  });
  return queries;
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
