import type { Actor } from '../../../shared/person.ts';
import { isOpen } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** Out of every open round, so that no partner waits for someone we may not write to, and silence from then on. */
export async function never({ store, clock }: App, { id }: Pick<Actor, 'id'>) {
  const now = clock.now();
  for (const round of (await store.rounds.ofPerson(id)).filter(isOpen)) {
    const enrolment = await store.enrolments.get(round.id, id);
    if (enrolment && !enrolment.declinedAt && !enrolment.leftAt)
      await store.enrolments.decline(round.id, id, null, false, now);
  }
  await store.people.neverContact(id, now);
  await store.sendings.withdrawFor(id, now);
}
