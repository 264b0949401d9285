import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { useEffect } from 'react';
import { LIVE_PATH, LOOK, type Room } from '../shared/live.ts';
import { hear } from './polling.ts';
import { token } from './teams/host.ts';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Between two looks at the same thing, however often it changes. */
const CALM = 1_000;

const roomOf = (name: unknown): string => String(name).split('.')[0] ?? '';

/** Asks again what these rooms answer, once for all that comes within a moment. */
function looking(client: QueryClient) {
  const rooms = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const wanted = new Set(rooms);
    rooms.clear();
    timer = undefined;
    void client.invalidateQueries({
      predicate: ({ queryKey: [name] }) => wanted.has('*') || wanted.has(roomOf(name)),
    });
  };
  return (found: readonly Room[]) => {
    for (const room of found) rooms.add(room);
    if (!timer) timer = setTimeout(look, CALM);
  };
}

async function stream(signal: AbortSignal, opened: () => void, heard: (rooms: Room[]) => void) {
  const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${await token()}` };
  const response = await fetch(`${LIVE_PATH}?age=${age()}`, { headers, signal });
  if (!response.ok || !response.body) throw new Error(`no news: ${response.status}`);
  opened();
  const events = response.body
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array<ArrayBuffer>, string>)
    .pipeThrough(new EventSourceParserStream());
  const reader = events.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    if (next.value.event === LOOK) heard(JSON.parse(next.value.data) as Room[]);
}

/** By the clock on the wall: the other one stands still while a phone sleeps. */
const age = () => Math.max(0, Math.ceil(Date.now() - performance.timeOrigin));

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Listens for news as long as the page is open, and comes back after every break. */
async function listen(client: QueryClient, signal: AbortSignal) {
  const look = looking(client);
  let wait = FIRST_WAIT;
  while (!signal.aborted) {
    const opened = () => {
      hear(true);
      wait = FIRST_WAIT;
    };
    // However it ends, it is begun again; until then the page asks by itself.
    await stream(signal, opened, look).catch(() => undefined);
    hear(false);
    await pause(wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }
}

export function Live() {
  const client = useQueryClient();
  useEffect(() => {
    const stop = new AbortController();
    void listen(client, stop.signal);
    return () => stop.abort();
  }, [client]);
  return null;
}
