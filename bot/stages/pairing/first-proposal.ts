import { Refusal } from '../../../shared/refusal.ts';
import { type Round, schedule } from '../../../shared/round.ts';
import { HOUR, type Instant, later } from '../../../shared/time.ts';
import type { App } from '../../app.ts';
import { begin, goOn, settingsAtHand } from './run.ts';

export const proposalKey = ({ id }: Round) => `pairing.propose/${id}`;

/** Rounds whose opting in is over and that have no pairs yet; what could not be made is tried again each hour. */
export async function optInOver({ store }: App, now: Instant): Promise<Round[]> {
  const over = (await store.rounds.open()).filter(
    (round) => !round.pairingAt && now >= (schedule(round).optInEndsAt ?? now),
  );
  const tried = await Promise.all(over.map((round) => store.cursors.get(proposalKey(round))));
  return over.filter((_, index) => now >= later(tried[index]?.at ?? '1970-01-01T00:00:00.000Z', HOUR));
}

/** A first proposal, awaiting the coordinator. One without a pair is kept, as it tells what is in the way, and is an error. */
export async function proposeFirst(app: App, round: Round): Promise<void> {
  await app.store.cursors.set(proposalKey(round), 'tried', app.clock.now());
  const run = await begin(app, round, {
    kind: 'proposal',
    settings: await settingsAtHand(app, round),
    by: null,
  });
  await goOn(app, run, null);
  const { outcome, reason, quality } = (await app.store.pairingRuns.get(run.id)) ?? {};
  if (outcome === 'failed') throw new Refusal(reason?.code ?? 'pairing-broke', reason?.detail);
  if (quality?.paired !== 0) return;
  const waiting = (await app.store.proposals.latest(round.id))?.waiting ?? [];
  const people = waiting.filter((one) => one.reason !== 'paused' && one.reason !== 'unreachable').length;
  if (people > 1) throw new Refusal('no-pairs', { people });
}
