import type { App } from '../../app.ts';
import type { SendingOf } from './sending.ts';

const SOME = 500;

type Sending = Parameters<App['outbox']['put']>[0][number];
type Row = Awaited<ReturnType<App['store']['sendings']['sentCards']>>[number];

/** Puts something after each card of a sending that was sent, some hundred a transaction; gives back for how many. */
export async function eachSent(
  { store, outbox }: App,
  { roundId, exchange }: SendingOf,
  after: (row: Row) => Sending,
): Promise<{ people: number }> {
  let people = 0;
  for (let last = ''; ; ) {
    const rows = await store.sendings.sentCards(roundId, exchange, last, SOME);
    people += rows.length;
    await outbox.put(rows.map(after));
    outbox.wake();
    if (rows.length < SOME) return { people };
    last = rows.at(-1)?.key ?? '';
  }
}
