import type { Actor } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { programOf, roundOf } from '../known.ts';
import { eachSent } from './each-sent.ts';
import { inChats, type SendingOf } from './sending.ts';

/** The round takes over the words its program has now, and the cards that were sent are drawn anew in their place. */
export async function correct(app: App, _actor: Actor, { roundId, exchange }: SendingOf) {
  const round = await roundOf(app, roundId);
  await inChats(app, { roundId, exchange });
  await reword(app, round);
  const at = app.clock.now();
  return eachSent(app, { roundId, exchange }, (row) => ({
    kind: 'update',
    key: `sendings.correct/${at}/${row.key}`,
    to: row.personId ?? '',
    of: row.key,
    card: String(row.body.card),
    params: row.body.params as object,
    roundId,
  }));
}

async function reword(app: App, { id, programId, settings }: Round): Promise<void> {
  const program = await programOf(app, programId);
  await app.store.rounds.reword(id, { ...settings, ...wordsOf(program.settings) });
}

const wordsOf = ({ name, purpose, sponsor, wording }: ProgramSettings) => ({
  name,
  purpose,
  sponsor,
  ...(wording ? { wording } : {}),
});
