import type {
  ask as askContract,
  asking as askingContract,
  page as pageContract,
} from '../../../shared/awareness/contract.ts';
import type { InputOf } from '../../../shared/door.ts';
import { byId } from '../../../shared/lists.ts';
import type { Actor, Person } from '../../../shared/person.ts';
import { isOpen, type Round, schedule } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { asked } from './asked.ts';
import { asking } from './asking.ts';
import { askedCard, askingCard, faqCard, remindCard, thanksCard } from './cards.ts';
import { helpCard, languageCard, lostCard } from './help-cards.ts';
import { language } from './language.ts';
import { page } from './page.ts';

type Reader = Pick<Actor, 'id'>;

async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Error('a card for someone the directory does not know');
  return person;
}

const newestRound = async ({ store }: App, { id }: Reader): Promise<string | null> =>
  (await store.rounds.ofPerson(id)).find(isOpen)?.id ?? null;

/** The invitation while it is still a question: not once the person has answered, or the round is over. */
async function invitation({ store }: App, reader: Person, roundId: string) {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, reader.id),
  ]);
  const open = round && isOpen(round) && enrolment && !enrolment.joinedAt && !enrolment.declinedAt;
  return open ? round : null;
}

export async function drawAnnouncement(
  app: App,
  reader: Person,
  { roundId, again = false }: { roundId: string; again?: boolean },
) {
  const round = await invitation(app, reader, roundId);
  if (!round) return null;
  const stories = await storiesFor(app, round);
  return announcementCard(reader, { ...round, roundId, again, stories, ...schedule(round) });
}

const MOST_STORIES = 2;

/** Approved ones of earlier rounds. */
async function storiesFor({ store }: App, { programId, number }: Round) {
  if (number === 1) return [];
  const stories = await store.recognition.approvedStories(programId, MOST_STORIES);
  const named = stories.filter((story) => story.named).map(({ personId }) => personId);
  const people = byId(named.length > 0 ? await store.people.all(named) : []);
  return stories.map(({ words, personId }) => ({ words, name: people.get(personId)?.name ?? null }));
}

export async function drawReminder(app: App, reader: Person, { roundId }: { roundId: string }) {
  const round = await invitation(app, reader, roundId);
  const until = round && schedule(round).optInEndsAt;
  return until ? remindCard(reader, { settings: round.settings, roundId, until }) : null;
}

export const showPage = async (app: App, actor: Actor, input: InputOf<typeof pageContract>) =>
  faqCard(await known(app, actor), await page(app, actor, input));

export async function showAsked(app: App, actor: Actor, { questionId }: { questionId: string }) {
  return askedCard(await known(app, actor), await asked(app, actor, { questionId }));
}

export async function showThanks(
  app: App,
  actor: Actor,
  { roundId, anonymous, text }: InputOf<typeof askContract>,
) {
  const question = await app.store.questions.same(roundId, anonymous ? null : actor.id, text);
  if (question) return showAsked(app, actor, { questionId: question.id });
  return thanksCard(await known(app, actor), roundId);
}

export const showAsking = async (app: App, actor: Actor, input: InputOf<typeof askingContract>) =>
  askingCard(await known(app, actor), await asking(app, actor, input), input.text);

export const helping = (understood: boolean) => async (app: App, reader: Reader) => {
  const [person, roundId] = await Promise.all([known(app, reader), newestRound(app, reader)]);
  return helpCard(person, roundId, understood);
};

export async function showLost(app: App, actor: Actor, said: string) {
  const [person, roundId] = await Promise.all([known(app, actor), newestRound(app, actor)]);
  return lostCard(person, roundId, said);
}

/** The form where there is a round to ask about, else what else there is. */
export async function askCommand(app: App, actor: Actor) {
  const roundId = await newestRound(app, actor);
  return roundId ? showAsking(app, actor, { roundId, text: '' }) : helping(true)(app, actor);
}

export async function showLanguage(app: App, actor: Actor) {
  const [person, mine] = await Promise.all([known(app, actor), language(app, actor)]);
  return languageCard(person, mine, new Date(app.clock.now()));
}
