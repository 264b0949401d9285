import type { Worker } from 'node:worker_threads';
import type { Reckoning } from '../../shared/office/metrics/figures.ts';
import type { Round } from '../../shared/round.ts';
import type { Instant } from '../../shared/time.ts';
import { startThread } from '../thread.ts';
import type { Reckon } from './reckoning.ts';

export interface Question {
  number: number;
  round: Round;
  at: Instant;
}

export type Answer = { number: number; reckoning: Reckoning } | { number: number; error: string };

interface Waiting {
  answered(reckoning: Reckoning): void;
  failed(error: Error): void;
}

export interface Aside {
  reckon: Reckon;
  close(): Promise<void>;
}

const thread = new URL(
  import.meta.url.endsWith('.ts') ? './reckoning-thread.ts' : './reckoning-thread.js',
  import.meta.url,
);

/**
 * Reckons in a thread with a connection of its own, so that nobody else waits meanwhile. The thread begins with the first
 * question and stays for the next ones; should it end, the questions it had fail, and the next begins another.
 */
export function openAside(url: string): Aside {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let asked = 0;

  const end = (error: Error) => {
    worker = null;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  };

  const begin = (): Worker => {
    const begun = startThread(thread, { workerData: url });
    begun.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (waiting.size === 0) begun.unref();
      if ('reckoning' in answer) asker?.answered(answer.reckoning);
      else asker?.failed(new Error(answer.error));
    });
    // One that failed also exits, when the next may have begun.
    const over = (error: Error) => {
      if (worker === begun) end(error);
    };
    begun.on('error', over);
    begun.on('exit', () => over(new Error('the reckoning thread ended early')));
    return begun;
  };

  return {
    reckon: (round, at) =>
      new Promise((answered, failed) => {
        asked += 1;
        worker ??= begin();
        worker.ref();
        waiting.set(asked, { answered, failed });
        worker.postMessage({ number: asked, round, at } satisfies Question);
      }),
    close: async () => void (await worker?.terminate()),
  };
}
