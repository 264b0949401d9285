import type { InputOf } from '../../../shared/door.ts';
import type { report as contract, Report } from '../../../shared/office/report/contract.ts';
import { suggestionsFrom } from '../../../shared/office/report/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';

export async function report(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<Report> {
  const { round, row } = await figuresOf(app, roundId);
  return {
    program: round.settings.name,
    purpose: round.settings.purpose,
    round: round.number,
    state: stateOf(round, app.clock.now()),
    from: round.announcedAt ?? round.createdAt,
    asOf: row.at,
    figures: row.figures,
    earlier: await app.store.figures.earlier(round),
    retention: row.retention,
    suggestions: suggestionsFrom(row.figures),
  };
}
