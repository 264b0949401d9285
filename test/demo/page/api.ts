import { useEffect, useRef, useState } from 'react';
import type { Pulse } from '../time-machine.ts';

async function read<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? `The demo answered ${response.status}.`);
  return body;
}

export const look = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  read<T>(await fetch(`/demo/${path}`, signal ? { signal } : {}));

export const act = async <T = unknown>(path: string, order: object = {}): Promise<T> =>
  read<T>(
    await fetch(`/demo/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
    }),
  );

export interface Live {
  pulse: Pulse | null;
  /** Nothing was heard for a while: the demo has been stopped. */
  lost: boolean;
}

/** The demo's pulse, as it beats. */
export function useLive(): Live {
  const [live, setLive] = useState<Live>({ pulse: null, lost: false });
  useEffect(() => {
    const events = new EventSource('/demo/events');
    events.onmessage = ({ data }) => setLive({ pulse: JSON.parse(data) as Pulse, lost: false });
    events.onerror = () => setLive(({ pulse }) => ({ pulse, lost: true }));
    return () => events.close();
  }, []);
  return live;
}

const CALM_MS = 400;

/** What lies at the path, looked at again whenever `version` grows, but no more often than the eye can follow. */
export function useLook<T>(path: string | null, version: number): T | null {
  const [seen, setSeen] = useState<{ path: string; value: T } | null>(null);
  const last = useRef(0);
  const shown = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the reason to look again
  useEffect(() => {
    if (!path) return;
    const abort = new AbortController();
    const wait = shown.current === path ? Math.max(0, last.current + CALM_MS - Date.now()) : 0;
    const timer = setTimeout(() => {
      last.current = Date.now();
      shown.current = path;
      look<T>(path, abort.signal).then(
        (value) => setSeen({ path, value }),
        (error: unknown) => {
          if (!abort.signal.aborted) console.error(error);
        },
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      if (wait) abort.abort();
    };
  }, [path, version]);
  return seen && seen.path === path ? seen.value : null;
}
