import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { declinedCard, joinedCard, leftCard, pausedCard, resumedCard, standingCard } from './cards.ts';
import { rounds } from './rounds.ts';

interface Reader {
  id: string;
}

async function at({ store }: App, { id }: Reader, roundId: string) {
  const [person, round] = await Promise.all([store.people.get(id), store.rounds.get(roundId)]);
  if (!person || !round) throw new Refusal('not-invited');
  return { person, round, program: round.settings.name };
}

export async function showStanding(app: App, { id }: Reader) {
  const person = await app.store.people.get(id);
  if (!person) throw new Refusal('not-invited');
  return standingCard(person, await rounds(app, { id, name: person.name, roles: [] }), app.clock.now());
}

export async function showJoined(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, round, program } = await at(app, reader, roundId);
  return joinedCard(person, roundId, program, round.settings.trialWeeks);
}

export async function showDeclined(
  app: App,
  reader: Reader,
  { roundId, next }: { roundId: string; next: string },
) {
  const { person } = await at(app, reader, roundId);
  return declinedCard(person, roundId, next === 'never');
}

export async function showPaused(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person } = await at(app, reader, roundId);
  const mine = await rounds(app, { id: reader.id, name: person.name, roles: [] });
  const paused = mine.find((round) => round.roundId === roundId);
  return paused ? pausedCard(person, paused) : null;
}

export async function showResumed(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, program } = await at(app, reader, roundId);
  return resumedCard(person, program);
}

/** Told by itself while it is true: not to someone who left, or takes another break. */
export async function drawResumed(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const enrolment = await app.store.enrolments.get(roundId, reader.id);
  if (!enrolment || enrolment.leftAt || enrolment.declinedAt || enrolment.pausedAt) return null;
  return showResumed(app, reader, { roundId });
}

export async function showLeft(app: App, reader: Reader, { roundId }: { roundId: string }) {
  const { person, program } = await at(app, reader, roundId);
  return leftCard(person, roundId, program);
}
