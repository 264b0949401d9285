import type { Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { partnerOf } from '../../partner.ts';
import { askCard, completedCard, endedCard, thanksCard } from './cards.ts';

async function about(app: App, reader: Person, pair: Pair) {
  const round = await app.store.rounds.get(pair.roundId);
  if (!round || !pair.members.includes(reader.id)) return null;
  return { roundId: round.id, partner: await partnerOf(app, pair, reader), program: round.settings.name };
}

/** The survey; null once it was answered. */
export async function drawAsk(app: App, reader: Person, { roundId }: { roundId: string }) {
  const evaluation = await app.store.evaluations.get(roundId, reader.id);
  const pair = evaluation && !evaluation.answeredAt ? await app.store.pairs.get(evaluation.pairId) : null;
  const found = pair && (await about(app, reader, pair));
  return found && askCard(reader, found);
}

export async function drawCompleted(app: App, reader: Person, { pairId }: { pairId: string }) {
  const pair = await app.store.pairs.get(pairId);
  const found = pair?.completedAt ? await about(app, reader, pair) : null;
  const certificate = found && (await app.store.evaluations.certificateOf(found.roundId, reader.id));
  return certificate && completedCard(reader, found, app.config.publicUrl, certificate.code);
}

export async function drawEnded(app: App, reader: Person, { pairId }: { pairId: string }) {
  const pair = await app.store.pairs.get(pairId);
  const found = pair?.endedAt ? await about(app, reader, pair) : null;
  return found && endedCard(reader, found);
}

export async function showThanks({ store }: App, { id }: { id: string }, { roundId }: { roundId: string }) {
  const [person, round] = await Promise.all([store.people.get(id), store.rounds.get(roundId)]);
  if (!person || !round) throw new Refusal('not-asked');
  return thanksCard(person, round.settings.name);
}
