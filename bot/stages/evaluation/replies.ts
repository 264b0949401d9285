import type { InputOf } from '../../../shared/door.ts';
import type * as contract from '../../../shared/evaluation/contract.ts';
import { type MilestoneName, milestones, skillsToAsk } from '../../../shared/evaluation/rules.ts';
import { isOpenPair } from '../../../shared/pair.ts';
import type { Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import { aboutPair } from '../../partner.ts';
import { everyone, listed } from '../../texts.ts';
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

const about = (app: App, reader: Reader, pairId: string) => aboutPair(app, texts, reader, pairId);

/** The survey; null once it was answered. */
export async function drawAsk(app: App, reader: Person, { roundId }: OfRound) {
  const { store } = app;
  const evaluation = await store.evaluations.get(roundId, reader.id);
  if (!evaluation || evaluation.answeredAt) return null;
  const [found, assessment] = await Promise.all([
    about(app, reader, evaluation.pairId),
    store.assessments.get(roundId, reader.id),
  ]);
  return found && askCard(found.person, found, skillsToAsk(assessment?.wants ?? []));
}

export const showOpen = async (app: App, reader: Reader, of: OfRound) =>
  drawAsk(app, await known(app, reader), of);

export async function drawCompleted(app: App, reader: Person, { pairId }: OfPair) {
  const { store, config } = app;
  const found = await about(app, reader, pairId);
  if (!found?.pair.completedAt) return null;
  const certificate = await store.evaluations.certificateOf(found.roundId, reader.id);
  if (!certificate) return null;
  const where = { publicUrl: config.publicUrl, code: certificate.code };
  return completedCard(found.person, found, where, found.round.settings.channel?.name ?? null);
}

export async function drawEnded(app: App, reader: Person, { pairId }: OfPair) {
  const found = await about(app, reader, pairId);
  return found?.pair.endedAt ? endedCard(found.person, found) : null;
}

/** Null once a further milestone was reached, or the pair is over. */
export async function drawMilestone(
  app: App,
  reader: Person,
  { pairId, milestone }: OfPair & { milestone: MilestoneName },
) {
  const [mine, meetings] = await Promise.all([about(app, reader, pairId), app.store.meetings.ofPair(pairId)]);
  const held = meetings.filter(({ heldAt }) => heldAt).length;
  const now = milestones.find(({ from, below }) => held >= from && held < below);
  if (!mine || !isOpenPair(mine.pair) || now?.name !== milestone) return null;
  return milestoneCard(mine.person, mine, milestone);
}

export async function drawThanked(app: App, reader: Person, { thanksId }: { thanksId: string }) {
  const thanks = await app.store.recognition.thanks(thanksId);
  const [mine, author] = await Promise.all([
    thanks && about(app, reader, thanks.pairId),
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
  const mine = await about(app, reader, pairId);
  return mine && feltCard(mine.person, mine, fit === 'poor');
}

export const showThanksForm =
  (sent: boolean) =>
  async (app: App, reader: Reader, { pairId }: OfPair) => {
    const mine = await about(app, reader, pairId);
    return mine && thanksFormCard(mine.person, mine, sent);
  };

export async function showShouted(
  app: App,
  reader: Reader,
  { pairId, wanted }: InputOf<typeof contract.shoutOut>,
) {
  const mine = await about(app, reader, pairId);
  return mine && shoutedCard(mine.person, mine, wanted, !(await allWant(app, mine.pair)));
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
