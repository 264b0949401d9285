import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../thread.ts';
import type { Tells, Told } from './in-worker.ts';
import { matchPool } from './match-pool.ts';
import type { Pool } from './pool.ts';
import type { PoolMatching } from './pool-matching.ts';
import { STRIPES, wantedPairs } from './pricing.ts';
import type { Progress } from './progress.ts';
import { standings } from './standings.ts';
import { type Answer, type Question, ready, surveyorIn, type ToldToSurvey } from './surveyor.ts';

/** Pools of no more people are matched before a second thread would be ready. */
const FEW = 400;

/** Makes the file that calls it a thread for `inWorker`. */
export function serve<Input>(poolOf: (input: Input) => Pool): void {
  if (isMainThread) throw new Error('a thread for matching was started as a program');
  giveWay();
  const told: Told<Input> | ToldToSurvey<Input> = workerData;
  const pool = poolOf(told.input);
  if (told.role === 'survey') survey(pool, told);
  else answer(pool, told);
}

function answer<Input>(pool: Pool, { thread, input, asked }: Told<Input>): void {
  const tell = (tells: Tells) => parentPort?.postMessage(tells);
  if ('mate' in asked) {
    tell({ standings: standings(pool, asked.mate) });
    return;
  }
  const second = pool.n > FEW ? surveyorIn(new URL(thread), input) : undefined;
  const { objective, options } = asked;
  const heard = { ...options, onProgress: (progress: Progress) => tell({ progress }) };
  const matching = matchPool(pool, objective, heard, second?.survey);
  parentPort?.postMessage({ matching } satisfies Tells, buffersOf(matching));
  void second?.end();
}

/** Memory that is handed over rather than copied. */
function buffersOf({ basis }: PoolMatching): ArrayBuffer[] {
  const columns = [basis.pairs, ...(basis.list ? [basis.list.pairs] : [])];
  return columns.flatMap(({ u, v, worth }) => [u, v, worth]).map(({ buffer }) => buffer as ArrayBuffer);
}

/** Answers questions for one stripe of a survey, until it is ended. */
function survey<Input>(pool: Pool, { port, answered }: ToldToSurvey<Input>): void {
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
