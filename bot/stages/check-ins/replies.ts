import type { HelpStep } from '../../../shared/check-in.ts';
import {
  contactOf,
  helpFor,
  isPoor,
  nextDue,
  type Watch,
  watchesFired,
} from '../../../shared/check-ins/rules.ts';
import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { Round } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import type { Card } from '../../card.ts';
import { aboutPair, partnerOf } from '../../partner.ts';
import { rhythmOf } from './ask.ts';
import { askCard } from './ask-card.ts';
import { fineCard, handCard, helpCard, thanksCard, watchCard } from './help-card.ts';
import { nextCard } from './next-card.ts';
import { open } from './open.ts';
import { texts } from './texts.ts';

interface Reader {
  id: string;
}

/** The reader's own open pair; null when it has ended or is another's. */
async function about(app: App, reader: Reader, pairId: string) {
  const found = await aboutPair(app, texts, reader, pairId);
  return found && isOpenPair(found.pair) ? found : null;
}

/** The question; null once it was answered, or the pair has ended. */
export async function drawAsk(
  app: App,
  reader: Person,
  { pairId, number }: { pairId: string; number: number },
) {
  const [found, asked, before] = await Promise.all([
    about(app, reader, pairId),
    app.store.checkIns.get(pairId, reader.id, number),
    app.store.checkIns.get(pairId, reader.id, number - 1),
  ]);
  if (!found || !asked || asked.answeredAt) return null;
  return askCard(found.person, { ...found, number, missed: before?.answeredAt === null });
}

/** The nudge; null once they have met, answered or ended. */
export async function drawWatch(
  app: App,
  reader: Person,
  { pairId, watch }: { pairId: string; watch: Watch },
) {
  const { store, clock } = app;
  const found = await about(app, reader, pairId);
  if (!found) return null;
  const [meetings, checkIns] = await Promise.all([
    store.meetings.ofPair(pairId),
    store.checkIns.asked(pairId),
  ]);
  const fired = watchesFired(contactOf(found.publishedAt, meetings, checkIns), clock.now());
  return fired.includes(watch) ? watchCard(found.person, found, watch) : null;
}

export async function showThanks(
  app: App,
  reader: Reader,
  { pairId, number }: { pairId: string; number: number },
) {
  const { store } = app;
  const [found, said, given] = await Promise.all([
    about(app, reader, pairId),
    store.checkIns.get(pairId, reader.id, number),
    store.checkIns.helped(pairId, reader.id),
  ]);
  if (!found || !said) return null;
  const helped = helpFor(said, said.askedAt, given) !== null;
  return thanksCard(found.person, found, said.sharedAt !== null, helped);
}

/** The help; null once the pair has ended, or the answer that called for it was changed to a good one. */
export async function drawHelp(
  app: App,
  reader: Person,
  { pairId, number, step }: { pairId: string; number: number; step: HelpStep },
) {
  const [found, said] = await Promise.all([
    about(app, reader, pairId),
    app.store.checkIns.get(pairId, reader.id, number),
  ]);
  return found && said && isPoor(said) ? helpCard(found.person, found, said, step) : null;
}

/** A coordinator's offer; null once the pair has ended. */
export async function drawHand(
  app: App,
  reader: Person,
  { pairId, by, words }: { pairId: string; by: string; words: string },
) {
  const [found, from] = await Promise.all([about(app, reader, pairId), app.store.people.get(by)]);
  return found && from && handCard(found.person, found, from.name, words);
}

export async function showFine(app: App, reader: Reader, { pairId }: { pairId: string }) {
  const found = await about(app, reader, pairId);
  return found && fineCard(found.person, found);
}

/** The open check-in of this round, or when the next one comes. */
export async function showOpen(app: App, reader: Reader, { roundId }: { roundId: string }): Promise<Card> {
  const { store } = app;
  const [person, round] = await Promise.all([store.people.get(reader.id), store.rounds.get(roundId)]);
  if (!person || !round) throw new Refusal('not-asked');
  const waiting = await open(app, reader, { roundId });
  const asked = waiting && (await drawAsk(app, person, waiting));
  if (asked) return asked;
  const pair = await store.pairs.of(roundId, reader.id);
  return pair && isOpenPair(pair) ? next(app, person, round, pair) : nextCard(person, null);
}

async function next(app: App, person: Person, round: Round, pair: Pair): Promise<Card> {
  const at = nextDue(rhythmOf(round, pair.publishedAt ?? ''), app.clock.now());
  return nextCard(person, { partner: await partnerOf(app, texts, pair, person), at });
}

/** What the command answers: of all rounds, the first in which a check-in is open, else the newest with a pair. */
export async function showCheckIn(app: App, reader: Reader): Promise<Card> {
  const { store } = app;
  const [person, pairs] = await Promise.all([store.people.get(reader.id), store.pairs.openOf(reader.id)]);
  if (!person) throw new Refusal('not-asked');
  for (const { roundId } of pairs)
    if (await open(app, reader, { roundId })) return showOpen(app, reader, { roundId });
  const latest = pairs.at(-1);
  return latest ? showOpen(app, reader, latest) : nextCard(person, null);
}
