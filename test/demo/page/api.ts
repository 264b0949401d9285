import { useEffect, useRef, useState } from 'react';
import type { Pulse } from '../time-machine.ts';

async function read<T>(response: Response): Promise<T> {
  const body = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new Error(body.error ?? `The demo answered ${response.status}.`);
  return body;
}

export const look = async <T>(path: string): Promise<T> => read<T>(await fetch(`/demo/${path}`));

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

/**
 * What lies at the path, looked at again whenever `version` grows, but no more often than every `calm` milliseconds.
 * Null until it was seen; a later answer is never overwritten by an earlier one.
 */
export function useLook<T>(path: string | null, version: number, calm = CALM_MS): T | null {
  const [seen, setSeen] = useState<{ path: string; value: T } | null>(null);
  const last = useRef({ path: '', at: 0, asked: 0, shown: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is the reason to look again
  useEffect(() => {
    if (!path) return;
    const wait = last.current.path === path ? Math.max(0, last.current.at + calm - Date.now()) : 0;
    const timer = setTimeout(() => {
      const asked = last.current.asked + 1;
      Object.assign(last.current, { path, at: Date.now(), asked });
      look<T>(path).then((value) => {
        if (asked < last.current.shown || last.current.path !== path) return;
        last.current.shown = asked;
        setSeen({ path, value });
      }, reportError);
    }, wait);
    return () => clearTimeout(timer);
  }, [path, version]);
  return seen && seen.path === path ? seen.value : null;
}
