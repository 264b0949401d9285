import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Me, me } from '../shared/office/people/contract.ts';
import { type Instant, instant, later } from '../shared/time.ts';
import { ask, type Failure } from './api.ts';

interface Known extends Me {
  /** By the page's own clock, to tell how long ago the server said what time it is. */
  askedAt: number;
}

export const askMe = queryOptions<Known, Failure>({
  queryKey: [me.name, {}],
  queryFn: async ({ signal }) => ({ ...(await ask(me, {}, signal)), askedAt: performance.now() }),
  staleTime: 60_000,
});

/** Who is reading, and the server's time; undefined until it has answered. */
export const useMe = () => useQuery(askMe).data;

/** What time it is for the server, as the page's own clock may be wrong; the page's own until it has answered. */
export function useNow(): Instant {
  const known = useMe();
  return known ? later(known.now, performance.now() - known.askedAt) : instant(Date.now());
}
