import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Exchange } from './types.ts';

const KEPT = 2_000;
const secret = new Set(['authorization', 'cookie']);

/** Headers worth recording, without what would let a reader in. */
export const recordable = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.has(name)));

export interface Traffic {
  readonly kept: Exchange[];
  add(exchange: Exchange): void;
  close(): void;
}

/** Keeps the last exchanges in memory and, when a file is named, all of them in it. */
export function trafficTo(file: string | undefined, most: number = KEPT): Traffic {
  const kept: Exchange[] = [];
  if (file) mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const handle = file ? openSync(file, 'w') : null;
  return {
    kept,
    add: (exchange) => {
      kept.push(exchange);
      if (kept.length > most) kept.splice(0, kept.length - most);
      if (handle !== null) writeSync(handle, `${JSON.stringify(exchange)}\n`);
    },
    close: () => {
      if (handle !== null) closeSync(handle);
    },
  };
}
