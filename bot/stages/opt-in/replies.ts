import { isIn } from '../../../shared/enrolment.ts';
import type { MyRound } from '../../../shared/opt-in/contract.ts';
import { mayJoin } from '../../../shared/opt-in/rules.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { stateOf } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import {
  declinedCard,
  joinedCard,
  leftCard,
  neverCard,
  pausedCard,
  resumedCard,
  standingCard,
} from './cards.ts';
import { leaveCard, pauseCard, stopCard } from './forms.ts';
import { awayCard, farewellCard } from './partner-cards.ts';
import { rounds } from './rounds.ts';

interface Reader {
  id: string;
}

async function at({ store }: App, { id }: Reader, roundId: string) {
  const [person, round] = await Promise.all([store.people.get(id), store.rounds.get(roundId)]);
  if (!person || !round) throw new Refusal('not-invited');
  return { person, round, program: round.settings.name };
}

async function whole(app: App, { id }: Reader) {
  const person = await app.store.people.get(id);
  if (!person) throw new Refusal('not-invited');
  const all = await rounds(app, { id, name: person.name, roles: [] });
  return { person, all, now: app.clock.now() };
}

export async function showStanding(app: App, reader: Reader) {
  const { person, all, now } = await whole(app, reader);
  return standingCard(person, all, now);
}

/** What one can still pause or leave. */
const inside = (all: readonly MyRound[]): MyRound[] =>
  all.filter(
    ({ standing, state }) =>
      !mayJoin(standing) && standing !== 'completed' && !['closed', 'cancelled'].includes(state),
  );

export async function showPause(app: App, reader: Reader) {
  const { person, all, now } = await whole(app, reader);
  return pauseCard(person, inside(all), now);
}

export async function showLeave(app: App, reader: Reader) {
  const { person, all } = await whole(app, reader);
  return leaveCard(person, inside(all));
}

export async function showStop(app: App, reader: Reader) {
  const { person, all, now } = await whole(app, reader);
  return stopCard(person, inside(all), now);
}

/** The welcome; on a card pressed again later, where they have come since. */
export async function showJoined(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const [{ person, round }, { all, now }] = await Promise.all([at(app, reader, roundId), whole(app, reader)]);
  const isNew = all.some((one) => one.roundId === roundId && one.standing === 'joined');
  return isNew ? joinedCard(person, roundId, round.settings) : standingCard(person, all, now);
}

export async function showDeclined(
  app: App,
  reader: Reader,
  { roundId, next }: { roundId: string; next: string },
) {
  return declinedCard((await at(app, reader, roundId)).person, roundId, next);
}

export async function showNever(app: App, reader: Reader) {
  return neverCard((await whole(app, reader)).person);
}

export async function showPaused(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, all, now } = await whole(app, reader);
  const paused = all.find((round) => round.roundId === roundId);
  return paused?.pausedUntil ? pausedCard(person, paused, now) : standingCard(person, all, now);
}

export async function showResumed(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, program } = await at(app, reader, roundId);
  return resumedCard(person, program);
}

/** Told by itself while it is true: not to someone who left, or takes another break, nor once the term is over. */
export async function drawResumed(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { enrolments, rounds } = app.store;
  const [enrolment, round] = await Promise.all([enrolments.get(roundId, reader.id), rounds.get(roundId)]);
  if (!enrolment || !isIn(enrolment) || enrolment.pausedAt) return null;
  if (!round || stateOf(round, app.clock.now()) === 'closing') return null;
  return showResumed(app, reader, { roundId });
}

export async function showLeft(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, program } = await at(app, reader, roundId);
  return leftCard(person, roundId, program);
}

interface OfPartner {
  roundId: string;
  ofId: string;
}

async function aboutPartner({ store }: App, { roundId, ofId }: OfPartner) {
  const [round, partner, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.people.get(ofId),
    store.enrolments.get(roundId, ofId),
  ]);
  if (!round || !partner || !enrolment) return null;
  return { enrolment, partner: shortName(partner.name), program: round.settings.name, roundId };
}

export async function drawFarewell(app: App, reader: Person, of: OfPartner) {
  const about = await aboutPartner(app, of);
  return about?.enrolment.farewell ? farewellCard(reader, about, about.enrolment.farewell) : null;
}

export async function drawAway(app: App, reader: Person, of: OfPartner) {
  const about = await aboutPartner(app, of);
  if (!about || !isIn(about.enrolment)) return null;
  const until = about.enrolment.pausedUntil;
  return until && until > app.clock.now() ? awayCard(reader, about, until) : null;
}
