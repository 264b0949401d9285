import type { PoolMatching, PoolOptions, Progress } from './pool.ts';
import { startThread } from './thread.ts';
import type { Objective } from './tiers.ts';

export interface Job<Input> {
  /** a file that calls `serve` with the function that makes a pool of the input */
  thread: URL;
  /** whatever that function takes, if it can travel between threads; typed arrays on shared memory travel for nothing */
  input: Input;
  objective: Objective;
  options?: PoolOptions;
}

/** What the thread is told, and what it tells. */
export type Told<Input> = {
  role: 'match';
  thread: string;
  input: Input;
  objective: Objective;
  options: PoolOptions;
};
export type Tells = { progress: Progress } | { matching: PoolMatching };

/**
 * `matchPool` in a thread of its own, which asks another for help with the pricing, so that the caller's is free
 * meanwhile. When the signal calls it off, both end at once.
 */
export function inWorker<Input>({
  thread,
  input,
  objective,
  options = {},
}: Job<Input>): Promise<PoolMatching> {
  const { signal, onProgress, ...plain } = options;
  signal?.throwIfAborted();
  const told: Told<Input> = { role: 'match', thread: thread.href, input, objective, options: plain };
  const worker = startThread(thread, { workerData: told });
  const callOff = () => void worker.terminate();
  signal?.addEventListener('abort', callOff);
  return new Promise<PoolMatching>((resolve, reject) => {
    worker.on('message', (tells: Tells) => {
      if ('matching' in tells) resolve(tells.matching);
      else onProgress?.(tells.progress);
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(signal?.aborted ? signal.reason : new Error('the matching thread ended early')),
    );
  }).finally(() => {
    signal?.removeEventListener('abort', callOff);
    return worker.terminate();
  });
}
