import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
  TelemetryHandler,
} from '@microsoft/microsoft-graph-client';
import type { Config } from '../config.ts';
import { RemoteError, retryAfter, type TokenSource } from '../remote.ts';

const PUBLIC_GRAPH = 'https://graph.microsoft.com';
const TIMEOUT_MS = 20_000;

/**
 * The client sends tokens to https hosts only and has no timeout: so it always speaks to Graph's public
 * address, and this last step puts the configured origin in its place. Its own retries are left out: what
 * must be repeated is repeated from the outbox, where it is counted.
 */
class Transport implements Middleware {
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const { middlewareOptions: _, ...init } = (context.options ?? {}) as RequestInit & {
      middlewareOptions?: unknown;
    };
    context.response = await fetch(url.replace(PUBLIC_GRAPH, this.#origin), {
      ...init,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  }
}

/** One request to Graph; throws `RemoteError`. */
export type Ask = <T>(build: (client: Client) => Promise<T>) => Promise<T>;

const bearer = (graphUrl: string, tokens: TokenSource) =>
  new AuthenticationHandler({
    getAccessToken: () => tokens(`${graphUrl.startsWith('https:') ? graphUrl : PUBLIC_GRAPH}/.default`),
  });

export function openClient({ graphUrl }: Config, tokens: TokenSource): Ask {
  const middleware = [bearer(graphUrl, tokens), new TelemetryHandler(), new Transport(graphUrl)];
  const client = Client.initWithMiddleware({ middleware });
  return async (build) => {
    try {
      return await build(client);
    } catch (error) {
      throw understood(error);
    }
  };
}

function understood(error: unknown): unknown {
  if (error instanceof RemoteError) return error;
  if (!(error instanceof GraphError) || error.statusCode <= 0) {
    return new RemoteError('graph', 0, error instanceof Error ? error.name : 'unknown');
  }
  const after = retryAfter(error.headers?.get('retry-after'), Date.now());
  return new RemoteError('graph', error.statusCode, error.code ?? 'unknown', after);
}
