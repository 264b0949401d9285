import type { InputOf } from '../../../shared/door.ts';
import type { figures as contract, Figures } from '../../../shared/office/metrics/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { figuresOf } from '../reckoning.ts';

export async function figures(
  app: App,
  _actor: Actor,
  { roundId }: InputOf<typeof contract>,
): Promise<Figures> {
  const { round, row } = await figuresOf(app, roundId);
  const [weeks, earlier] = await Promise.all([
    app.store.figures.weeks(roundId),
    app.store.figures.earlier(round),
  ]);
  return {
    asOf: row.at,
    from: round.announcedAt ?? round.createdAt,
    figures: row.figures,
    weeks: [...weeks.filter(({ week }) => week < row.week), { week: row.week, figures: row.figures }],
    earlier,
    retention: row.retention,
  };
}
