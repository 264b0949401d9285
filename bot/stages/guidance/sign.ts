import { isSigned } from '../../../shared/agreement.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { sign as contract } from '../../../shared/guidance/contract.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { openPairOf } from './pair.ts';

export async function sign(app: App, actor: Actor, { pairId, version }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const pair = await openPairOf(app, actor, pairId);
  const latest = await store.agreements.latest(pairId);
  if (latest?.version !== version) throw new Refusal('old-version');
  await store.agreements.sign(pairId, version, actor.id, clock.now());
  await outbox.put(
    partnersOf(pair, actor.id).map((to) => ({
      kind: 'update',
      key: `guidance.signed-by/${pairId}/${to}/${version}/${actor.id}`,
      to,
      of:
        version === 1
          ? `guidance.introduce/${pairId}/${to}/2`
          : `guidance.propose/${pairId}/${to}/${version}`,
      card: 'guidance.agreement',
      params: { pairId, roundId: pair.roundId },
      roundId: pair.roundId,
    })),
  );
  const signed = await store.agreements.latest(pairId);
  if (!signed || !isSigned(signed, pair.members)) return;
  await store.agreements.hold(pairId, version, clock.now());
  const mine = signed.signatures.find(({ personId }) => personId === actor.id);
  // An old card pressed again: whoever signed later knows already.
  if (signed.signatures.some(({ signedAt }) => mine && signedAt > mine.signedAt)) return;
  // Whoever signed last sees it where they signed.
  await outbox.put(
    partnersOf(pair, actor.id).map((to) => ({
      kind: 'say',
      key: `guidance.sign/${pairId}/${to}/${version}`,
      to,
      card: 'guidance.signed',
      params: { pairId, roundId: pair.roundId },
      roundId: pair.roundId,
    })),
  );
}
