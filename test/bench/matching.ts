import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { FORBIDDEN, matchPeople, matchPool, type PoolMatching, scoreOf } from '../../bot/matching/index.ts';
import { families, type Instance } from './families.ts';
import { cpuMs, type Measured, measure, writeInstance } from './instance.ts';
import { compareMethods } from './methods.ts';
import { packed, randomPeople, randomPool } from './people.ts';

const CANDIDATES = 30;
/** So often an instance is solved before it is measured once more, as in a server that has been up for a while. */
const AGAIN = 8;
const objective = { preset: 'greatest-total', floor: 500 } as const;
const tiered = { preset: 'default', floor: 500 } as const;

/** `npm run bench -- matching [--instance FILE | --quick]` */
export async function matching(args: string[]): Promise<void> {
  const at = args.indexOf('--instance');
  if (at >= 0)
    return print(JSON.stringify(await measure(args[at + 1] ?? '', args.includes('--again') ? AGAIN : 0)));
  const quick = args.includes('--quick');
  const folder = mkdtempSync(join(tmpdir(), 'matching-'));
  try {
    const lemon = compiledLemon(folder);
    if (!lemon) print('LEMON is not installed (g++, liblemon-dev): no comparison');
    await sparse(quick ? [1000, 5000] : [1000, 5000, 10_000, 20_000, 100_000], folder, lemon);
    hard(quick ? [2000] : [5000, 20_000], folder, lemon);
    await allPairs(quick ? [1000] : [5000, 10_000, 20_000]);
    await oneLeaves(quick ? 1000 : 10_000);
    await quality(quick ? [1000] : [1000, 5000]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** At most so much, on a quiet machine. */
type Marks = Partial<Record<'cpuMs' | 'ratio' | 'peakMb' | 'wallMs', number>>;

const sparseMarks: Record<number, Marks> = {
  10000: { cpuMs: 250, ratio: 0.25 },
  20000: { cpuMs: 400, ratio: 0.1 },
  100000: { cpuMs: 4000, peakMb: 220 },
};
const hardMarks: Record<number, Marks> = { 5000: { ratio: 3 }, 20000: { ratio: 1.2 } };
const provenMarks: Record<number, Marks> = {
  5000: { wallMs: 2000 },
  10000: { wallMs: 5000 },
  20000: { wallMs: 15_000 },
};
const LEAVING: Marks = { cpuMs: 150 };

function verdict(marks: Marks, measured: Marks): void {
  for (const [what, most] of Object.entries(marks)) {
    const value = measured[what as keyof Marks];
    if (value === undefined) continue;
    const met = value <= most ? 'met' : 'NOT MET';
    print(`${''.padEnd(18)} ${what} ${Number(value.toFixed(2))} of ${most}: ${met}`);
  }
}

async function sparse(sizes: number[], folder: string, lemon: string | undefined): Promise<void> {
  print(`\nPools with ${CANDIDATES} candidates each`);
  for (const n of sizes) {
    compare(`pool ${n}`, await sparsePool(n, 1), folder, n > 20_000 ? undefined : lemon, sparseMarks[n]);
  }
}

function hard(sizes: number[], folder: string, lemon: string | undefined): void {
  print('\nHard families');
  for (const n of sizes) {
    for (const [name, family] of Object.entries(families))
      compare(`${name} ${n}`, family(n, 1), folder, lemon, hardMarks[n]);
  }
}

/** Each in a process of its own, so that time and memory are that instance's alone, as in a first run. */
function compare(
  name: string,
  instance: Instance,
  folder: string,
  lemon: string | undefined,
  marks: Marks = {},
): void {
  const file = join(folder, 'instance.txt');
  writeInstance(file, instance);
  const program = ['--import', 'tsx', new URL('./main.ts', import.meta.url).pathname, 'matching'];
  const ours: Measured = JSON.parse(
    execFileSync(process.execPath, [
      ...program,
      '--instance',
      file,
      ...(instance.n > 20_000 ? [] : ['--again']),
    ]).toString(),
  );
  const theirs = lemon ? JSON.parse(execFileSync(lemon, [file]).toString()) : undefined;
  const unmatched = ours.n - 2 * ours.cardinality;
  const proof = ours.certified ? 'certified' : 'NOT CERTIFIED';
  print(
    `${name.padEnd(18)} m ${ours.m}  cpu ${ours.cpuMs} ms  peak ${ours.peakMb} MB  total ${ours.total}  unmatched ${unmatched}  ${proof}`,
  );
  if (!theirs) {
    verdict(marks, ours);
    return;
  }
  const same = theirs.total === ours.total && theirs.cardinality === ours.cardinality;
  const ratio = (ours.cpuMs / theirs.cpuMs).toFixed(2);
  const again =
    ours.againMs === undefined
      ? ''
      : `; once compiled ${ours.againMs} ms, ratio ${(ours.againMs / theirs.cpuMs).toFixed(2)}`;
  print(
    `${''.padEnd(18)} LEMON ${theirs.cpuMs} ms, ${same ? 'the same total' : 'ANOTHER TOTAL'}, ratio ${ratio}${again}`,
  );
  verdict(marks, { ...ours, ratio: ours.cpuMs / theirs.cpuMs });
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

async function allPairs(sizes: number[]): Promise<void> {
  print('\nAll pairs, proven, from people to pairs: in a worker, with a second thread');
  for (const n of sizes) {
    for (const goal of [objective, tiered]) {
      const people = randomPeople(n, 1);
      const watch = stallWatch();
      const begun = process.cpuUsage();
      const found = await matchPeople(await packed(people), goal);
      const { wallMs, stallMs } = watch();
      print(
        `${`${goal.preset} ${n}`.padEnd(24)} wall ${wallMs} ms  cpu ${cpuMs(begun)} ms  stall ${stallMs} ms  ${described(found)}`,
      );
      verdict(goal.preset === 'default' ? tieredMarks(n) : (provenMarks[n] ?? {}), { wallMs });
    }
  }
}

/** The tiers may cost twice what the greatest total does. */
const tieredMarks = (n: number): Marks => {
  const wallMs = provenMarks[n]?.wallMs;
  return wallMs === undefined ? {} : { wallMs: 2 * wallMs };
};

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

async function oneLeaves(n: number): Promise<void> {
  print(`\nOne of ${n} leaves`);
  const pool = await randomPool(n, 1, false);
  const { basis } = matchPool(pool, objective);
  for (const leaver of [1, 2, 3, 4, 5].map((k) => Math.floor((k * n) / 6))) {
    const begun = process.cpuUsage();
    const found = matchPool(pool, objective, { from: basis, changed: [], without: [leaver] });
    const spent = cpuMs(begun);
    print(`without ${leaver}: cpu ${spent} ms  ${described(found)}`);
    if (n === 10_000) verdict(LEAVING, { cpuMs: spent });
  }
}

async function quality(sizes: number[]): Promise<void> {
  for (const n of sizes) {
    print(`\nQuality, ${n} people: share of the greatest total, main wants covered, weakest pair, waiting`);
    const pool = await randomPool(n, 1);
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
