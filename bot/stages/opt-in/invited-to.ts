import { type Enrolment, isIn } from '../../../shared/enrolment.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** The round and the person's place in it; refuses who was not invited, and rounds that are over. */
export async function invitedTo(
  { store }: App,
  { id }: Actor,
  roundId: string,
): Promise<{ round: Round; enrolment: Enrolment }> {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, id),
  ]);
  if (!round || !enrolment) throw new Refusal('not-invited');
  if (!isOpen(round)) throw new Refusal('round-is-over');
  return { round, enrolment };
}

/** The same for someone who has joined and not left. */
export async function enrolledIn(app: App, actor: Actor, roundId: string) {
  const found = await invitedTo(app, actor, roundId);
  if (!isIn(found.enrolment)) throw new Refusal('not-enrolled');
  return found;
}
