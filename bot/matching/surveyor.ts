import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { startThread } from '../thread.ts';
import { addPairs, noPairs, type Pairs } from './pairs.ts';
import { type Prices, STRIPES, type Survey, type Surveyor, surveyAlone, wantedPairs } from './pricing.ts';

/** What a thread is told that shares the surveys of another one. */
export interface ToldToSurvey<Input> {
  role: 'survey';
  input: Input;
  port: MessagePort;
  answered: Int32Array;
}

export interface Question {
  people: Int32Array;
  weights: Float64Array;
  prices: Prices;
  survey: Survey;
}

export type Answer = { u: Int32Array; v: Int32Array; worth: Int32Array } | { error: unknown };

/** Counts one more answer, or that the surveyor is ready for the first question. */
export function ready(answered: Int32Array): void {
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** A thread that takes over a stripe of each survey. As long as it is not ready, nobody waits for it. */
export function surveyorIn<Input>(
  thread: URL,
  input: Input,
): { survey: Surveyor; end: () => Promise<unknown> } {
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const { port1: port, port2 } = new MessageChannel();
  const told: ToldToSurvey<Input> = { role: 'survey', input, port: port2, answered };
  const worker = startThread(thread, { workerData: told, transferList: [port2] });
  const survey: Surveyor = (market, prices, survey) => {
    const before = Atomics.load(answered, 0);
    if (before === 0) return surveyAlone(market, prices, survey);
    const { people, weights } = market;
    const { y, parent, z } = prices;
    port.postMessage({ people, weights, prices: { y, parent, z }, survey } satisfies Question);
    const found = noPairs();
    for (let stripe = 0; stripe < STRIPES - 1; stripe++) {
      addPairs(found, wantedPairs(market, prices, survey, stripe));
    }
    Atomics.wait(answered, 0, before);
    addPairs(found, received(port));
    return found;
  };
  return { survey, end: () => worker.terminate() };
}

function received(port: MessagePort): Pairs {
  const answer: Answer | undefined = receiveMessageOnPort(port)?.message;
  if (!answer) throw new Error('the surveying thread gave no answer');
  if ('error' in answer) throw answer.error;
  return { u: Array.from(answer.u), v: Array.from(answer.v), worth: Array.from(answer.worth) };
}
