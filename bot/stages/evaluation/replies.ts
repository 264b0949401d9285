import type { InputOf } from '../../../shared/door.ts';
import type * as contract from '../../../shared/evaluation/contract.ts';
import { type MilestoneName, milestones, skillsToAsk } from '../../../shared/evaluation/rules.ts';
import { isOpenPair, type Pair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { partnerOf } from '../../partner.ts';
import { everyone, listed, worded } from '../../texts.ts';
import {
  completedCard,
  endedCard,
  feltCard,
  milestoneCard,
  shoutedCard,
  shoutOutCard,
  storyCard,
  thankedCard,
  thanksFormCard,
  toldCard,
} from './cards.ts';
import { allWant } from './shout-out.ts';
import { askCard, thanksCard } from './survey-card.ts';
import { texts } from './texts.ts';

type Reader = { id: string };
type OfPair = { pairId: string };
type OfRound = { roundId: string };

async function about(app: App, reader: Person, pair: Pair) {
  const round = await app.store.rounds.get(pair.roundId);
  if (!round || !pair.members.includes(reader.id)) return null;
  const partner = await partnerOf(app, texts, pair, reader);
  return {
    spoken: worded(reader, round.settings),
    roundId: round.id,
    pairId: pair.id,
    partner,
    program: round.settings.name,
  };
}

/** The reader with their pair and what its cards name; null when it is another's. */
async function ofPair(app: App, { id }: Reader, pairId: string) {
  const [person, pair] = await Promise.all([app.store.people.get(id), app.store.pairs.get(pairId)]);
  const found = person && pair && (await about(app, person, pair));
  return found ? { person, pair, found } : null;
}

/** The survey; null once it was answered. */
export async function drawAsk(app: App, reader: Person, { roundId }: OfRound) {
  const { store } = app;
  const evaluation = await store.evaluations.get(roundId, reader.id);
  const pair = evaluation && !evaluation.answeredAt ? await store.pairs.get(evaluation.pairId) : null;
  const found = pair && (await about(app, reader, pair));
  const assessment = found && (await store.assessments.get(roundId, reader.id));
  return found && askCard(found.spoken, found, skillsToAsk(assessment?.wants ?? []));
}

export const showOpen = async (app: App, reader: Reader, of: OfRound) =>
  drawAsk(app, await known(app, reader), of);

export async function drawCompleted(app: App, reader: Person, { pairId }: OfPair) {
  const { store, config } = app;
  const pair = await store.pairs.get(pairId);
  const found = pair?.completedAt ? await about(app, reader, pair) : null;
  const certificate = found && (await store.evaluations.certificateOf(found.roundId, reader.id));
  if (!certificate) return null;
  const round = await store.rounds.get(found.roundId);
  const where = { publicUrl: config.publicUrl, code: certificate.code };
  return completedCard(found.spoken, found, where, round?.settings.channel?.name ?? null);
}

export async function drawEnded(app: App, reader: Person, { pairId }: OfPair) {
  const pair = await app.store.pairs.get(pairId);
  const found = pair?.endedAt ? await about(app, reader, pair) : null;
  return found && endedCard(found.spoken, found);
}

/** Null once a further milestone was reached, or the pair is over. */
export async function drawMilestone(
  app: App,
  reader: Person,
  { pairId, milestone }: OfPair & { milestone: MilestoneName },
) {
  const [mine, meetings] = await Promise.all([
    ofPair(app, reader, pairId),
    app.store.meetings.ofPair(pairId),
  ]);
  const held = meetings.filter(({ heldAt }) => heldAt).length;
  const now = milestones.find(({ from, below }) => held >= from && held < below);
  if (!mine || !isOpenPair(mine.pair) || now?.name !== milestone) return null;
  return milestoneCard(mine.found.spoken, mine.found, milestone);
}

export async function drawThanked(app: App, reader: Person, { thanksId }: { thanksId: string }) {
  const thanks = await app.store.recognition.thanks(thanksId);
  const [mine, author] = await Promise.all([
    thanks && ofPair(app, reader, thanks.pairId),
    thanks && app.store.people.get(thanks.personId),
  ]);
  return thanks && mine && author && thankedCard(reader, thanks, author.name, thanks.pairId);
}

/** Null unless all of the pair still want it. */
export async function drawShoutOut(app: App, { pairId }: OfPair) {
  const { store } = app;
  const pair = await store.pairs.get(pairId);
  const round = pair && (await store.rounds.get(pair.roundId));
  if (!pair?.completedAt || !round || !(await allWant(app, pair))) return null;
  const members = await store.people.all(pair.members);
  const names = listed(
    texts,
    everyone,
    members.map(({ name }) => name),
  );
  return shoutOutCard(names, round.settings.name);
}

export async function drawStoryApproved(app: App, reader: Person, { roundId }: OfRound) {
  const story = await app.store.recognition.story(roundId, reader.id);
  return story?.approvedAt ? toldCard(reader, roundId, 'story.will-be-told') : null;
}

export async function showFelt(app: App, reader: Reader, { pairId, fit }: InputOf<typeof contract.feel>) {
  const mine = await ofPair(app, reader, pairId);
  return mine && feltCard(mine.person, mine.found, fit === 'poor');
}

export const showThanksForm =
  (sent: boolean) =>
  async (app: App, reader: Reader, { pairId }: OfPair) => {
    const mine = await ofPair(app, reader, pairId);
    return mine && thanksFormCard(mine.person, mine.found, sent);
  };

export async function showShouted(
  app: App,
  reader: Reader,
  { pairId, wanted }: InputOf<typeof contract.shoutOut>,
) {
  const mine = await ofPair(app, reader, pairId);
  return mine && shoutedCard(mine.person, mine.found, wanted, !(await allWant(app, mine.pair)));
}

async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Refusal('not-asked');
  return person;
}

export async function showStory(app: App, reader: Reader, { roundId }: OfRound) {
  const story = await app.store.recognition.story(roundId, reader.id);
  return storyCard(await known(app, reader), roundId, story);
}

export const showTold =
  (key: 'story.thanks' | 'story.taken-back') =>
  async (app: App, reader: Reader, { roundId }: OfRound) =>
    toldCard(await known(app, reader), roundId, key);

/** The completed pair's card; for whoever has none, where they tell their story. */
export async function showKeepsakes(app: App, reader: Reader, { roundId }: OfRound) {
  const [person, certificate] = await Promise.all([
    known(app, reader),
    app.store.evaluations.certificateOf(roundId, reader.id),
  ]);
  const completed = certificate && (await drawCompleted(app, person, certificate));
  return completed ?? showStory(app, reader, { roundId });
}

export async function showThanks(app: App, reader: Reader, { roundId }: OfRound) {
  const [person, round] = await Promise.all([known(app, reader), app.store.rounds.get(roundId)]);
  if (!round) throw new Refusal('not-asked');
  return thanksCard(person, round.settings.name, roundId);
}
