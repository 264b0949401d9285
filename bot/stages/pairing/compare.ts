import type { InputOf } from '../../../shared/door.ts';
import type { compare as contract } from '../../../shared/pairing/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { begin, openRound } from './run.ts';
import { runView } from './run-view.ts';

/** Tries other settings on the same people; answers when that has begun. */
export async function compare(app: App, { id: by }: Actor, { roundId, settings }: InputOf<typeof contract>) {
  return runView(await begin(app, await openRound(app, roundId), { kind: 'comparison', settings, by }));
}
