import { metAnswers } from '../../../shared/check-in.ts';
import {
  type Action,
  apart,
  type Card,
  card,
  choose,
  heading,
  lead,
  press,
  quiet,
  text,
  toggle,
  write,
} from '../../card.ts';
import { type Reader, type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

export type Words = Say<keyof typeof texts.en>;
export const words = (reader: Reader): Words => speak<keyof typeof texts.en>(texts, reader);

const going = [5, 4, 3, 2, 1] as const;
const balance = [-2, -1, 0, 1, 2] as const;

export interface Question {
  roundId: string;
  pairId: string;
  number: number;
  partner: string;
  program: string;
  /** The one before was not answered, so help is offered with this one. */
  missed: boolean;
}

/** The words that go to the coordinator are shown to the person first. */
export const talkAction = (say: Words, { roundId, program }: Pick<Question, 'roundId' | 'program'>): Action =>
  lead(say('button.talk'), 'awareness.ask', {
    roundId,
    kind: 'question',
    text: say('offer-talk.words', { program }),
  });

/** All questions at once, nothing chosen beforehand: a default would answer for the person. */
export function askCard(reader: Reader, question: Question): Card {
  const { pairId, number, partner, program, missed } = question;
  const say = words(reader);
  const asking = say('offer-talk.words', { program });
  const intro = say('ask.intro', { partner, program });
  const body = [
    heading(say('ask.title')),
    text(intro),
    ...(missed ? [text(say('ask.missed')), quiet(say('watch.asks', { words: asking }))] : []),
    ...questions(say),
    write({ id: 'comment', label: say('comment.label'), lines: true }),
    toggle('share', say('share.label')),
    apart(quiet(say('ask.private', { partner }))),
  ];
  const send = press(say('button.send'), 'check-ins.answer', { pairId, number });
  return card(intro, body, missed ? [send, talkAction(say, question)] : [send]);
}

function questions(say: Words) {
  const choices = <Value extends string | number>(of: readonly Value[], title: (value: Value) => string) =>
    of.map((value) => ({ title: title(value), value: String(value) }));
  const field = (id: 'met' | 'going' | 'balance') => ({
    id,
    label: say(`${id}.label`),
    required: say(`${id}.ask`),
  });
  return [
    choose({ ...field('met'), choices: choices(metAnswers, (value) => say(`met.${value}`)) }),
    choose({ ...field('going'), choices: choices(going, (value) => say(`going.${value}`)) }),
    choose({ ...field('balance'), choices: choices(balance, (value) => say(`balance.${value}`)) }),
  ];
}
