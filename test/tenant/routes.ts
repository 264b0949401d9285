import type { Box } from './box.ts';
import type { Call, Reply } from './gate.ts';

/** What a route does; `ids` are the path's variable segments, decoded. */
export type Act = (box: Box, call: Call, ...ids: string[]) => Reply | Promise<Reply>;

export interface Route {
  method: string;
  path: RegExp;
  /** Any one of these permissions will do; none means that no permission is asked for. */
  needs: readonly string[];
  act: Act;
}

const special = /[.*+?^$|()[\]\\]/g;

/** `pattern` has `{}` for each variable segment; like Microsoft's, paths do not mind the case. */
export function route(method: string, pattern: string, needs: readonly string[], act: Act): Route {
  const source = pattern.replaceAll(special, '\\$&').replaceAll('{}', '([^/]+)');
  return { method, path: new RegExp(`^${source}$`, 'i'), needs, act };
}

/** The route for a request and the path's variable segments. */
export function routeFor(
  routes: readonly Route[],
  { method, path }: Call,
): { found: Route; ids: string[] } | null {
  for (const found of routes) {
    const match = found.method === method ? found.path.exec(path) : null;
    if (match) return { found, ids: match.slice(1).map(decodeURIComponent) };
  }
  return null;
}
