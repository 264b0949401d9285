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

function readInstance(file: string): { n: number; edges: Edges } {
  const numbers = numbersIn(readFileSync(file));
  const n = numbers();
  const m = numbers();
  const edges: Edges = { u: new Int32Array(m), v: new Int32Array(m), weight: new Int32Array(m) };
  for (let e = 0; e < m; e++) {
    edges.u[e] = numbers();
    edges.v[e] = numbers();
    const weight = numbers();
    if (Math.abs(weight) >= 2 ** 29 && edges.weight instanceof Int32Array) {
      edges.weight = Float64Array.from(edges.weight);
    }
    edges.weight[e] = weight;
  }
  return { n, edges };
}

const MINUS = 45;
const ZERO = 48;
const NINE = 57;

function numbersIn(bytes: Buffer): () => number {
  let at = 0;
  return () => {
    while (at < bytes.length && bytes[at] !== MINUS && !(bytes[at]! >= ZERO && bytes[at]! <= NINE)) at++;
    if (at >= bytes.length) throw new Error('the file ends before the last edge');
    const negative = bytes[at] === MINUS;
    if (negative) at++;
    let value = 0;
    for (; bytes[at]! >= ZERO && bytes[at]! <= NINE; at++) value = 10 * value + bytes[at]! - ZERO;
    return negative ? -value : value;
  };
}
