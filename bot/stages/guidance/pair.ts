import { inForce, isSigned } from '../../../shared/agreement.ts';
import type { Criterion } from '../../../shared/assessment.ts';
import { isIn } from '../../../shared/enrolment.ts';
import type { MyGoal, MyPair } from '../../../shared/guidance/contract.ts';
import { groupBy } from '../../../shared/lists.ts';
import { isOpenPair, type Pair, partnersOf, trialEndsAt } from '../../../shared/pair.ts';
import { bringsWhatMatters } from '../../../shared/pairing/reasons.ts';
import type { Actor } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';

/** The person's pair of the round, as both partners may see it; null while there is none, or for who has left. */
export async function pair(app: App, actor: Actor, { roundId }: { roundId: string }): Promise<MyPair | null> {
  const { store } = app;
  const [found, round, enrolment] = await Promise.all([
    store.pairs.of(roundId, actor.id),
    store.rounds.get(roundId),
    store.enrolments.get(roundId, actor.id),
  ]);
  if (!found || found.endedAt || !round || !enrolment || !isIn(enrolment)) return null;
  const [partners, assessment, agreement, goals] = await Promise.all([
    store.people.all(partnersOf(found, actor.id)),
    store.assessments.get(roundId, actor.id),
    agreementOf(app, actor, found),
    goalsOf(app, actor, found.id),
  ]);
  if (!agreement) return null;
  return {
    pairId: found.id,
    roundId,
    partners: partners.map(({ id, name, title, department, site }) => ({
      id,
      name,
      title,
      department,
      site,
    })),
    reasons: found.reasons,
    matters: whatMatters(found, actor.id, assessment?.criterion ?? 'skills'),
    trialEndsAt: trialEndsAt(found, round.settings),
    confirmed: found.confirmedAt !== null,
    agreement,
    goals,
  };
}

const whatMatters = ({ reasons }: Pair, id: string, criterion: Criterion): MyPair['matters'] =>
  criterion !== 'skills' && bringsWhatMatters(criterion, reasons, id) ? criterion : null;

async function agreementOf(
  { store }: App,
  { id }: Actor,
  { id: pairId, members }: Pair,
): Promise<MyPair['agreement'] | null> {
  const all = await store.agreements.ofPair(pairId);
  const [latest] = all;
  const held = inForce(all, members);
  if (!latest || !held) return null;
  const signedBy = latest.signatures.map(({ personId }) => personId);
  return {
    version: latest.version,
    terms: latest.terms,
    signedBy,
    signedByMe: signedBy.includes(id),
    signed: isSigned(latest, members),
    holds: held.version === latest.version ? null : { version: held.version, terms: held.terms },
  };
}

async function goalsOf({ store }: App, { id }: Actor, pairId: string): Promise<MyGoal[]> {
  const goals = await store.goals.seenBy(pairId, id);
  const steps = groupBy(await store.goals.stepsOf(goals.map((goal) => goal.id)), ({ goalId }) => goalId);
  return goals.map((goal) => ({
    ...goal,
    mine: goal.personId === id,
    steps: (steps.get(goal.id) ?? []).map((step) => ({
      id: step.id,
      text: step.text,
      doneAt: step.doneAt,
    })),
  }));
}

/** The person's own pair by its id, open or over; refuses whoever is not in it. */
export async function pairOf({ store }: App, { id }: Actor, pairId: string): Promise<Pair> {
  const found = await store.pairs.get(pairId);
  if (!found?.publishedAt || !found.members.includes(id)) throw new Refusal('not-your-pair');
  return found;
}

/** The same while it is open. */
export async function openPairOf(app: App, actor: Actor, pairId: string): Promise<Pair> {
  const found = await pairOf(app, actor, pairId);
  if (!isOpenPair(found)) throw new Refusal('pair-has-ended');
  return found;
}
