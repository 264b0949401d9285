import type { InputOf } from '../../../shared/door.ts';
import { byId, sum } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { proposal as contract, ProposalView, ProposedPair } from '../../../shared/pairing/contract.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import type { App } from '../../app.ts';

/** The latest proposal of a round, with names; null while there is none. */
export async function proposal(
  { store }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<ProposalView | null> {
  const made = await store.proposals.latest(roundId);
  if (!made) return null;
  const pairs = await store.pairs.ofProposal(made.id);
  const people = byId(
    await store.people.all([...pairs.flatMap(({ members }) => members), ...made.waiting.map(({ id }) => id)]),
  );
  const name = (id: string) => people.get(id)?.name ?? '';
  return {
    proposalId: made.id,
    madeAt: made.madeAt,
    publishedAt: made.publishedAt,
    people: made.people,
    paired: sum(pairs.map(({ members }) => members.length)),
    threes: pairs.filter(({ members }) => members.length === 3).length,
    proven: made.proven,
    meanScore: pairs.length ? Math.round(sum(pairs.map(({ score }) => score)) / pairs.length) : 0,
    weakestScore: Math.min(1000, ...pairs.map(({ score }) => score)),
    covered: made.covered,
    relaxed: pairs.filter(({ reasons }) => reasons.relaxed.length > 0).length,
    pairs: pairs.map((pair) => proposed(pair, people)),
    waiting: made.waiting.map(({ id, reason }) => ({ id, name: name(id), reason })),
  };
}

const proposed = ({ id, members, score, reasons }: Pair, people: Map<string, Person>): ProposedPair => ({
  id,
  members: members.map((member) => {
    const person = people.get(member);
    return { id: member, name: person?.name ?? '', department: person?.department ?? null };
  }),
  score,
  gives: reasons.gives,
  relaxed: reasons.relaxed,
});
