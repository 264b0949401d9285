import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { Clock } from '../clock/index.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { RemoteError, retryAfter, type TokenSource } from '../remote.ts';
import { type Lanes, openLanes } from './lanes.ts';

const PUBLIC_GRAPH = 'https://graph.microsoft.com';
/** No request is waited for longer. */
export const PATIENCE_MS = 20_000;

/**
 * The client sends tokens to https hosts only and has no timeout: so it always speaks to Graph's public
 * address, and this last step puts the configured origin in its place. Its own retries are left out: what
 * must be repeated is repeated from the outbox, where it is counted.
 */
class Transport implements Middleware {
  readonly #origin: string;
  readonly #patienceMs: number;

  constructor(origin: string, patienceMs: number) {
    this.#origin = origin;
    this.#patienceMs = patienceMs;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const { middlewareOptions: _, ...init } = (context.options ?? {}) as RequestInit & {
      middlewareOptions?: unknown;
    };
    const answer = await fetch(url.replace(PUBLIC_GRAPH, this.#origin), {
      ...init,
      signal: AbortSignal.timeout(this.#patienceMs),
    });
    context.response = answer.ok ? graphs(answer) : await worded(answer);
  }
}

/** A page that somebody on the way put in place of the answer says nothing of what became of the request. */
function graphs(answer: Response): Response {
  const type = answer.headers.get('content-type');
  if (type ? type.startsWith('text/html') : answer.status === 200) throw new Error('not an answer of Graph');
  return answer;
}

/** The client keeps headers, and so a Retry-After, only of errors in Graph's own words: a gateway's are put into them. */
async function worded(answer: Response): Promise<Response> {
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set('content-type', 'application/json');
  return new Response(isWorded(text) ? text : '{"error":{"code":"unknown"}}', {
    status: answer.status,
    headers,
  });
}

function isWorded(text: string): boolean {
  try {
    return Boolean(JSON.parse(text)?.error);
  } catch {
    return false;
  }
}

/** Where a request is counted: the directory's limits are the app's, each mailbox has its own. */
export interface Way {
  lane: string;
  /** How many of the lane's places the request takes; 0: as many as it likes. */
  places: number;
}

export const DIRECTORY: Way = { lane: 'directory', places: 0 };
export const mailbox = (id: string): Way => ({ lane: `mailbox ${id}`, places: 1 });

/** One request to Graph; throws `RemoteError`. */
export type Ask = <T>(build: (client: Client) => Promise<T>, way?: Way) => Promise<T>;

export interface Line {
  ask: Ask;
  lanes: Lanes;
  clock: Clock;
}

export function openClient(
  config: Config,
  tokens: TokenSource,
  clock: Clock,
  log: Log,
  patienceMs: number,
): Line {
  const { graphUrl } = config;
  const scope = `${graphUrl.startsWith('https:') ? graphUrl : PUBLIC_GRAPH}/.default`;
  const lanes = openLanes(clock);
  let fresh = false;
  const bearer = new AuthenticationHandler({
    getAccessToken: () => {
      const asked = fresh;
      fresh = false;
      return tokens(scope, asked);
    },
  });
  const client = Client.initWithMiddleware({
    middleware: [bearer, new TelemetryHandler(), new Transport(graphUrl, patienceMs)],
  });

  async function once<T>(build: (client: Client) => Promise<T>, lane: string): Promise<T> {
    try {
      return await build(client);
    } catch (error) {
      const meant = understood(error, clock);
      if (meant.retryAfterMs) lanes.hold(lane, meant.retryAfterMs);
      const requestId = error instanceof GraphError ? error.requestId : null;
      log.info({ lane, status: meant.status, code: meant.code, requestId }, 'graph.refused');
      throw meant;
    }
  }

  const ask: Ask = async (build, { lane, places } = DIRECTORY) => {
    const wait = lanes.heldFor(lane);
    if (wait > 0) throw new RemoteError('graph', 429, 'AskedToWait', wait);
    const work = () =>
      once(build, lane).catch((error: unknown) => {
        // A token may be called back before its time: with a new one it is tried once more.
        if (!(error instanceof RemoteError && error.status === 401)) throw error;
        fresh = true;
        return once(build, lane);
      });
    return places === 0 ? work() : lanes.within(lane, places, work);
  };
  return { ask, lanes, clock };
}

function understood(error: unknown, clock: Clock): RemoteError {
  if (error instanceof RemoteError) return error;
  // With a success that could not be read to its end it is as with none at all: nobody knows what became of it.
  if (!(error instanceof GraphError) || error.statusCode < 300) {
    return new RemoteError('graph', 0, error instanceof Error ? error.name : 'unknown');
  }
  const after = retryAfter(error.headers?.get('retry-after'), Date.parse(clock.now()));
  return new RemoteError('graph', error.statusCode, error.code ?? 'unknown', after);
}
