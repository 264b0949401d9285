import type { MyAssessment } from '../../../shared/assessment/contract.ts';
import { byId } from '../../../shared/lists.ts';
import type { Actor } from '../../../shared/person.ts';
import type { App } from '../../app.ts';
import { foundOf } from './find.ts';
import { joinedIn } from './joined-in.ts';

export async function mine(app: App, actor: Actor, { roundId }: { roundId: string }): Promise<MyAssessment> {
  const { round, assessment, confirmed } = await joinedIn(app, actor, roundId);
  const wishes = await app.store.assessments.wishesOf(roundId, actor.id);
  const people = byId(await app.store.people.all(wishes.map(({ otherId }) => otherId)));
  const named = (kind: 'with' | 'without') =>
    wishes
      .filter((wish) => wish.kind === kind)
      .flatMap(({ otherId }) => people.get(otherId) ?? [])
      .map(foundOf);
  return {
    assessment,
    confirmed,
    skills: round.settings.skills,
    wishes: named('with'),
    avoids: named('without'),
    paired: round.publishedAt !== null,
  };
}
