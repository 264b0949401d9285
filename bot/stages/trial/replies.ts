import { isIn } from '../../../shared/enrolment.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import { type Actor, type Person, shortName } from '../../../shared/person.ts';
import { schedule } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { aboutPair } from '../../partner.ts';
import { askCard, confirmedCard, doneCard, endedCard, notedCard, twoCard } from './cards.ts';
import { open } from './open.ts';
import { texts } from './texts.ts';

interface Reader {
  id: string;
}
interface Of {
  pairId: string;
}

/** The reader's own pair, until when it would go on, and whether they wait for another; null when it is another's. */
async function about(app: App, reader: Reader, pairId: string) {
  const found = await aboutPair(app, texts, reader, pairId);
  if (!found) return null;
  const enrolment = await app.store.enrolments.get(found.roundId, reader.id);
  return {
    ...found,
    until: schedule(found.round).termEndsAt ?? found.publishedAt,
    waiting: !!enrolment?.waitingAt && isIn(enrolment),
  };
}

/** The question, or its reminder; null once it was answered or settled. */
export const drawAsk =
  (exchange: 'ask' | 'remind') =>
  async (app: App, reader: Person, { pairId }: Of) => {
    const [found, answers] = await Promise.all([about(app, reader, pairId), app.store.trials.of(pairId)]);
    if (!found || !isOpenPair(found.pair) || found.pair.confirmedAt) return null;
    return answers.some(({ personId, choice }) => personId === reader.id && choice)
      ? null
      : askCard(found.person, found, exchange);
  };

/** The question once more; null where nothing waits. */
export async function showOpen(app: App, reader: Actor, { roundId }: { roundId: string }) {
  const [person, waiting] = await Promise.all([
    app.store.people.get(reader.id),
    open(app, reader, { roundId }),
  ]);
  return person && waiting && drawAsk('ask')(app, person, waiting);
}

export async function drawConfirmed(app: App, reader: Person, { pairId }: Of) {
  const found = await about(app, reader, pairId);
  return found && isOpenPair(found.pair) && found.pair.confirmedAt
    ? confirmedCard(found.person, found)
    : null;
}

export async function drawEnded(app: App, reader: Person, { pairId }: Of) {
  const found = await about(app, reader, pairId);
  return found?.pair.endedReason
    ? endedCard(found.person, found, found.pair.endedReason, found.waiting)
    : null;
}

export async function drawTwo(app: App, reader: Person, { pairId, leftId }: Of & { leftId: string }) {
  const [found, left] = await Promise.all([about(app, reader, pairId), app.store.people.get(leftId)]);
  return found && left && isOpenPair(found.pair) ? twoCard(found.person, found, shortName(left.name)) : null;
}

export async function showNoted(
  app: App,
  reader: Reader,
  { pairId, choice }: Of & { choice: 'go-on' | 'end' },
) {
  const found = await about(app, reader, pairId);
  return found && notedCard(found.person, found, choice);
}

export async function showDone(app: App, reader: Reader, { pairId }: Of) {
  const found = await about(app, reader, pairId);
  return found && doneCard(found.person, found, found.waiting);
}
