import type { InputOf } from '../../../shared/door.ts';
import type { decline as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { invitedTo } from './invited-to.ts';
import { never } from './never.ts';

export async function decline(app: App, actor: Actor, { roundId, reason, next }: InputOf<typeof contract>) {
  const { store, clock } = app;
  await invitedTo(app, actor, roundId);
  await store.enrolments.decline(roundId, actor.id, reason || null, next === 'ask-me', clock.now());
  if (next === 'never') await never(app, actor);
}
