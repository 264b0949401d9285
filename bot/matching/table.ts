import type { Pool } from './pool.ts';
import { FORBIDDEN } from './tiers.ts';

/** A pool whose worths stand in a table, n rows of n: for pools of up to a few thousand. */
export interface Table {
  n: number;
  threes: boolean;
  worth: Int32Array | Int16Array;
}

export function tablePool({ n, threes, worth }: Table): Pool {
  return { n, threes, worth: (u, v) => worth[u * n + v] ?? FORBIDDEN, candidates: () => [] };
}

/** The thread for tables: beside this file, or beside the server's bundle. */
export const tableThread = new URL(
  import.meta.url.endsWith('.ts') ? './table-thread.ts' : './matching-thread.js',
  import.meta.url,
);
