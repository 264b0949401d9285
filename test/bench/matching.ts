import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inWorker, matchPool, type PoolMatching } from '../../bot/matching/index.ts';
import { families, type Instance } from './families.ts';
import { cpuMs, type Measured, measure, writeInstance } from './instance.ts';
import { compareMethods } from './methods.ts';
import { randomPeople } from './people.ts';
import { candidateLists, poolOf, scoreOf } from './worth.ts';

const CANDIDATES = 30;
const objective = { preset: 'greatest-total', floor: 360 } as const;
const tiered = { preset: 'default', floor: 360 } as const;

/** `npm run bench -- matching [--instance FILE | --quick]` */
export async function matching(args: string[]): Promise<void> {
  const at = args.indexOf('--instance');
  if (at >= 0) return print(JSON.stringify(measure(args[at + 1] ?? '')));
  const quick = args.includes('--quick');
  const folder = mkdtempSync(join(tmpdir(), 'matching-'));
  try {
    const lemon = compiledLemon(folder);
    if (!lemon) print('LEMON is not installed (g++, liblemon-dev): no comparison');
    sparse(quick ? [1000, 5000] : [1000, 5000, 10_000, 20_000, 100_000], folder, lemon);
    hard(quick ? [2000] : [5000, 20_000], folder, lemon);
    await allPairs(quick ? [1000] : [5000, 10_000, 20_000]);
    oneLeaves(quick ? 1000 : 10_000);
    quality(quick ? [1000] : [1000, 5000]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sparse(sizes: number[], folder: string, lemon: string | undefined): void {
  print(`\nPools with ${CANDIDATES} candidates each`);
  for (const n of sizes) compare(`pool ${n}`, sparsePool(n, 1), folder, n > 20_000 ? undefined : lemon);
}

function hard(sizes: number[], folder: string, lemon: string | undefined): void {
  print('\nHard families');
  for (const n of sizes) {
    for (const [name, family] of Object.entries(families))
      compare(`${name} ${n}`, family(n, 1), folder, lemon);
  }
}

/** Each in a process of its own, so that time and memory are that instance's alone, as in a first run. */
function compare(name: string, instance: Instance, folder: string, lemon: string | undefined): void {
  const file = join(folder, 'instance.txt');
  writeInstance(file, instance);
  const self = new URL('./main.ts', import.meta.url).pathname;
  const ours: Measured = JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', self, 'matching', '--instance', file]).toString(),
  );
  const theirs = lemon ? JSON.parse(execFileSync(lemon, [file]).toString()) : undefined;
  const unmatched = ours.n - 2 * ours.cardinality;
  const proof = ours.certified ? 'certified' : 'NOT CERTIFIED';
  print(
    `${name.padEnd(18)} m ${ours.m}  cpu ${ours.cpuMs} ms  peak ${ours.peakMb} MB  total ${ours.total}  unmatched ${unmatched}  ${proof}`,
  );
  if (!theirs) return;
  const same = theirs.total === ours.total && theirs.cardinality === ours.cardinality;
  const ratio = (ours.cpuMs / theirs.cpuMs).toFixed(2);
  print(
    `${''.padEnd(18)} LEMON ${theirs.cpuMs} ms, ${same ? 'the same total' : 'ANOTHER TOTAL'}, ratio ${ratio}`,
  );
}

/** The best candidates of each person, as edges. */
function sparsePool(n: number, seed: number): Instance {
  const people = randomPeople(n, seed);
  const edges = candidateLists(people, 400).flatMap((list, u) =>
    Array.from(list, (v) => ({ u, v, weight: scoreOf(people, u, v) }))
      .filter(({ weight }) => weight >= 0)
      .sort((a, b) => b.weight - a.weight || a.v - b.v)
      .slice(0, CANDIDATES),
  );
  return { n, edges };
}

async function allPairs(sizes: number[]): Promise<void> {
  print('\nAll pairs, proven, from people to pairs: in a worker, with a helper');
  const thread = new URL('./people-thread.ts', import.meta.url);
  for (const n of sizes) {
    for (const goal of [objective, tiered]) {
      const people = randomPeople(n, 1);
      const watch = stallWatch();
      const begun = process.cpuUsage();
      const found = await inWorker({ thread, input: people, objective: goal });
      const { wallMs, stallMs } = watch();
      print(
        `${`${goal.preset} ${n}`.padEnd(24)} wall ${wallMs} ms  cpu ${cpuMs(begun)} ms  stall ${stallMs} ms  ${described(found)}`,
      );
    }
  }
}

const described = ({ tally, waiting, certified }: PoolMatching) =>
  `total ${tally.total}  covered ${tally.covered}  under the floor ${tally.underFloor}  weakest ${tally.weakest}  waiting ${waiting.length}  ${certified ? 'certified' : 'NOT CERTIFIED'}`;

/** How long the event loop of this thread was ever held up. */
function stallWatch() {
  const begun = performance.now();
  let last = begun;
  let longest = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(timer);
    return { wallMs: Math.round(performance.now() - begun), stallMs: Math.round(longest) };
  };
}

function oneLeaves(n: number): void {
  print(`\nOne of ${n} leaves`);
  const pool = { ...poolOf(randomPeople(n, 1)), threes: false };
  const { basis } = matchPool(pool, objective);
  for (const leaver of [1, 2, 3, 4, 5].map((k) => Math.floor((k * n) / 6))) {
    const begun = process.cpuUsage();
    const found = matchPool(pool, objective, { from: basis, changed: [], without: [leaver] });
    print(`without ${leaver}: cpu ${cpuMs(begun)} ms  ${described(found)}`);
  }
}

function quality(sizes: number[]): void {
  for (const n of sizes) {
    print(`\nQuality, ${n} people: share of the greatest total, main wants covered, weakest pair, waiting`);
    const pool = poolOf(randomPeople(n, 1));
    for (const { name, share, covered, weakest, waiting } of compareMethods(pool)) {
      print(`${name.padEnd(24)} ${share.toFixed(2)} %  ${covered}  ${weakest}  ${waiting}`);
    }
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

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
