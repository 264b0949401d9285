import type { ProgramPage } from '../../../shared/awareness/contract.ts';
import { type Person, shortName } from '../../../shared/person.ts';
import type { Round } from '../../../shared/round.ts';
import { schedule } from '../../../shared/round.ts';
import {
  type Action,
  apart,
  bullets,
  type Card,
  card,
  choose,
  heading,
  press,
  strong,
  text,
  toggle,
  unfold,
  write,
} from '../../card.ts';
import { everyone, type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
const words = (reader: Reader): Say<Key> => speak<Key>(texts, reader);

export function postCard({ settings }: Round): Card {
  const say = words(everyone);
  const { name, purpose, sponsor } = settings;
  const title = say('post.title', { program: name });
  return card(title, [
    strong(title),
    text(purpose),
    ...(sponsor ? [text(say('post.sponsor', sponsor))] : []),
    text(say('post.join')),
  ]);
}

export function remindCard(reader: Person, round: Round, decline: (roundId: string) => Action): Card {
  const say = words(reader);
  const until = new Date(schedule(round).optInEndsAt ?? 0);
  const body = say('remind.body', { program: round.settings.name, until });
  return card(
    body,
    [heading(say('remind.title')), text(body)],
    [
      press(say('button.join'), 'opt-in.join', { roundId: round.id }),
      decline(round.id),
      press(say('button.faq'), 'awareness.page', { roundId: round.id }),
    ],
  );
}

export function faqCard(reader: Person, page: ProgramPage): Card {
  const say = words(reader);
  const standing: [string, string][] = [
    [say('faq.hours'), say('faq.hours.answer', { hours: page.hoursPerMonth })],
    [say('faq.out'), say('faq.out.answer', { weeks: page.trialWeeks })],
    [say('faq.sees'), say('faq.sees.answer')],
  ];
  const asked = page.faq.map(({ question, answer }): [string, string] => [question, answer]);
  const lines = [...standing, ...asked.slice(-10)].flatMap(([question, answer]) => [
    apart(strong(question)),
    text(answer),
  ]);
  return card(say('faq.title'), [heading(say('faq.title')), ...lines], [askAction(say, page.roundId)]);
}

export const askAction = (say: Say<Key>, roundId: string): Action =>
  unfold(
    say('ask.button'),
    [
      write({ id: 'text', label: say('ask.label'), lines: true, most: 2000, required: say('ask.required') }),
      choose({
        id: 'kind',
        label: say('ask.kind'),
        choices: [
          { title: say('ask.question'), value: 'question' },
          { title: say('ask.concern'), value: 'concern' },
        ],
        value: 'question',
      }),
      toggle('anonymous', say('ask.anonymous')),
    ],
    [press(say('ask.send'), 'awareness.ask', { roundId })],
  );

export function askedCard(reader: Person, roundId: string, anonymous: boolean): Card {
  const say = words(reader);
  const body = say(anonymous ? 'asked.anonymous' : 'asked.body');
  return card(
    body,
    [heading(say('asked.title')), text(body)],
    [press(say('button.faq'), 'awareness.page', { roundId })],
  );
}

const HELP = [
  'help.status',
  'help.pair',
  'help.meeting',
  'help.checkin',
  'help.pause',
  'help.ask',
  'help.data',
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
