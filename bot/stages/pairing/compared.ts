import type { PairingRun } from '../../../shared/pairing/run.ts';
import type { Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { appraise } from './appraise.ts';
import { type Group, groupsOf, type Listening, match } from './match.ts';
import { gather } from './pool.ts';

/** What the run's settings would bring, beside the proposal at hand; nothing of it is kept but numbers. */
export async function compared(app: App, round: Round, run: PairingRun, listening: Listening): Promise<void> {
  const { store, clock } = app;
  const pool = await gather(app, round, run.settings);
  const entry = { ...pool, without: [] };
  const matched = await match(entry, run.settings, listening);
  const groups = await groupsOf(pool.profiles, pool.setting, matched.matching);
  const { quality } = await appraise(entry, matched, groups, listening.signal);
  listening.signal?.throwIfAborted();
  const everyone = {
    people: pool.profiles.length + pool.aside.length,
    waiting: matched.matching.waiting.length + pool.aside.length,
    same: await sameAsAtHand(app, round.id, groups),
  };
  await store.pairingRuns.end(run.id, { outcome: 'done', quality: { ...quality, ...everyone } }, clock.now());
}

async function sameAsAtHand(
  { store }: App,
  roundId: string,
  groups: readonly Group[],
): Promise<number | null> {
  const latest = await store.proposals.latest(roundId);
  if (!latest || latest.publishedAt) return null;
  const known = new Set((await store.pairs.ofProposal(latest.id)).map(({ members }) => members.join(' ')));
  return groups.filter(({ members }) =>
    known.has(
      members
        .map(({ id }) => id)
        .sort()
        .join(' '),
    ),
  ).length;
}
