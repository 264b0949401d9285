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

/** Who asks in the tests of the tenant itself, often for what must be refused: not the product. */
export const VISITOR = 'visitor';

const isVisitors = ({ requestHeaders }: Exchange): boolean => requestHeaders['user-agent'] === VISITOR;

let opened = 0;

/** With `TRAFFIC_FOLDER` set, every tenant of whatever is run keeps the product's traffic in a file of its own there. */
function ofItsOwn(): string | undefined {
  const folder = process.env.TRAFFIC_FOLDER;
  opened += 1;
  return folder ? path.join(folder, `${process.pid}-${opened}-${Date.now()}.jsonl`) : undefined;
}

/** Keeps the last exchanges in memory and, when a file is named, all of them in it. */
export function trafficTo(named: string | undefined, most: number = KEPT): Traffic {
  const kept: Exchange[] = [];
  const file = named ?? ofItsOwn();
  if (file) mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  let handle = file ? openSync(file, 'w') : null;
  return {
    kept,
    add: (exchange) => {
      kept.push(exchange);
      if (kept.length > most) kept.splice(0, kept.length - most);
      if (handle !== null && (named || !isVisitors(exchange)))
        writeSync(handle, `${JSON.stringify(exchange)}\n`);
    },
    close: () => {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
