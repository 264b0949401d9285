import { millis } from '../../shared/time.ts';
import { RemoteError, retryAfter } from '../remote.ts';
import { type Line, mailbox } from './client.ts';
import { PLACES } from './lanes.ts';

export interface Part {
  method: 'GET' | 'POST' | 'PATCH';
  /** From the version on: `/users/…`. */
  url: string;
  prefer: string;
  body?: object;
}

interface Answer {
  id: string;
  status: number;
  headers?: Record<string, string>;
  body?: { error?: { code?: string } };
}

interface Waiting {
  part: Part;
  done: (value: unknown) => void;
  failed: (error: unknown) => void;
}

const MOST = 20;
const GATHER_MS = 5;

/**
 * Requests to one mailbox that are made at about the same moment travel together, up to twenty in one. Microsoft works
 * off four of them at a time, so nothing else goes to that mailbox meanwhile. Each has its own answer.
 */
export function openGathering({ ask, lanes, clock }: Line) {
  const waiting = new Map<string, Waiting[]>();

  async function alone(box: string, { part, done, failed }: Waiting): Promise<void> {
    const { method, url, prefer, body } = part;
    await ask((client) => {
      const request = client.api(url).header('Prefer', prefer);
      return method === 'GET' ? request.get() : request[method === 'POST' ? 'post' : 'patch'](body);
    }, mailbox(box)).then(done, failed);
  }

  async function together(box: string, all: Waiting[]): Promise<void> {
    const { lane } = mailbox(box);
    const requests = all.map(({ part: { method, url, prefer, body } }, index) => ({
      id: String(index),
      method,
      url,
      headers: { Prefer: prefer, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body } : {}),
    }));
    const { responses } = await ask<{ responses: Answer[] }>(
      (client) => client.api('/$batch').post({ requests }),
      { lane, places: PLACES },
    );
    const byId = new Map(responses.map((one) => [one.id, one]));
    for (const [index, { done, failed }] of all.entries()) {
      const answer = byId.get(String(index));
      if (answer && answer.status < 300) done(answer.body);
      else {
        const error = refused(answer, millis(clock.now()));
        if (error.retryAfterMs) lanes.hold(lane, error.retryAfterMs);
        failed(error);
      }
    }
  }

  async function leave(box: string): Promise<void> {
    const all = waiting.get(box) ?? [];
    waiting.delete(box);
    for (let from = 0; from < all.length; from += MOST) {
      const some = all.slice(from, from + MOST);
      const [only] = some;
      if (only && some.length === 1) await alone(box, only);
      else
        await together(box, some).catch((error: unknown) => {
          for (const { failed } of some) failed(error);
        });
    }
  }

  return <T>(box: string, part: Part): Promise<T> =>
    new Promise<T>((done, failed) => {
      const all = waiting.get(box) ?? [];
      if (all.length === 0) setTimeout(() => void leave(box), GATHER_MS);
      waiting.set(box, [...all, { part, done: done as Waiting['done'], failed }]);
    });
}

export type Gather = ReturnType<typeof openGathering>;

/** Without an answer of its own, nobody knows what became of it: as with a connection that was cut. */
function refused(answer: Answer | undefined, now: number): RemoteError {
  if (!answer) return new RemoteError('graph', 0, 'NotAnswered');
  const header = Object.entries(answer.headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after');
  return new RemoteError(
    'graph',
    answer.status,
    answer.body?.error?.code ?? 'unknown',
    retryAfter(header?.[1], now),
  );
}
