import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { type Answer, type Helping, helperIn, type Question, ready } from './helper.ts';
import type { Tells, Told } from './in-worker.ts';
import { matchPool } from './match-pool.ts';
import type { Pool } from './pool.ts';
import { STRIPES, wantedPairs } from './pricing.ts';

/** Makes the file that calls it a thread for `inWorker`. */
export function serve<Input>(poolOf: (input: Input) => Pool): void {
  if (isMainThread) throw new Error('a thread for matching was started as a program');
  const told: Told<Input> | Helping<Input> = workerData;
  const pool = poolOf(told.input);
  if (told.role === 'help') help(pool, told);
  else match(pool, told);
}

function match<Input>(pool: Pool, { thread, input, objective, options }: Told<Input>): void {
  const tell = (tells: Tells) => parentPort?.postMessage(tells);
  const helper = helperIn(new URL(thread), input);
  const matching = matchPool(
    pool,
    objective,
    { ...options, onProgress: (progress) => tell({ progress }) },
    helper.survey,
  );
  tell({ matching });
  void helper.end();
}

/** Answers questions for the other half of a survey, until it is ended. */
function help<Input>(pool: Pool, { port, answered }: Helping<Input>): void {
  port.on('message', (question: Question) => {
    port.postMessage(answerTo(pool, question));
    ready(answered);
  });
  ready(answered);
}

function answerTo(pool: Pool, { people, weights, prices, survey }: Question): Answer {
  try {
    const { u, v, worth } = wantedPairs({ pool, people, weights }, prices, survey, STRIPES - 1);
    return { u: Int32Array.from(u), v: Int32Array.from(v), worth: Int32Array.from(worth) };
  } catch (error) {
    return { error };
  }
}
