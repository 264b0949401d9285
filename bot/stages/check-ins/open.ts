import type { open as contract, OpenCheckIn } from '../../../shared/check-ins/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';
import { partnerOf } from '../../partner.ts';
import { texts } from './texts.ts';

/** The check-in that waits on the person in this round; null when none does. */
export async function open(
  app: App,
  { id }: { id: string },
  { roundId }: InputOf<typeof contract>,
): Promise<OpenCheckIn | null> {
  const { store } = app;
  const [checkIn, person] = await Promise.all([store.checkIns.open(roundId, id), store.people.get(id)]);
  const pair = checkIn && (await store.pairs.get(checkIn.pairId));
  if (!person || !pair || !isOpenPair(pair) || !pair.members.includes(id)) return null;
  const { pairId, number, askedAt } = checkIn;
  return { pairId, number, partner: await partnerOf(app, texts, pair, person), askedAt };
}
