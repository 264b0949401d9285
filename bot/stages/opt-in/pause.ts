import type { InputOf } from '../../../shared/door.ts';
import type { pause as contract } from '../../../shared/opt-in/contract.ts';
import { mayPauseUntil } from '../../../shared/opt-in/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { instantOf } from '../../../shared/zones.ts';
import type { App } from '../../app.ts';
import { enrolledIn } from './invited-to.ts';
import { tellPartners } from './tell-partners.ts';

/** Until the morning of the given day, as it begins where the person works. A partner is told until when, not why. */
export async function pause(app: App, actor: Actor, { roundId, until }: InputOf<typeof contract>) {
  const { store, clock } = app;
  const { enrolment } = await enrolledIn(app, actor, roundId);
  const person = await store.people.get(actor.id);
  const morning = instantOf(until, 0, person?.hours?.timeZone ?? 'UTC');
  if (!mayPauseUntil(morning, clock.now())) throw new Refusal('bad-date');
  if (enrolment.pausedUntil === morning) return;
  await store.enrolments.pause(roundId, actor.id, morning, clock.now());
  await tellPartners(app, enrolment, 'opt-in.away', morning);
}
