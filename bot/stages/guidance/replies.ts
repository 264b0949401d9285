import type { InputOf } from '../../../shared/door.ts';
import type * as contract from '../../../shared/guidance/contract.ts';
import type { MyPair } from '../../../shared/guidance/contract.ts';
import { byId } from '../../../shared/lists.ts';
import type { LessonName } from '../../../shared/orientation.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import { Refusal } from '../../../shared/refusal.ts';
import type { App } from '../../app.ts';
import type { Card } from '../../card.ts';
import { worded } from '../../texts.ts';
import { agreementCard, signedCard, versionsCard } from './agreement-card.ts';
import { introductionCard, nobodyCard, pairCard } from './cards.ts';
import { goalsCard, type News } from './goals-card.ts';
import { orientation } from './orientation.ts';
import { pair } from './pair.ts';
import { learntCard, lessonCard, prepareCard, reflectionCard, thoughtCard } from './preparation-cards.ts';
import { versions } from './versions.ts';

type Reader = { id: string };
type OfRound = { roundId: string };
type OfPair = { pairId: string };

const asActor = ({ id }: Reader): Actor => ({ id, name: '', roles: [] });

/** The reader as cards about this round speak to them: in the program's own words, where it has some. */
async function known({ store }: App, { id }: Reader, roundId: string): Promise<Person> {
  const [person, round] = await Promise.all([store.people.get(id), store.rounds.get(roundId)]);
  if (!person) throw new Refusal('not-your-pair');
  return round ? worded(person, round.settings) : person;
}

/** The reader's pair as they see it, by the pair's own id; null when it has ended or is another's. */
async function byPair(app: App, reader: Reader, pairId: string): Promise<MyPair | null> {
  const found = await app.store.pairs.get(pairId);
  const mine = found && (await pair(app, asActor(reader), { roundId: found.roundId }));
  return mine?.pairId === pairId ? mine : null;
}

async function namesIn({ store }: App, reader: Reader, { partners }: MyPair) {
  const people = byId(await store.people.all([reader.id, ...partners.map(({ id }) => id)]));
  return (id: string) => people.get(id)?.name ?? '';
}

export async function showPair(app: App, reader: Reader, { roundId }: OfRound): Promise<Card> {
  const mine = await pair(app, asActor(reader), { roundId });
  const found = mine && (await app.store.pairs.get(mine.pairId));
  return pairCard(await known(app, reader, roundId), mine, !!found?.completedAt);
}

export async function showAgreement(app: App, reader: Reader, { roundId }: OfRound): Promise<Card | null> {
  const mine = await pair(app, asActor(reader), { roundId });
  return mine && agreementCard(await known(app, reader, roundId), mine, await namesIn(app, reader, mine));
}

/** A change that somebody suggests; drawn with its author's name, while the reader has not signed it. */
export async function drawChange(app: App, reader: Person, { pairId }: OfPair & OfRound) {
  const [mine, latest] = await Promise.all([
    byPair(app, reader, pairId),
    app.store.agreements.latest(pairId),
  ]);
  if (!mine || mine.agreement.signedByMe) return null;
  const nameOf = await namesIn(app, reader, mine);
  const spoken = await known(app, reader, mine.roundId);
  return agreementCard(spoken, mine, nameOf, nameOf(latest?.proposedBy ?? '') || null);
}

export const showSigned =
  (after: 'signed' | 'suggested') =>
  async (app: App, reader: Reader, { pairId }: OfPair): Promise<Card | null> => {
    const mine = await byPair(app, reader, pairId);
    return mine && signedCard(await known(app, reader, mine.roundId), mine, after);
  };

export async function showVersions(app: App, reader: Reader, { pairId }: OfPair): Promise<Card> {
  const all = await versions(app, asActor(reader), { pairId });
  const found = await app.store.pairs.get(pairId);
  const roundId = found?.roundId ?? '';
  return versionsCard(await known(app, reader, roundId), all, roundId);
}

export async function drawIntroduction(app: App, reader: Person, { roundId }: OfRound) {
  const [mine, round] = await Promise.all([
    pair(app, asActor(reader), { roundId }),
    app.store.rounds.get(roundId),
  ]);
  return mine && round && introductionCard(worded(reader, round.settings), mine, round.settings.trialWeeks);
}

export async function drawPreparation(app: App, reader: Person, { pairId, roundId }: OfPair & OfRound) {
  const [mine, learnt] = await Promise.all([
    byPair(app, reader, pairId),
    orientation(app, reader, { roundId }),
  ]);
  return mine && prepareCard(await known(app, reader, roundId), mine, learnt);
}

export async function showGoals(app: App, reader: Reader, { roundId }: OfRound): Promise<Card> {
  const [person, mine] = await Promise.all([
    known(app, reader, roundId),
    pair(app, asActor(reader), { roundId }),
  ]);
  return mine ? goalsCard(person, mine) : nobodyCard(person);
}

/** After a change to the goals of this pair. */
export const showGoalsOf =
  (news: News | null) =>
  async (app: App, reader: Reader, { pairId }: OfPair): Promise<Card | null> => {
    const mine = await byPair(app, reader, pairId);
    return mine && goalsCard(await known(app, reader, mine.roundId), mine, news);
  };

export const showTicked = (app: App, reader: Reader, { pairId, done }: InputOf<typeof contract.tick>) =>
  showGoalsOf(done.length > 0 ? 'goals.well-done' : 'goals.done.ask')(app, reader, { pairId });

export async function showGoalsAround(app: App, reader: Reader, { goalId }: { goalId: string }) {
  const goal = await app.store.goals.get(goalId);
  return goal && showGoalsOf(null)(app, reader, goal);
}

type Lessons = InputOf<typeof contract.orientation>;

/** The lesson that was asked for, else the next one, else that all are done. */
export async function showLesson(app: App, reader: Reader, { roundId, lesson }: Lessons): Promise<Card> {
  const [person, all] = await Promise.all([
    known(app, reader, roundId),
    orientation(app, reader, { roundId }),
  ]);
  const wanted = all.lessons.find(({ name }) => name === (lesson ?? all.next));
  return wanted ? lessonCard(person, wanted, roundId) : learntCard(person, all, roundId);
}

export async function showThought(app: App, reader: Reader, given: OfRound & { lesson: LessonName }) {
  const { roundId } = given;
  const [person, all] = await Promise.all([
    known(app, reader, roundId),
    orientation(app, reader, { roundId }),
  ]);
  const lesson = all.lessons.find(({ name }) => name === given.lesson);
  return lesson ? thoughtCard(person, all, lesson, roundId) : null;
}

export const showReflection =
  (saved: boolean) =>
  async (app: App, reader: Reader, { pairId }: OfPair): Promise<Card | null> => {
    const [mine, sheet] = await Promise.all([
      byPair(app, reader, pairId),
      app.store.orientation.reflection(pairId, reader.id),
    ]);
    const person = await known(app, reader, mine?.roundId ?? '');
    return mine ? reflectionCard(person, mine, sheet, saved) : nobodyCard(person);
  };
