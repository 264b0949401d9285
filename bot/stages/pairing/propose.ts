import type { InputOf } from '../../../shared/door.ts';
import type { propose as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { begin, openRound, settingsAtHand } from './run.ts';
import { runView } from './run-view.ts';

/** Runs the engine over everyone who is free now; answers when that has begun. */
export async function propose(app: App, { id: by }: Actor, { roundId, settings }: InputOf<typeof contract>) {
  const round = await openRound(app, roundId);
  return runView(
    await begin(app, round, {
      kind: 'proposal',
      settings: settings ?? (await settingsAtHand(app, round)),
      by,
    }),
  );
}
