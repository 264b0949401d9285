import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { FORBIDDEN, matchPeople, matchPool, type PoolMatching, scoreOf } from '../../bot/matching/index.ts';
import { BadArgument, typed } from '../command.ts';
import { families, type Instance } from './families.ts';
import { BadInstance, type Measured, measure, writeInstance } from './instance.ts';
import { compareMethods } from './methods.ts';
import { packed, randomPeople, randomPool } from './people.ts';
import { openReport, type Report, spending } from './report.ts';
import { longestStall } from './stall.ts';

const CANDIDATES = 30;
/** So often an instance is solved before it is measured once more, as in a server that has been up for a while. */
const AGAIN = 8;
const objective = { preset: 'greatest-total', floor: 500 } as const;
const tiered = { preset: 'default', floor: 500 } as const;

const OPTIONS = {
  instance: { type: 'string' },
  again: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** `npm run bench -- matching [--quick] [--json]`, or `--instance FILE`: one graph from a file, always as JSON. */
export async function matching(args: string[]): Promise<void> {
  const { instance, again, quick, json } = typed(args, OPTIONS);
  if (instance !== undefined) return ofFile(instance, again ? AGAIN : 0);
  if (again) throw new BadArgument('--again goes with --instance.');
  const folder = mkdtempSync(join(tmpdir(), 'matching-'));
  const report = openReport('matching', json);
  try {
    const lemon = compiledLemon(folder);
    if (!lemon)
      process.stderr.write('LEMON is not installed (g++ and liblemon-dev): there is no comparison\n');
    const beside = { report, folder, lemon };
    await sparse(quick ? [1000, 5000] : [1000, 5000, 10_000, 20_000, 100_000], beside);
    hard(quick ? [2000] : [5000, 20_000], beside);
    await allPairs(quick ? [1000] : [5000, 10_000, 20_000], report);
    await oneLeaves(quick ? 1000 : 10_000, report);
    await quality(quick ? [1000] : [1000, 5000], report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ofFile(file: string, again: number): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await measure(file, again))}\n`);
  } catch (error) {
    if (!(error instanceof BadInstance) && !(error as NodeJS.ErrnoException).syscall) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

/** At most so much, on a quiet machine; the ratio is to LEMON's time. */
interface Marks {
  cpuMs?: number;
  ratio?: number;
  peakMb?: number;
}

const sparseMarks: Record<number, Marks> = {
  10000: { cpuMs: 250, ratio: 0.25 },
  20000: { cpuMs: 400, ratio: 0.1 },
  100000: { cpuMs: 4000, peakMb: 220 },
};
const hardMarks: Record<number, Marks> = { 5000: { ratio: 3 }, 20000: { ratio: 1.2 } };
const provenSeconds: Record<number, number> = { 5000: 2, 10000: 5, 20000: 15 };
const LEAVING_MS = 150;

interface Beside {
  report: Report;
  folder: string;
  lemon: string | undefined;
}

async function sparse(sizes: number[], beside: Beside): Promise<void> {
  for (const n of sizes) {
    const pool = await sparsePool(n, 1);
    compare(`pool ${n}`, pool, n > 20_000 ? { ...beside, lemon: undefined } : beside, sparseMarks[n]);
  }
}

function hard(sizes: number[], beside: Beside): void {
  for (const n of sizes)
    for (const [name, family] of Object.entries(families))
      compare(`${name} ${n}`, family(n, 1), beside, hardMarks[n]);
}

const bound = (atMost: number | undefined) => (atMost === undefined ? {} : { atMost });

/** Each in a process of its own, so that time and memory are that instance's alone, as in a first run. */
function compare(
  name: string,
  instance: Instance,
  { report, folder, lemon }: Beside,
  marks: Marks = {},
): void {
  const file = join(folder, 'instance.txt');
  writeInstance(file, instance);
  const program = ['--import', 'tsx', new URL('./main.ts', import.meta.url).pathname, 'matching'];
  const again = instance.n > 20_000 ? [] : ['--again'];
  const ours: Measured = JSON.parse(
    execFileSync(process.execPath, [...program, '--instance', file, ...again]).toString(),
  );
  const { cpuMs, peakMb, againMs, n, m, cardinality, total, certified } = ours;
  const unmatched = n - 2 * cardinality;
  report({
    ...{ case: name, value: cpuMs, unit: 'ms of CPU', ...bound(marks.cpuMs), cpuMs, peakMb },
    also: { m, total, unmatched, certified },
  });
  if (marks.peakMb !== undefined)
    report({ case: `${name}, memory`, value: peakMb, unit: 'MB', atMost: marks.peakMb, cpuMs, peakMb });
  if (!lemon) return;
  const theirs = JSON.parse(execFileSync(lemon, [file]).toString()) as Measured;
  const sameTotal = theirs.total === total && theirs.cardinality === cardinality;
  report({
    ...{ case: `${name}, of LEMON`, value: cpuMs / theirs.cpuMs, unit: 'times', ...bound(marks.ratio) },
    ...{ cpuMs, peakMb },
    also: {
      ...{ lemonMs: theirs.cpuMs, lemonTotal: theirs.total, sameTotal },
      ...(againMs === undefined ? {} : { onceCompiled: Number((againMs / theirs.cpuMs).toFixed(2)) }),
    },
  });
}

/** The best candidates of each person, as edges. */
async function sparsePool(n: number, seed: number): Promise<Instance> {
  const pool = await randomPool(n, seed);
  const edges = Array.from({ length: n }, (_, u) =>
    Array.from(pool.candidates(u), (v) => ({ u, v, worth: pool.worth(u, v) }))
      .flatMap(({ v, worth }) => (worth === FORBIDDEN ? [] : { u, v, weight: scoreOf(worth) }))
      .sort((a, b) => b.weight - a.weight || a.v - b.v)
      .slice(0, CANDIDATES),
  ).flat();
  return { n, edges };
}

/** All pairs, proven, from people to pairs: in a worker, with a second thread. The tiers may cost twice as much. */
async function allPairs(sizes: number[], report: Report): Promise<void> {
  for (const n of sizes) {
    for (const goal of [objective, tiered]) {
      const people = randomPeople(n, 1);
      const spent = spending();
      const began = performance.now();
      let found: PoolMatching | undefined;
      const stallMs = await longestStall(async () => {
        found = await matchPeople(await packed(people), goal);
      });
      const seconds = (performance.now() - began) / 1000;
      const most = provenSeconds[n];
      const times = goal.preset === 'default' ? 2 : 1;
      report({
        ...{ case: `all pairs ${n}, ${goal.preset}`, value: seconds, unit: 's from people to pairs' },
        ...{ ...bound(most && most * times), ...spent() },
        also: { stallMs: Math.round(stallMs), ...(found && described(found)) },
      });
    }
  }
}

const described = ({ tally, waiting, certified }: PoolMatching) => ({
  ...{ total: tally.total, covered: tally.covered, underTheFloor: tally.underFloor },
  ...{ weakest: tally.weakest, waiting: waiting.length, certified },
});

async function oneLeaves(n: number, report: Report): Promise<void> {
  const pool = await randomPool(n, 1, false);
  const { basis } = matchPool(pool, objective);
  for (const leaver of [1, 2, 3, 4, 5].map((k) => Math.floor((k * n) / 6))) {
    const spent = spending();
    const found = matchPool(pool, objective, { from: basis, changed: [], without: [leaver] });
    const { cpuMs, peakMb } = spent();
    report({
      ...{ case: `${leaver} of ${n} leaves`, value: cpuMs, unit: 'ms of CPU', cpuMs, peakMb },
      ...bound(n === 10_000 ? LEAVING_MS : undefined),
      also: described(found),
    });
  }
}

async function quality(sizes: number[], report: Report): Promise<void> {
  for (const n of sizes) {
    const pool = await randomPool(n, 1);
    const spent = spending();
    for (const { name, share, covered, weakest, waiting } of compareMethods(pool))
      report({
        ...{ case: `quality of ${n}, ${name}`, value: share, unit: '% of the greatest total', ...spent() },
        also: { mainWantsCovered: covered, weakest, waiting },
      });
  }
}

function compiledLemon(folder: string): string | undefined {
  const paths = (process.env.PATH ?? '').split(delimiter);
  if (!existsSync('/usr/include/lemon/matching.h') || !paths.some((path) => existsSync(join(path, 'g++')))) {
    return undefined;
  }
  const program = join(folder, 'lemon');
  execFileSync('g++', ['-O2', '-o', program, new URL('./lemon.cpp', import.meta.url).pathname]);
  return program;
}
