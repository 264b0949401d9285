import type { offerHand as contract } from '../../../shared/check-ins/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { dayOf } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** To all of the pair in the same words, at most once a day. */
export async function offerHand(app: App, actor: Actor, { pairId, words }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const pair = await store.pairs.get(pairId);
  if (!pair || !isOpenPair(pair)) throw new Refusal('pair-has-ended');
  await outbox.put(
    pair.members.map((to) => ({
      kind: 'say',
      key: `check-ins.offer-hand/${pairId}/${to}/${dayOf(clock.now())}`,
      to,
      card: 'check-ins.hand',
      params: { pairId, by: actor.id, words },
      roundId: pair.roundId,
    })),
  );
}
