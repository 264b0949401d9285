import type { InputOf } from '../../../shared/door.ts';
import { couplesOf, groupBy } from '../../../shared/lists.ts';
import type { publish as contract } from '../../../shared/pairing/contract.ts';
import { bannedBecause } from '../../../shared/pairing/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import type { Proposal } from '../../../shared/proposal.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { gather } from './pool.ts';
import { openRound, settingsAtHand } from './run.ts';
import { forget } from './standing.ts';

/** The pairs become real: those who were paired and those who wait are told by what the clock finds due. */
export async function publish(app: App, _actor: Actor, { roundId, proposalId }: InputOf<typeof contract>) {
  const { store, clock } = app;
  const [round, proposal] = await Promise.all([openRound(app, roundId), store.proposals.latest(roundId)]);
  if (proposal?.id !== proposalId) throw new Refusal('proposal-is-stale');
  if (proposal.publishedAt) return;
  if (await store.pairingRuns.underWay(roundId)) throw new Refusal('run-under-way');
  await checkAgain(app, round, proposal);
  const now = clock.now();
  if (!(await store.proposals.publish(proposalId, now))) return;
  const pairs = await store.pairs.ofProposal(proposalId);
  await store.pairs.publish(proposalId, now);
  await store.enrolments.paired(
    roundId,
    pairs.flatMap(({ members }) => members),
  );
  for (const [reason, people] of groupBy(proposal.waiting, (one) => one.reason))
    await store.enrolments.wait(
      roundId,
      people.map(({ id }) => id),
      reason,
      now,
    );
  for (const fact of ['pairingAt', 'publishedAt'] as const) await store.rounds.mark(roundId, fact, now);
  forget(app, roundId);
}

/** Since the proposal somebody may have left, paused or named someone they would rather not meet: then it is stale. */
async function checkAgain(app: App, round: Round, { id }: Proposal): Promise<void> {
  const pool = await gather(app, round, await settingsAtHand(app, round));
  const profiles = new Map(pool.profiles.map((profile) => [profile.id, profile]));
  for (const { members } of await app.store.pairs.ofProposal(id)) {
    const found = members.flatMap((member) => profiles.get(member) ?? []);
    const banned = couplesOf(found).some(([a, b]) => bannedBecause(a, b, pool.setting));
    if (banned || found.length < members.length) throw new Refusal('proposal-is-stale');
  }
}
