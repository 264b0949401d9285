import { takenUp } from '../../../shared/assessment/rules.ts';
import { type Assessment, emptyAssessment } from '../../../shared/assessment.ts';
import { isIn } from '../../../shared/enrolment.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { isOpen, type Round } from '../../../shared/round.ts';
import type { Instant } from '../../../shared/time.ts';
import type { App } from '../../app.ts';

/** The round, and what the person said in it so far; refuses who has not joined. */
export async function joinedIn(
  { store, clock }: App,
  { id }: Actor,
  roundId: string,
): Promise<{ round: Round; assessment: Assessment; confirmed: boolean }> {
  const [round, enrolment, saved] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, id),
    store.assessments.get(roundId, id),
  ]);
  if (!round || !isOpen(round) || !enrolment || !isIn(enrolment)) throw new Refusal('not-joined');
  return {
    round,
    assessment: saved ?? (await begun(store, roundId, id, clock.now())),
    confirmed: !!enrolment.assessedAt,
  };
}

/** Nobody says everything anew in each round. */
async function begun({ assessments }: App['store'], roundId: string, personId: string, now: Instant) {
  const earlier = await assessments.lastBefore(roundId, personId);
  return earlier ? takenUp(earlier, roundId, now) : emptyAssessment(roundId, personId, now);
}
