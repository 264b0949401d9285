import { startThread } from '../thread.ts';
import type { PoolMatching, PoolOptions } from './pool-matching.ts';
import type { Progress } from './progress.ts';
import type { Standings } from './standings.ts';
import type { Objective } from './tiers.ts';

export interface Job<Input> {
  /** a file that calls `serve` with the function that makes a pool of the input */
  thread: URL;
  /** whatever that function takes, if it can travel between threads; typed arrays on shared memory travel for nothing */
  input: Input;
}

/** What a thread is asked, and what it tells meanwhile and in the end. */
export type Asked = { objective: Objective; options: PoolOptions } | { mate: Int32Array };
export type Told<Input> = { role: 'match'; thread: string; input: Input; asked: Asked };
export type Tells = { progress: Progress } | { matching: PoolMatching } | { standings: Standings };

/**
 * `matchPool` in a thread of its own, which shares the pricing with another, so that the caller's is free meanwhile.
 * When the signal calls it off, both end at once.
 */
export async function inWorker<Input>(
  job: Job<Input>,
  objective: Objective,
  options: PoolOptions = {},
): Promise<PoolMatching> {
  const { signal, onProgress, ...plain } = options;
  const answer = await ask(job, { objective, options: plain }, signal, onProgress);
  if ('matching' in answer) return answer.matching;
  throw new Error('the thread was asked for a matching and gave something else');
}

/** `standings` in a thread of its own. */
export async function standingsInWorker<Input>(
  job: Job<Input>,
  mate: Int32Array,
  signal?: AbortSignal,
): Promise<Standings> {
  const answer = await ask(job, { mate }, signal);
  if ('standings' in answer) return answer.standings;
  throw new Error('the thread was asked for standings and gave something else');
}

function ask<Input>(
  { thread, input }: Job<Input>,
  asked: Asked,
  signal?: AbortSignal,
  onProgress?: (progress: Progress) => void,
): Promise<Exclude<Tells, { progress: Progress }>> {
  signal?.throwIfAborted();
  const told: Told<Input> = { role: 'match', thread: thread.href, input, asked };
  const worker = startThread(thread, { workerData: told });
  const callOff = () => void worker.terminate();
  signal?.addEventListener('abort', callOff);
  return new Promise<Exclude<Tells, { progress: Progress }>>((resolve, reject) => {
    worker.on('message', (tells: Tells) => {
      if ('progress' in tells) onProgress?.(tells.progress);
      else resolve(tells);
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
