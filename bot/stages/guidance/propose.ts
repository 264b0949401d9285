import type { Agreement, Terms } from '../../../shared/agreement.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { propose as contract } from '../../../shared/guidance/contract.ts';
import { partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { openPairOf } from './pair.ts';

/** The same terms again, from whoever suggested them, are the same suggestion. */
const isAgain = ({ proposedBy, terms: before }: Agreement, { id }: Actor, terms: Terms): boolean =>
  proposedBy === id && (Object.keys(before) as (keyof Terms)[]).every((line) => before[line] === terms[line]);

/** A new version, signed by whoever suggests it; it holds when all have signed. */
export async function propose(app: App, actor: Actor, { pairId, from, ...terms }: InputOf<typeof contract>) {
  const { store, outbox, clock } = app;
  const pair = await openPairOf(app, actor, pairId);
  const latest = await store.agreements.latest(pairId);
  if (latest && isAgain(latest, actor, terms)) return;
  if (latest?.version !== from) throw new Refusal('old-version');
  const version = from + 1;
  const now = clock.now();
  if (!(await store.agreements.propose({ pairId, version, terms, proposedBy: actor.id, proposedAt: now })))
    throw new Refusal('old-version');
  await store.agreements.sign(pairId, version, actor.id, now);
  await outbox.put(
    partnersOf(pair, actor.id).map((to) => ({
      kind: 'say',
      key: `guidance.propose/${pairId}/${to}/${version}`,
      to,
      card: 'guidance.changed',
      params: { pairId, roundId: pair.roundId },
      roundId: pair.roundId,
    })),
  );
}
