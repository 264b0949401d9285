import type { Actor } from '../../../shared/person.ts';
import { isOpen } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/**
 * Leaves every open round first, so that a partner is told and meetings are cancelled, then forgets. The directory's
 * own record stays as long as the person works here, and so does the bare note that this was asked for.
 */
export async function erase({ store, clock }: App, { id }: Pick<Actor, 'id'>) {
  const now = clock.now();
  const rounds = await store.rounds.ofPerson(id);
  for (const round of rounds.filter(isOpen)) await store.enrolments.leave(round.id, id, null, now);
  await store.sendings.withdrawFor(id, now);
  await store.privacy.erase(id);
}
