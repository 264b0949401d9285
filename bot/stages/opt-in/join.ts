import type { InputOf } from '../../../shared/door.ts';
import { isIn } from '../../../shared/enrolment.ts';
import type { join as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { invitedTo } from './invited-to.ts';

export async function join(app: App, actor: Actor, { roundId }: InputOf<typeof contract>) {
  const { store, clock } = app;
  const { round, enrolment } = await invitedTo(app, actor, roundId);
  // Nobody is paired in it any more.
  if (stateOf(round, clock.now()) === 'closing' && !isIn(enrolment)) throw new Refusal('round-is-over');
  await store.people.contactAgain(actor.id);
  await store.enrolments.join(roundId, actor.id, clock.now());
  await keepAvoiding(app, actor, roundId);
}

/** Whom one would rather not meet is not forgotten with a new round; there it can be changed. */
async function keepAvoiding({ store }: App, { id }: Actor, roundId: string) {
  const known = await store.assessments.wishesOf(roundId, id);
  if (known.some(({ kind }) => kind === 'without')) return;
  const avoided = await store.assessments.avoidedBefore(roundId, id);
  if (avoided.length > 0) await store.assessments.wish(roundId, id, 'without', avoided);
}
