import type { InputOf } from '../../../shared/door.ts';
import type { decline as contract } from '../../../shared/opt-in/contract.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { invitedTo } from './invited-to.ts';
import { never } from './never.ts';

/** Whoever has a partner by now does not leave them by an old card: leaving asks first. */
export async function decline(app: App, actor: Actor, { roundId, reason, next }: InputOf<typeof contract>) {
  const { store, clock } = app;
  await invitedTo(app, actor, roundId);
  const pair = await store.pairs.of(roundId, actor.id);
  if (pair && isOpenPair(pair)) throw new Refusal('paired-by-now');
  await store.enrolments.decline(roundId, actor.id, reason || null, next === 'ask-me', clock.now());
  if (next === 'never') await never(app, actor);
}
