import type { InputOf } from '../../../shared/door.ts';
import type { decline as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { isOpen } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { invitedTo } from './invited-to.ts';

export async function decline(app: App, actor: Actor, { roundId, reason, next }: InputOf<typeof contract>) {
  const { store, clock } = app;
  await invitedTo(app, actor, roundId);
  await store.enrolments.decline(roundId, actor.id, reason || null, next === 'ask-me', clock.now());
  if (next !== 'never') return;
  // A partner in another program would wait for someone whom we may not write to any more.
  const others = (await store.rounds.openFor(actor.id)).filter(({ id }) => id !== roundId);
  for (const { id } of others.filter(isOpen))
    await store.enrolments.decline(id, actor.id, null, false, clock.now());
  await store.people.neverContact(actor.id, clock.now());
  await store.sendings.withdrawFor(actor.id, clock.now());
}
