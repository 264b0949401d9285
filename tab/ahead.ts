import type { QueryClient } from '@tanstack/react-query';
import { page } from '../shared/awareness/contract.ts';
import { rounds } from '../shared/opt-in/contract.ts';
import { asking } from './api.ts';
import { askMe } from './me.ts';
import { roundOf } from './stages/opt-in/round-of.ts';

const isPersonal = ({ pathname }: Location) => /^\/tab\/(?!desk|channel|configure|signed-in)/.test(pathname);

/** What a personal page needs is asked for while the page is still being put together. */
export async function askAhead(client: QueryClient, location: Location): Promise<void> {
  if (!isPersonal(location)) return;
  void client.prefetchQuery(askMe);
  const mine = await client.fetchQuery(asking(rounds, {}));
  const round = roundOf(mine, new URLSearchParams(location.search).get('round'));
  if (round?.standing === 'invited') await client.prefetchQuery(asking(page, { roundId: round.roundId }));
}
