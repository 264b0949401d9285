import { chunks } from '../../../shared/lists.ts';
import type { Pair } from '../../../shared/pair.ts';
import { reasonsFor } from '../../../shared/pairing/reasons.ts';
import type { PairingRun, Quality } from '../../../shared/pairing/run.ts';
import type { Waiting } from '../../../shared/proposal.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import { type App, newId } from '../../app.ts';
import { appraise, whoWaits } from './appraise.ts';
import { inSlices } from './in-slices.ts';
import { type Group, groupsOf, type Listening, match } from './match.ts';
import { gather, type PoolOfPeople } from './pool.ts';
import { arranged, printOf, remember, remembered } from './standing.ts';

/** Matches everyone who is free now, and keeps what came of it. Nothing is told to anyone until it is published. */
export async function makeProposal(
  app: App,
  round: Round,
  run: PairingRun,
  madeBy: string | null,
  listening: Listening,
): Promise<void> {
  const { settings } = run;
  const pool = await gather(app, round, settings);
  const { entry, warm } = await arranged(pool, settings, remembered(app, round.id));
  const matched = await match(entry, settings, listening, warm);
  const groups = await groupsOf(entry.profiles, entry.setting, matched.matching);
  const waits = await whoWaits(entry, matched);
  await account(pool, groups, waits);
  const { quality, places } = await appraise(entry, matched, groups, listening.signal);
  listening.signal?.throwIfAborted();
  const placeOf = new Map(await inSlices(entry.profiles, ({ id }, at) => [id, places[at] ?? 0] as const));
  const waiting = [...waits, ...pool.aside];
  const pairs = await inSlices(groups, ({ members, score, relaxed }) => ({
    id: newId(),
    members: members.map(({ id }) => id),
    score,
    reasons: reasonsFor(members, entry.setting, relaxed),
    places: members
      .map(({ id }) => id)
      .sort()
      .map((id) => placeOf.get(id) ?? 0),
  }));
  const proposalId = newId();
  await keep(app, round, run, {
    proposalId,
    madeBy,
    waiting,
    pairs,
    quality: {
      ...quality,
      people: pool.profiles.length + pool.aside.length,
      waiting: waiting.length,
      same: null,
    },
  });
  remember(app, round.id, {
    ...matched,
    proposalId,
    settings,
    entry,
    prints: await inSlices(entry.profiles, printOf),
  });
}

/** Nobody twice, nobody lost: everyone of the pool is in one pair, in the three, or waiting. */
async function account(
  { profiles }: PoolOfPeople,
  groups: readonly Group[],
  waiting: readonly Waiting[],
): Promise<void> {
  const expected = new Set(profiles.map(({ id }) => id));
  const isNext = ({ id }: { id: string }) => expected.delete(id);
  const paired = await inSlices(groups, ({ members }) => members.every(isNext));
  if (!paired.every(Boolean) || !waiting.every(isNext) || expected.size > 0)
    throw new Error('the pairing lost someone');
}

interface Made {
  proposalId: string;
  madeBy: string | null;
  pairs: Pick<Pair, 'id' | 'members' | 'score' | 'reasons' | 'places'>[];
  waiting: Waiting[];
  quality: Quality;
}

const unset = {
  publishedAt: null,
  introducedAt: null,
  confirmedAt: null,
  completedAt: null,
  endedAt: null,
  endedReason: null,
};

type Keeping = Pick<App, 'store' | 'clock'>;

const WRITTEN_AT_ONCE = 50;

/**
 * The pairs are written a few at a time, for nobody to see until the proposal is there, which is one fact with the end
 * of its run; a run that was ended meanwhile leaves none.
 */
async function keep({ store, clock }: Keeping, { id: roundId }: Round, run: PairingRun, made: Made) {
  const now = clock.now();
  const { proposalId, pairs } = made;
  for (const some of chunks(pairs, WRITTEN_AT_ONCE))
    await store.pairs.propose(
      some.map((pair) => ({ ...pair, roundId, proposalId, proposedAt: now, ...unset })),
    );
  try {
    await conclude({ store, clock }, roundId, run, made);
  } catch (error) {
    await store.pairs.withdraw(proposalId);
    throw error;
  }
}

async function conclude({ store, clock }: Keeping, roundId: string, run: PairingRun, made: Made) {
  const now = clock.now();
  const { proposalId, quality, waiting, madeBy } = made;
  await store.transaction(async () => {
    const round = await store.rounds.get(roundId);
    if (!round || !isOpen(round)) throw new Refusal('round-not-open');
    if (!(await store.pairingRuns.end(run.id, { outcome: 'done', proposalId, quality }, now)))
      return store.pairs.withdraw(proposalId);
    // While nobody can be paired, more people may still join.
    if (made.pairs.length > 0) await store.rounds.mark(roundId, 'pairingAt', now);
    const { people, proven, covered } = quality;
    await store.proposals.record({
      id: proposalId,
      roundId,
      madeAt: now,
      madeBy,
      people,
      proven,
      covered,
      waiting,
      publishedAt: null,
    });
    await store.pairs.discard(roundId, proposalId);
  });
}
