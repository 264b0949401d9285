import { groupBy } from '../../../shared/lists.ts';
import type { ProgramLine } from '../../../shared/office/programs/contract.ts';
import { type Round, stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

export async function list({ store, clock }: App): Promise<ProgramLine[]> {
  const [programs, rounds] = await Promise.all([store.programs.all(), store.rounds.all()]);
  const byProgram = groupBy(rounds, ({ programId }) => programId);
  const now = clock.now();
  const line = (round: Round) => ({
    id: round.id,
    number: round.number,
    state: stateOf(round, now),
    announcedAt: round.announcedAt,
  });
  return programs.map(({ id, template, settings }) => ({
    id,
    template,
    settings,
    rounds: (byProgram.get(id) ?? []).map(line),
  }));
}
