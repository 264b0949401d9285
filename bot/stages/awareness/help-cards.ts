import type { MyLanguage } from '../../../shared/awareness/contract.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import { bullets, type Card, card, choose, heading, open, press, text } from '../../card.ts';
import { chatLink } from '../../cards/post.ts';
import { everyone, languageNames } from '../../texts.ts';
import { askAction, words } from './cards.ts';
import { texts } from './texts.ts';

const HELP = [
  'help.status',
  'help.pair',
  'help.meeting',
  'help.checkin',
  'help.pause',
  'help.ask',
  'help.data',
  'help.language',
] as const;

/** `roundId`: the person's newest round, where there is one. */
export function helpCard(reader: Person, roundId: string | null, understood: boolean): Card {
  const say = words(reader);
  const hello = understood ? say('help.hello', { name: shortName(reader.name) }) : say('help.unknown');
  const lines = HELP.filter((key) => roundId || key !== 'help.ask').map((key) => say(key));
  const inRound = roundId
    ? [press(say('button.faq'), 'awareness.page', { roundId }), askAction(say, roundId)]
    : [];
  return card(
    hello,
    [heading(say('help.title')), text(hello), ...bullets(lines)],
    [press(say('button.status'), 'opt-in.rounds'), ...inRound],
  );
}

/** Not understood a second time: a person is asked instead, with the words that were typed. */
export function lostCard(reader: Person, roundId: string | null, said: string): Card {
  const say = words(reader);
  const body = say(roundId ? 'lost.body' : 'lost.nobody');
  const toPeople = roundId
    ? [
        press(say('lost.ask'), 'awareness.asking', { roundId, text: said }),
        press(say('button.faq'), 'awareness.page', { roundId }),
      ]
    : [];
  return card(
    body,
    [heading(say('lost.title')), text(body), ...bullets([say('help.status'), say('help.pause')])],
    [...toPeople, press(say('button.status'), 'opt-in.rounds')],
  );
}

/** In a channel, to everybody there. */
export function amongCard(clientId: string): Card {
  const say = words(everyone);
  const body = say('among.body');
  return card(
    body,
    [heading(say('among.title')), text(body), text(say('among.private'))],
    [open(say('among.chat'), chatLink(clientId))],
  );
}

/** Each language in its own name would be for many languages; these differ by country, named as the reader names it. */
export function languageCard(reader: Person, { chosen, offered }: MyLanguage, now: Date): Card {
  const say = words(reader);
  const body = say('language.body');
  const nameOf = languageNames(texts, reader);
  return card(
    body,
    [
      heading(say('language.title')),
      text(body),
      text(say('language.sample', { now })),
      choose({
        id: 'language',
        label: say('language.label'),
        choices: [
          { title: say('language.directory'), value: 'directory' },
          ...offered.map((tag) => ({ title: nameOf(tag), value: tag })),
        ],
        value: chosen ?? 'directory',
        compact: true,
      }),
    ],
    [press(say('language.button'), 'awareness.speak')],
  );
}
