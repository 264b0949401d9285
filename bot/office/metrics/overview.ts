import type { InputOf } from '../../../shared/door.ts';
import type { overview as contract, Overview } from '../../../shared/office/metrics/contract.ts';
import { figuresOf } from '../../../shared/office/metrics/figures.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { timelineOf } from './timeline.ts';

export async function overview(
  { store, clock }: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<Overview> {
  const round = await store.rounds.get(roundId);
  if (!round) throw new Refusal('no-such-round');
  const now = clock.now();
  const counts = await store.figures.counts(roundId, now);
  return {
    program: round.settings.name,
    round: round.number,
    state: stateOf(round, now),
    asOf: now,
    timeline: timelineOf(round, now),
    figures: figuresOf(counts, round.settings.goals, now),
  };
}
