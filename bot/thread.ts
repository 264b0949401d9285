import { setPriority } from 'node:os';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What has been built starts as it is; a source file through tsx, which threads do not inherit. */
export function startThread(file: URL, options: WorkerOptions): Worker {
  if (!file.pathname.endsWith('.ts')) return new Worker(file, options);
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file.href}'); });`;
  return new Worker(start, { ...options, eval: true });
}

const BELOW_NORMAL = 10;

/** Called in a thread: whoever waits for an answer goes first. Elsewhere than on Linux, threads share one priority. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(BELOW_NORMAL);
}
