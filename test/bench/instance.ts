import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Edges, graphOf, solve } from '../../bot/matching/index.ts';
import type { Instance } from './families.ts';

export interface Measured {
  n: number;
  m: number;
  cardinality: number;
  total: number;
  certified: boolean;
  cpuMs: number;
  peakMb: number;
  /** of one more run, once the same process has run it so often that all is compiled */
  againMs?: number;
}

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return Math.round((user + system) / 100) / 10;
};

export const peakMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** By then the compiler is through with what loaded the program and read the file. */
const SETTLED_MS = 500;

/**
 * Solves and verifies the graph in a file: first line `N M`, then M lines `u v w`, from 0. Loading and reading are not
 * counted, nor what their compiling costs on its thread.
 */
export async function measure(file: string, again = 0): Promise<Measured> {
  const { n, edges } = readInstance(file);
  const m = edges.u.length;
  await setTimeout(SETTLED_MS);
  const begun = process.cpuUsage();
  const { cardinality, total, certified } = solve(graphOf(n, edges));
  const first = { n, m, cardinality, total, certified, cpuMs: cpuMs(begun), peakMb: peakMb() };
  if (again === 0) return first;
  for (let run = 1; run < again; run++) solve(graphOf(n, edges));
  const last = process.cpuUsage();
  solve(graphOf(n, edges));
  return { ...first, againMs: cpuMs(last) };
}

export function writeInstance(file: string, { n, edges }: Instance): void {
  const lines = edges.map(({ u, v, weight }) => `${u} ${v} ${weight}`);
  writeFileSync(file, `${[`${n} ${edges.length}`, ...lines].join('\n')}\n`);
}

/** What is wrong with an instance, and where. */
export class BadInstance extends Error {}

/** So heavy a pair may be, that all sums stay exact. */
const heaviest = (n: number) => Math.floor(2 ** 52 / Math.max(n, 1));

function readInstance(file: string): { n: number; edges: Edges } {
  const next = numbersIn(readFileSync(file));
  const n = next('the number of vertices', 0, 2 ** 24);
  const m = next('the number of edges', 0, 2 ** 28);
  const edges: Edges = { u: new Int32Array(m), v: new Int32Array(m), weight: new Int32Array(m) };
  for (let e = 0; e < m; e++) {
    edges.u[e] = next('a vertex', 0, n - 1);
    edges.v[e] = next('a vertex', 0, n - 1);
    const weight = next('a weight', -heaviest(n), heaviest(n));
    if (Math.abs(weight) >= 2 ** 29 && edges.weight instanceof Int32Array) {
      edges.weight = Float64Array.from(edges.weight);
    }
    edges.weight[e] = weight;
  }
  next.end();
  return { n, edges };
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const NEWLINE = 10;
const BLANK = 32;

/** Reads whole numbers with blanks or ends of lines between them, each of them expected to lie in a range. */
function numbersIn(bytes: Buffer) {
  let at = 0;
  let line = 1;
  const skipBlanks = () => {
    for (; at < bytes.length && bytes[at]! <= BLANK; at++) if (bytes[at] === NEWLINE) line++;
  };
  const refuse = (what: string) => {
    const [said] = bytes.toString('utf8', at, at + 20).split(/\s/, 1);
    const why = said ? `“${said}” is not ${what}` : `the file ends before ${what}`;
    return new BadInstance(`line ${line}: ${why}`);
  };
  const next = (what: string, least: number, most: number): number => {
    skipBlanks();
    const begun = at;
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    const digits = at;
    let value = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) value = 10 * value + bytes[at]! - ZERO;
    if (negative) value = -value;
    if (at > digits && !(bytes[at]! > BLANK) && value >= least && value <= most) return value;
    at = begun;
    throw refuse(`${what}, a whole number from ${least} to ${most}`);
  };
  const end = () => {
    skipBlanks();
    if (at < bytes.length) throw refuse('expected: all edges have been read');
  };
  return Object.assign(next, { end });
}
