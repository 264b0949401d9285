import type { Asked, ProgramPage } from '../../../shared/awareness/contract.ts';
import type { Person } from '../../../shared/person.ts';
import type { ProgramSettings } from '../../../shared/program.ts';
import type { Instant } from '../../../shared/time.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  choose,
  clipped,
  type Element,
  heading,
  lead,
  press,
  quiet,
  refreshing,
  strong,
  text,
  toggle,
  unfold,
  weight,
  write,
} from '../../card.ts';
import { declineAction } from '../../cards/decline.ts';
import { type Reader, type Say, speak, worded } from '../../texts.ts';
import { texts } from './texts.ts';

type Key = keyof typeof texts.en;
export const words = (reader: Reader): Say<Key> => speak<Key>(texts, reader);

export interface Reminded {
  settings: ProgramSettings;
  roundId: string;
  until: Instant;
}

export function remindCard(anyone: Reader, { settings, roundId, until }: Reminded): Card {
  const reader = worded(anyone, settings);
  const say = words(reader);
  const body = say('remind.body', { program: settings.name, until: new Date(until) });
  return card(
    body,
    [heading(say('remind.title')), text(body)],
    [
      press(say('button.join'), 'opt-in.join', { roundId }),
      declineAction(reader, roundId),
      press(say('button.faq'), 'awareness.page', { roundId }),
    ],
  );
}

/** What leaves room for the rest of the card, however long the answers are. */
const MOST_FAQ_BYTES = 16_000;
const LONGEST_ANSWER = 700;

/** The newest first, as many as there is room for. */
function answersThatFit(faq: ProgramPage['faq']): Element[][] {
  let room = MOST_FAQ_BYTES;
  const fitting: Element[][] = [];
  for (const { question, answer } of faq.toReversed()) {
    const lines = [apart(strong(clipped(question, LONGEST_ANSWER))), text(clipped(answer, LONGEST_ANSWER))];
    room -= weight(lines);
    if (room < 0) break;
    fitting.push(lines);
  }
  return fitting;
}

export function faqCard(reader: Person, page: ProgramPage): Card {
  const say = words(reader);
  const standing: [string, string][] = [
    [say('faq.hours'), say('faq.hours.answer', { hours: page.hoursPerMonth })],
    [say('faq.out'), say('faq.out.answer', { weeks: page.trialWeeks })],
    [say('faq.sees'), say('faq.sees.answer')],
  ];
  const asked = answersThatFit(page.faq);
  return card(
    say('faq.title'),
    [
      heading(say('faq.title')),
      ...standing.flatMap(([question, answer]) => [apart(strong(question)), text(answer)]),
      ...asked.flat(),
      ...(asked.length < page.faq.length ? [apart(quiet(say('faq.more')))] : []),
    ],
    [askAction(say, page.roundId)],
  );
}

const askFields = (say: Say<Key>, value = ''): Element[] => [
  write({
    id: 'text',
    label: say('ask.label'),
    lines: true,
    required: say('ask.required'),
    value,
  }),
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
];

export const askAction = (say: Say<Key>, roundId: string): Action =>
  unfold(say('ask.button'), askFields(say), [press(say('ask.send'), 'awareness.ask', { roundId })]);

/** `value`: what the question begins with. */
export function askingCard(
  reader: Person,
  { roundId, program }: { roundId: string; program: string },
  value: string,
): Card {
  const say = words(reader);
  return card(
    say('ask.button'),
    [heading(say('ask.button')), quiet(say('ask.about', { program })), ...askFields(say, value)],
    [
      press(say('ask.send'), 'awareness.ask', { roundId }),
      lead(say('button.faq'), 'awareness.page', { roundId }),
    ],
  );
}

/** The card that stays: seen again, it fetches the answer. Of an anonymous question it is the only thread there is. */
export function askedCard(
  reader: Person,
  { id: questionId, roundId, text: asked, answer, anonymous }: Asked,
): Card {
  const say = words(reader);
  const state = anonymous ? say('asked.anonymous') : say('asked.body');
  const body = answer === null ? text(state) : apart(text(answer));
  const look = press(say('asked.look'), 'awareness.asked', { questionId });
  const title = say(answer === null ? 'asked.title' : 'asked.answered');
  const shown = card(
    title,
    [heading(title), text(`“${clipped(asked, LONGEST_ANSWER)}”`), body],
    [...(answer === null ? [look] : []), press(say('button.faq'), 'awareness.page', { roundId })],
  );
  return refreshing(shown, 'awareness.asked', { questionId });
}

/** Where the question is not to be found any more. */
export function thanksCard(reader: Person, roundId: string): Card {
  const say = words(reader);
  return card(
    say('asked.title'),
    [heading(say('asked.title')), text(say('asked.body'))],
    [press(say('button.faq'), 'awareness.page', { roundId })],
  );
}
