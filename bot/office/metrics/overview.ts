import type { InputOf } from '../../../shared/door.ts';
import type { overview as contract, Overview } from '../../../shared/office/metrics/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';
import { timelineOf } from './timeline.ts';

export async function overview(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<Overview> {
  const { round, row } = await figuresOf(app, roundId);
  const now = app.clock.now();
  return {
    program: round.settings.name,
    round: round.number,
    state: stateOf(round, now),
    asOf: row.at,
    timeline: timelineOf(round, now),
    figures: row.figures,
  };
}
