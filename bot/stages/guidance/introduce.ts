import { draftTerms } from '../../../shared/guidance/rules.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { App } from '../../app.ts';
import { AT_ONCE } from '../../stage.ts';

export const unintroduced = ({ store }: App) => store.introductions.unintroduced(AT_ONCE);

export const introduceKey = ({ id }: Pair): string => `guidance.introduce/${id}`;

/** All members in one go: a first draft of their agreement, and each one's introduction, or nothing. */
export async function introduce({ store, outbox, clock }: App, pair: Pair): Promise<void> {
  const round = await store.rounds.get(pair.roundId);
  if (!round) throw new Error('a pair without a round');
  const said = await Promise.all(pair.members.map((id) => store.assessments.get(pair.roundId, id)));
  const terms = draftTerms(
    round.settings,
    said.filter((assessment) => assessment !== null),
  );
  await store.transaction(async () => {
    const draft = { pairId: pair.id, version: 1, terms, proposedBy: null, proposedAt: clock.now() };
    if (!(await store.agreements.propose(draft))) return;
    const told = await toBeTold(store, pair);
    await outbox.put(
      told.flatMap((to) => [say(pair, to, 'guidance.introduce', 1), say(pair, to, 'guidance.agreement', 2)]),
    );
  });
}

/**
 * All, or only those who closed their chat with us: theirs comes back as unreachable, and the other never waits for
 * somebody who cannot be told.
 */
async function toBeTold(store: App['store'], { members }: Pair): Promise<string[]> {
  const closed = (await store.conversations.among(members)).filter(({ lostAt }) => lostAt);
  return closed.length ? closed.map(({ personId }) => personId) : members;
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
