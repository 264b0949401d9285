import { isSigned } from '../../../shared/agreement.ts';
import type { MyPair } from '../../../shared/guidance/contract.ts';
import { isOpenPair, type Pair, partnersOf } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { daysLater } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** The person's pair of the round, as both partners may see it; null while there is none. */
export async function pair(app: App, actor: Actor, { roundId }: { roundId: string }): Promise<MyPair | null> {
  const { store } = app;
  const [found, round] = await Promise.all([store.pairs.of(roundId, actor.id), store.rounds.get(roundId)]);
  if (!found || found.endedAt || !round) return null;
  const [partners, agreement, goals] = await Promise.all([
    store.people.all(partnersOf(found, actor.id)),
    store.agreements.latest(found.id),
    store.goals.seenBy(found.id, actor.id),
  ]);
  if (!agreement) return null;
  const signedBy = agreement.signatures.map(({ personId }) => personId);
  return {
    pairId: found.id,
    roundId,
    partners: partners.map(({ id, name, title, department, site }) => ({
      id,
      name,
      title,
      department,
      site,
    })),
    reasons: found.reasons,
    trialEndsAt: found.publishedAt && daysLater(found.publishedAt, round.settings.trialWeeks * 7),
    confirmed: found.confirmedAt !== null,
    agreement: {
      version: agreement.version,
      terms: agreement.terms,
      signedBy,
      signedByMe: signedBy.includes(actor.id),
      signed: isSigned(agreement, found.members),
    },
    goals: goals.map((goal) => ({ ...goal, mine: goal.personId === actor.id })),
  };
}

/** The open pair by its id; refuses whoever is not in it. */
export async function openPairOf({ store }: App, { id }: Actor, pairId: string): Promise<Pair> {
  const found = await store.pairs.get(pairId);
  if (!found?.members.includes(id)) throw new Refusal('not-your-pair');
  if (!isOpenPair(found)) throw new Refusal('pair-has-ended');
  return found;
}
