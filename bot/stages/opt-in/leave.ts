import type { InputOf } from '../../../shared/door.ts';
import type { leave as contract } from '../../../shared/opt-in/contract.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { enrolledIn, invitedTo } from './invited-to.ts';
import { tellPartners } from './tell-partners.ts';

/** What else follows for the partner is the trial stage's to see; here they get the word left for them, if any. */
export async function leave(app: App, actor: Actor, { roundId, why, farewell }: InputOf<typeof contract>) {
  if ((await invitedTo(app, actor, roundId)).enrolment.leftAt) return;
  const { enrolment } = await enrolledIn(app, actor, roundId);
  const now = app.clock.now();
  await app.store.enrolments.leave(roundId, actor.id, why || null, now, farewell || null);
  if (farewell) await tellPartners(app, enrolment, 'opt-in.farewell', now);
}
