import * as contract from '../../../shared/awareness/contract.ts';
import { isOpen } from '../../../shared/round.ts';
import { daysLater } from '../../../shared/time.ts';
import { announcementCard } from '../../cards/announcement.ts';
import { texts as announcementTexts } from '../../cards/announcement-texts.ts';
import { postCard } from '../../cards/post.ts';
import { type Command, door, type Posting, type Stage, timer, type Wordable } from '../../stage.ts';
import { announce, announceKey, unannounced } from './announce.ts';
import { ask } from './ask.ts';
import { asked } from './asked.ts';
import { asking } from './asking.ts';
import { remindCard } from './cards.ts';
import { amongCard } from './help-cards.ts';
import { kit } from './kit.ts';
import { language } from './language.ts';
import { page } from './page.ts';
import { remind, reminderKey, unreminded } from './remind.ts';
import {
  askCommand,
  drawAnnouncement,
  drawReminder,
  helping,
  showAsked,
  showAsking,
  showLanguage,
  showLost,
  showPage,
  showThanks,
} from './replies.ts';
import { speak } from './speak.ts';
import { refusals, texts } from './texts.ts';

export const welcome: Command = {
  name: 'awareness.help',
  words: [
    ...['help', 'hi', 'hello', 'hey', 'hi there', 'hello there', 'hiya', 'menu', 'start', 'commands'],
    ...['good morning', 'good afternoon', 'good evening', 'thanks', 'thank you', 'ok', 'okay'],
    ...['what is this', 'who are you', 'what can you do'],
    ...[
      'hilfe',
      'aide',
      'ayuda',
      'ajuda',
      'aiuto',
      'hulp',
      'hjälp',
      'pomoc',
      'справка',
      'مساعدة',
      '帮助',
      'ヘルプ',
      '도움말',
    ],
  ],
  reply: helping(true),
};

export const unknown: Command = { name: 'awareness.unknown', words: [], reply: helping(false) };

/** For the second text in a row that nobody understands. */
export const lost: Command = { name: 'awareness.lost', words: [], reply: showLost };

const askIt: Command = {
  name: 'awareness.ask',
  words: [
    ...['ask', 'ask a question', 'question', 'questions and answers', 'faq', 'raise a concern', 'concern'],
    ...['coordinator', 'contact coordinator', 'talk to coordinator', 'talk to someone'],
  ],
  reply: askCommand,
};

const languageIt: Command = {
  name: 'awareness.language',
  words: ['language', 'change language', 'sprache', 'langue', 'idioma', 'lingua', 'taal', 'språk', 'język'],
  reply: showLanguage,
};

export const among: Posting = {
  name: 'awareness.among',
  draw: async ({ config }) => amongCard(config.clientId),
};

const post: Posting = {
  name: 'awareness.post',
  draw: async ({ store, config }, { roundId }: { roundId: string }) => {
    const round = await store.rounds.get(roundId);
    return round && isOpen(round) ? postCard(round.settings, config.clientId) : null;
  },
};

const NOWHERE = { roundId: 'preview' };

const wordings: Wordable[] = [
  {
    name: 'announcement',
    title: 'The announcement, in chat and channel',
    texts: announcementTexts,
    draw: (reader, settings) => announcementCard(reader, { settings, roundId: null, optInEndsAt: null }),
  },
  {
    name: 'reminder',
    title: 'The reminder',
    texts: { en: { 'remind.title': texts.en['remind.title'], 'remind.body': texts.en['remind.body'] } },
    draw: (reader, settings) => {
      const until = daysLater(new Date(0).toISOString(), settings.optInDays);
      return remindCard(reader, { settings, ...NOWHERE, until });
    },
  },
];

export const awareness: Stage = {
  name: 'awareness',
  doors: [
    door(contract.page, page, { reply: showPage }),
    door(contract.ask, ask, { reply: showThanks, keeps: true }),
    door(contract.asked, asked, { reply: showAsked }),
    door(contract.asking, asking, { reply: showAsking }),
    door(contract.language, language, { reply: showLanguage }),
    door(contract.speak, speak, { reply: showLanguage }),
    door(contract.kit, kit),
  ],
  timers: [
    timer({ name: 'awareness.announce', due: unannounced, key: announceKey, act: announce }),
    timer({ name: 'awareness.remind', due: unreminded, key: reminderKey, act: remind }),
  ],
  commands: [welcome, unknown, lost, askIt, languageIt],
  cards: [
    { name: 'awareness.announce', draw: drawAnnouncement },
    { name: 'awareness.remind', draw: drawReminder },
  ],
  postings: [post, among],
  wordings,
  refusals,
};
