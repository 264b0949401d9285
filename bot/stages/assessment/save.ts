import type { save as contract } from '../../../shared/assessment/contract.ts';
import { merge } from '../../../shared/assessment/rules.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { joinedIn } from './joined-in.ts';

/** Saves what was said, step by step; what is not mentioned stays. */
export async function save(app: App, actor: Actor, input: InputOf<typeof contract>) {
  const { store, clock } = app;
  const { assessment } = await joinedIn(app, actor, input.roundId);
  await store.assessments.save(merge(assessment, input, clock.now()));
  await wish(app, actor, input.roundId, 'with', input.wishes);
  await wish(app, actor, input.roundId, 'without', input.avoids);
}

async function wish(
  { store }: App,
  { id }: Actor,
  roundId: string,
  kind: 'with' | 'without',
  others: string[] | undefined,
) {
  if (!others) return;
  const named = [...new Set(others)];
  const found = await store.people.all(named);
  if (named.includes(id) || found.length !== named.length) throw new Refusal('bad-wish');
  await store.assessments.wish(roundId, id, kind, named);
}
