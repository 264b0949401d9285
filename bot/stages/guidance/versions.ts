import { inForce } from '../../../shared/agreement.ts';
import type { AgreementVersion } from '../../../shared/guidance/contract.ts';
import { byId } from '../../../shared/lists.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { pairOf } from './pair.ts';

/** Every version of the agreement, newest first, for those who are in the pair. */
export async function versions(
  app: App,
  actor: Actor,
  { pairId }: { pairId: string },
): Promise<AgreementVersion[]> {
  const { store } = app;
  const { members } = await pairOf(app, actor, pairId);
  const all = await store.agreements.ofPair(pairId);
  const named = all.flatMap(({ proposedBy, signatures }) => [
    ...(proposedBy ? [proposedBy] : []),
    ...signatures.map(({ personId }) => personId),
  ]);
  const people = byId(await store.people.all([...new Set(named)]));
  const held = inForce(all, members)?.version;
  return all.map(({ version, terms, proposedBy, proposedAt, signatures }) => ({
    version,
    terms,
    by: (proposedBy && people.get(proposedBy)?.name) ?? null,
    at: proposedAt,
    signedBy: signatures.flatMap(({ personId }) => people.get(personId)?.name ?? []),
    holds: version === held,
  }));
}
