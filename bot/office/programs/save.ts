import { isDeepStrictEqual } from 'node:util';
import type { InputOf } from '../../../shared/door.ts';
import type { save as contract } from '../../../shared/office/programs/contract.ts';
import { settingsProblem } from '../../../shared/office/programs/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { programOf } from '../known.ts';

/** Touches the next round only: a round keeps the settings it was launched with. The wording has doors of its own. */
export async function save(app: App, _actor: Actor, { programId, settings, was }: InputOf<typeof contract>) {
  const problem = settingsProblem(settings);
  if (problem) throw new Refusal(problem, { trial: settings.trialWeeks, term: settings.termWeeks });
  const program = await programOf(app, programId);
  const { wording, ...now } = program.settings;
  if (was && !isDeepStrictEqual(now, was)) throw new Refusal('saved-meanwhile');
  await app.store.programs.save(programId, { ...settings, ...(wording && { wording }) });
}
