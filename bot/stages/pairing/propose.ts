import type { InputOf } from '../../../shared/door.ts';
import type { propose as contract } from '../../../shared/pairing/contract.ts';
import { reasonsFor } from '../../../shared/pairing/reasons.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import { type App, newId } from '../../app.ts';
import { type Matched, match } from './match.ts';
import { gather, type PoolOfPeople } from './pool.ts';
import { proposal } from './proposal.ts';

/** Runs the engine over everyone who is free now. Nothing is told to anyone until a proposal is published. */
export async function propose(app: App, actor: Actor, { roundId }: InputOf<typeof contract>) {
  const round = await app.store.rounds.get(roundId);
  if (!round?.announcedAt || !isOpen(round)) throw new Refusal('round-not-open');
  await makeProposal(app, round, actor.id);
  const made = await proposal(app, actor, { roundId });
  if (!made) throw new Error('a proposal was made and is gone');
  return made;
}

export async function makeProposal(app: App, round: Round, madeBy: string | null): Promise<void> {
  const pool = await gather(app, round);
  const matched = match(pool.profiles, pool.setting, round.settings);
  account(pool, matched);
  if (pool.profiles.length > 1 && matched.groups.length === 0)
    throw new Refusal('no-pairs', { people: pool.profiles.length });
  await record(app, round, madeBy, pool, matched);
}

/** Nobody twice, nobody lost: everyone of the pool is in one pair, in the three, or waiting. */
function account({ profiles }: PoolOfPeople, { groups, waiting }: Matched): void {
  const seen = [
    ...groups.flatMap(({ members }) => members.map(({ id }) => id)),
    ...waiting.map(({ id }) => id),
  ];
  const expected = new Set(profiles.map(({ id }) => id));
  if (seen.length !== expected.size || !seen.every((id) => expected.delete(id)))
    throw new Error('the pairing lost someone');
}

async function record(
  { store, clock }: App,
  round: Round,
  madeBy: string | null,
  pool: PoolOfPeople,
  matched: Matched,
) {
  const now = clock.now();
  const proposalId = newId();
  const waiting = [...matched.waiting, ...pool.aside];
  const unset = {
    publishedAt: null,
    introducedAt: null,
    confirmedAt: null,
    completedAt: null,
    endedAt: null,
    endedReason: null,
  };
  await store.transaction(async () => {
    await store.rounds.mark(round.id, 'pairingAt', now);
    await store.proposals.record({
      id: proposalId,
      roundId: round.id,
      madeAt: now,
      madeBy,
      people: pool.profiles.length + pool.aside.length,
      proven: matched.proven,
      covered: matched.covered,
      waiting,
      publishedAt: null,
    });
    await store.pairs.propose(
      matched.groups.map(({ members, score, relaxed }) => ({
        id: newId(),
        roundId: round.id,
        proposalId,
        members: members.map(({ id }) => id),
        score,
        reasons: reasonsFor(members, pool.setting, relaxed),
        proposedAt: now,
        ...unset,
      })),
    );
    await store.pairs.discard(round.id, proposalId);
  });
}
