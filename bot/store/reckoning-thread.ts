import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../thread.ts';
import type { Answer, Question } from './aside.ts';
import { openReading } from './open.ts';
import { reckoningOf } from './reckoning.ts';

giveWay();
// Without a connection the thread ends, and the next question begins another.
const db = await openReading(workerData);

parentPort?.on('message', async ({ number, round, at }: Question) => {
  const tell = (answer: Answer) => parentPort?.postMessage(answer);
  try {
    tell({ number, reckoning: await reckoningOf(db, round, at) });
  } catch (error) {
    tell({ number, error: String(error) });
  }
});
