import type { InputOf } from '../../../shared/door.ts';
import { sum } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import type { proposal as contract, ProposalView } from '../../../shared/pairing/contract.ts';
import { type Quality, spreadOf } from '../../../shared/pairing/run.ts';
import { usualSettings } from '../../../shared/pairing/settings.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Proposal } from '../../../shared/proposal.ts';
import type { App } from '../../app.ts';

/** The latest proposal of a round; null while there is none. */
export async function proposal(
  { store }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<ProposalView | null> {
  const [made, round] = await Promise.all([store.proposals.latest(roundId), store.rounds.get(roundId)]);
  if (!made || !round) return null;
  const run = await store.pairingRuns.ofProposal(made.id);
  return {
    proposalId: made.id,
    madeAt: made.madeAt,
    publishedAt: made.publishedAt,
    settings: run?.settings ?? usualSettings(round.settings),
    quality: run?.quality ?? fromPairs(made, await store.pairs.ofProposal(made.id)),
  };
}

/** What can be said of a proposal whose run has left no numbers. */
function fromPairs({ people, proven, covered, waiting }: Proposal, pairs: readonly Pair[]): Quality {
  const scores = pairs.map(({ score }) => score);
  return {
    people,
    paired: sum(pairs.map(({ members }) => members.length)),
    waiting: waiting.length,
    threes: pairs.filter(({ members }) => members.length === 3).length,
    proven,
    covered,
    relaxed: pairs.filter(({ reasons }) => reasons.relaxed.length > 0).length,
    underFloor: 0,
    total: sum(scores),
    mean: scores.length ? Math.round(sum(scores) / scores.length) : 0,
    weakest: scores.length ? Math.min(...scores) : 0,
    spread: spreadOf(scores),
    rathers: 0,
    same: null,
  };
}
