import type { SkillLevel } from '../../../shared/assessment.ts';
import type { InputOf } from '../../../shared/door.ts';
import type { answer as contract } from '../../../shared/evaluation/contract.ts';
import { skillsToAsk } from '../../../shared/evaluation/rules.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** Of the skills, only those that were asked about are kept. */
export async function answer({ store, clock }: App, actor: Actor, input: InputOf<typeof contract>) {
  const { roundId, change, share, skills: rated, ...chosen } = input;
  const now = clock.now();
  const assessment = await store.assessments.get(roundId, actor.id);
  const skills = skillsToAsk(assessment?.wants ?? []).flatMap(({ skill }) => {
    const level = rated[skill] as SkillLevel | undefined;
    return level ? [{ skill, level }] : [];
  });
  const survey = {
    ...chosen,
    skills: skills.length ? skills : null,
    change: change || null,
    sharedAt: share && change ? now : null,
  };
  const answered = await store.evaluations.answer(roundId, actor.id, survey, now);
  if (answered === 0) throw new Refusal('not-asked');
}
