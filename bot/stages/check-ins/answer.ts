import type { Balance } from '../../../shared/check-in.ts';
import type { answer as contract } from '../../../shared/check-ins/contract.ts';
import { helpFor } from '../../../shared/check-ins/rules.ts';
import type { InputOf } from '../../../shared/door.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** A poor answer, or a lopsided one, starts the next step of help: a message of its own, wherever the answer was given. */
export async function answer({ store, outbox, clock }: App, actor: Actor, input: InputOf<typeof contract>) {
  const { pairId, number, met, going, comment, share } = input;
  const personId = actor.id;
  const pair = await store.pairs.get(pairId);
  if (!pair || !isOpenPair(pair)) throw new Refusal('pair-has-ended');
  if (!pair.members.includes(personId)) throw new Refusal('not-your-pair');
  const asked = await store.checkIns.get(pairId, personId, number);
  if (!asked) throw new Refusal('not-asked');

  const now = clock.now();
  const balance = input.balance as Balance;
  const sharedAt = share && comment ? now : null;
  await store.checkIns.answer(
    pairId,
    personId,
    number,
    { met, going, balance, comment: comment || null, sharedAt },
    now,
  );
  const step = helpFor({ met, going, balance }, asked.askedAt, await store.checkIns.helped(pairId, personId));
  if (!step) return { help: null };
  await store.checkIns.help({ pairId, personId, step, givenAt: now });
  await outbox.put([
    {
      kind: 'say',
      key: `check-ins.help/${pairId}/${personId}/${step}`,
      to: personId,
      card: 'check-ins.help',
      params: { pairId, number, step },
      roundId: pair.roundId,
      urgent: true,
    },
  ]);
  return { help: step };
}
