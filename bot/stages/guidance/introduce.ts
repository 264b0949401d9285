import { draftTerms } from '../../../shared/guidance/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';

export const unintroduced = ({ store }: App) => store.pairs.unintroduced();

export const introduceKey = ({ id }: Pair): string => `guidance.introduce/${id}`;

/** All members in one go: the pair, a first draft of its agreement, and each one's introduction, or nothing. */
export async function introduce({ store, outbox, clock }: App, pair: Pair): Promise<void> {
  const round = await store.rounds.get(pair.roundId);
  if (!round) throw new Error('a pair without a round');
  const said = await Promise.all(pair.members.map((id) => store.assessments.get(pair.roundId, id)));
  const terms = draftTerms(
    round.settings,
    said.filter((assessment) => assessment !== null),
  );
  const now = clock.now();
  await store.transaction(async () => {
    if (!(await store.pairs.mark(pair.id, 'introducedAt', now))) return;
    await store.agreements.propose({ pairId: pair.id, version: 1, terms, proposedBy: null, proposedAt: now });
    await outbox.put(
      pair.members.flatMap((to) => [
        say(pair, to, 'guidance.introduce', 1),
        say(pair, to, 'guidance.agreement', 2),
      ]),
    );
  });
}

/** Recorded at the same instant, they leave in the order of their keys. */
const say = ({ id, roundId }: Pair, to: string, card: string, place: number) => ({
  kind: 'say' as const,
  key: `guidance.introduce/${id}/${to}/${place}`,
  to,
  card,
  params: { pairId: id, roundId },
  roundId,
});
