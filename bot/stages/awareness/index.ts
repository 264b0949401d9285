import * as contract from '../../../shared/awareness/contract.ts';
import type { Person } from '../../../shared/person.ts';
import { isOpen, schedule } from '../../../shared/round.ts';
import type { App } from '../../app.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { declineAction } from '../../cards/decline.ts';
import { type Command, door, type Stage, timer } from '../../stage.ts';
import { announce, announceKey, unannounced } from './announce.ts';
import { ask } from './ask.ts';
import { askedCard, faqCard, helpCard, postCard, remindCard } from './cards.ts';
import { page } from './page.ts';
import { remind, reminderKey, unreminded } from './remind.ts';
import { refusals } from './texts.ts';

type Reader = { id: string };

/** The invitation while it is still a question: not once the person has answered, or the round is over. */
async function invitation({ store }: App, reader: Person, roundId: string) {
  const [round, enrolment] = await Promise.all([
    store.rounds.get(roundId),
    store.enrolments.get(roundId, reader.id),
  ]);
  const open = round && isOpen(round) && enrolment && !enrolment.joinedAt && !enrolment.declinedAt;
  return open ? round : null;
}

async function known({ store }: App, { id }: Reader): Promise<Person> {
  const person = await store.people.get(id);
  if (!person) throw new Error('a card for someone the directory does not know');
  return person;
}

const helping = (understood: boolean) => async (app: App, reader: Reader) => {
  const [person, rounds] = await Promise.all([known(app, reader), app.store.rounds.openFor(reader.id)]);
  return helpCard(person, rounds[0]?.id ?? null, understood);
};

export const welcome: Command = {
  name: 'awareness.help',
  words: [
    'help',
    'hi',
    'hello',
    'hey',
    'hi there',
    'good morning',
    'menu',
    'start',
    'ask',
    'ask a question',
    'language',
  ],
  reply: helping(true),
};

export const unknown: Command = { name: 'awareness.unknown', words: [], reply: helping(false) };

export const awareness: Stage = {
  name: 'awareness',
  doors: [
    door(contract.page, page, {
      reply: async (app, actor, input) => faqCard(await known(app, actor), await page(app, actor, input)),
    }),
    door(contract.ask, ask, {
      reply: async (app, actor, { roundId, anonymous }) =>
        askedCard(await known(app, actor), roundId, anonymous),
    }),
  ],
  timers: [
    timer({ name: 'awareness.announce', due: unannounced, key: announceKey, act: announce }),
    timer({ name: 'awareness.remind', due: unreminded, key: reminderKey, act: remind }),
  ],
  commands: [welcome, unknown],
  cards: [
    {
      name: 'awareness.announce',
      draw: async (app, reader, { roundId }: { roundId: string }) => {
        const round = await invitation(app, reader, roundId);
        const { optInEndsAt } = round ? schedule(round) : { optInEndsAt: null };
        return round && announcementCard(reader, { settings: round.settings, roundId, optInEndsAt });
      },
    },
    {
      name: 'awareness.remind',
      draw: async (app, reader, { roundId }: { roundId: string }) => {
        const round = await invitation(app, reader, roundId);
        return round && remindCard(reader, round, (id) => declineAction(reader, id));
      },
    },
  ],
  postings: [
    {
      name: 'awareness.post',
      draw: async ({ store }, { roundId }: { roundId: string }) => {
        const round = await store.rounds.get(roundId);
        return round && isOpen(round) ? postCard(round) : null;
      },
    },
  ],
  refusals,
};
