import type { confirm as contract } from '../../../shared/assessment/contract.ts';
import { missing } from '../../../shared/assessment/rules.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { joinedIn } from './joined-in.ts';

export async function confirm(app: App, actor: Actor, { roundId }: InputOf<typeof contract>) {
  const { assessment } = await joinedIn(app, actor, roundId);
  if (missing(assessment).length > 0) throw new Refusal('assessment-unfinished');
  // What was taken over from an earlier round is this round's own from here on.
  await app.store.assessments.save(assessment);
  await app.store.enrolments.assess(roundId, actor.id, app.clock.now());
}
