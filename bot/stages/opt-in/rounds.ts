import { standing } from '../../../shared/enrolment.ts';
import type { MyRound } from '../../../shared/opt-in/contract.ts';
import { todo } from '../../../shared/opt-in/rules.ts';
import { isOpenPair, type Pair, trialEndsAt } from '../../../shared/pair.ts';
import type { Actor } from '../../../shared/person.ts';
import { isOpen, type Round, schedule, stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';

/** Every round the person was invited to, newest first, with what waits on them. */
export async function rounds(app: App, { id }: Actor): Promise<MyRound[]> {
  const found = await app.store.rounds.ofPerson(id);
  return Promise.all(found.map((round) => mine(app, round, id)));
}

async function mine(app: App, round: Round, personId: string): Promise<MyRound> {
  const { store, clock } = app;
  const [enrolment, pair] = await Promise.all([
    store.enrolments.get(round.id, personId),
    store.pairs.of(round.id, personId),
  ]);
  if (!enrolment) throw new Error('a round without a place in it');
  const now = clock.now();
  const where = standing(enrolment, pair, now);
  const state = stateOf(round, now);
  const { optInEndsAt, termEndsAt } = schedule(round);
  return {
    roundId: round.id,
    program: round.settings.name,
    purpose: round.settings.purpose,
    state,
    standing: where,
    pausedUntil: where === 'paused' ? enrolment.pausedUntil : null,
    waitingReason: where === 'waiting' ? enrolment.waitingReason : null,
    pairId: pair && !pair.endedAt ? pair.id : null,
    optInEndsAt,
    trialEndsAt: pair && trialEndsAt(pair, round.settings),
    termEndsAt,
    todo: isOpen(round)
      ? todo({
          standing: where,
          termOver: state === 'closing',
          ...(await waitsOn(app, round.id, personId, pair)),
        })
      : [],
  };
}

async function waitsOn({ store }: App, roundId: string, personId: string, pair: Pair | null) {
  const survey = await store.evaluations.get(roundId, personId);
  const surveyOpen = !!survey && !survey.answeredAt;
  if (!pair || !isOpenPair(pair)) {
    return { signed: null, meetingUnreported: false, checkInOpen: false, trialUndecided: false, surveyOpen };
  }
  const [agreement, meetings, checkIn, answers] = await Promise.all([
    store.agreements.latest(pair.id),
    store.meetings.ofPair(pair.id),
    store.checkIns.open(roundId, personId),
    store.trials.of(pair.id),
  ]);
  return {
    signed: agreement ? agreement.signatures.some((signature) => signature.personId === personId) : null,
    meetingUnreported: meetings.some(({ askedAt, heldAt, notHeldAt }) => askedAt && !heldAt && !notHeldAt),
    checkInOpen: checkIn !== null,
    trialUndecided:
      !pair.confirmedAt && answers.some((answer) => answer.personId === personId && !answer.choice),
    surveyOpen,
  };
}
