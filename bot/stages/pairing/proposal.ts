import type { InputOf } from '../../../shared/door.ts';
import { sum } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import type {
  proposal as contract,
  Named,
  ProposalView,
  ProposedPair,
} from '../../../shared/pairing/contract.ts';
import { pairKey } from '../../../shared/pairing/rules.ts';
import { type Quality, spreadOf } from '../../../shared/pairing/run.ts';
import { usualSettings } from '../../../shared/pairing/settings.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Proposal, Waiting } from '../../../shared/proposal.ts';
import type { App } from '../../app.ts';
import { named } from './named.ts';

/** The latest proposal of a round, with names; null while there is none. */
export async function proposal(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<ProposalView | null> {
  const { store } = app;
  const [made, round] = await Promise.all([store.proposals.latest(roundId), store.rounds.get(roundId)]);
  if (!made || !round) return null;
  const [pairs, run, rulings] = await Promise.all([
    store.pairs.ofProposal(made.id),
    store.pairingRuns.ofProposal(made.id),
    store.rulings.ofRound(roundId),
  ]);
  const nameOf = await named(app, [
    ...pairs.flatMap(({ members }) => members),
    ...made.waiting.map(({ id }) => id),
  ]);
  const locks = new Set(rulings.flatMap(({ a, b, rule }) => (rule === 'lock' ? [pairKey(a, b)] : [])));
  return {
    proposalId: made.id,
    madeAt: made.madeAt,
    publishedAt: made.publishedAt,
    settings: run?.settings ?? usualSettings(round.settings),
    quality: run?.quality ?? fromPairs(made, pairs),
    pairs: pairs.map((pair) => proposed(pair, nameOf, locks)),
    waiting: made.waiting.map((waiting) => waits(waiting, nameOf)),
  };
}

const waits = ({ id, reason, bans = [], uncovered = false }: Waiting, nameOf: (id: string) => Named) => ({
  ...nameOf(id),
  reason,
  bans,
  uncovered,
});

function proposed(
  { id, members, score, reasons, places }: Pair,
  nameOf: (id: string) => Named,
  locks: ReadonlySet<string>,
): ProposedPair {
  const { gives, goals, ways, preferences, mutualWish, relaxed } = reasons;
  const [one = '', other = ''] = members;
  return {
    id,
    members: members.map((member, at) => ({ ...nameOf(member), place: places?.[at] || null })),
    score,
    gives,
    goals,
    ways,
    preferences,
    mutualWish,
    relaxed,
    locked: members.length === 2 && locks.has(pairKey(one, other)),
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
