import { certificatePath } from '../../../shared/evaluation/rules.ts';
import type { Person } from '../../../shared/person.ts';
import {
  apart,
  type Card,
  card,
  choose,
  heading,
  open,
  press,
  quiet,
  text,
  toggle,
  write,
} from '../../card.ts';
import { type Say, speak } from '../../texts.ts';
import { texts } from './texts.ts';

type Words = Say<keyof typeof texts.en>;
const words = (reader: Person): Words => speak<keyof typeof texts.en>(texts, reader);

const satisfaction = [5, 4, 3, 2, 1] as const;
const reached = ['yes', 'partly', 'no'] as const;
const recommend = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(String);
const MOST_WORDS = 2000;

export interface About {
  roundId: string;
  partner: string;
  program: string;
}

/** Nothing is chosen beforehand. */
export function askCard(reader: Person, { roundId, partner, program }: About): Card {
  const say = words(reader);
  const asking = say('ask.body', { partner, program });
  const body = [
    heading(say('ask.title')),
    text(asking),
    ...questions(say),
    write({ id: 'change', label: say('change.label'), lines: true, most: MOST_WORDS }),
    toggle('share', say('share.label')),
    apart(quiet(say('ask.private', { partner }))),
  ];
  return card(asking, body, [press(say('button.send'), 'evaluation.answer', { roundId })]);
}

function questions(say: Words) {
  const field = (id: 'satisfaction' | 'recommend' | 'goalsReached') => ({
    id,
    label: say(`${id}.label`),
    required: say(`${id}.ask`),
  });
  const satisfied = satisfaction.map((value) => ({
    title: say(`satisfaction.${value}`),
    value: String(value),
  }));
  const goals = reached.map((value) => ({ title: say(`goalsReached.${value}`), value }));
  return [
    choose({ ...field('satisfaction'), choices: satisfied }),
    choose({
      ...field('recommend'),
      choices: recommend.map((value) => ({ title: value, value })),
      compact: true,
    }),
    choose({ ...field('goalsReached'), choices: goals }),
  ];
}

export function thanksCard(reader: Person, program: string): Card {
  const say = words(reader);
  const thanks = say('thanks.body', { program });
  return card(thanks, [heading(say('thanks.title')), text(thanks)]);
}

/** `publicUrl`: where the product answers, without a slash at the end. */
export function completedCard(
  reader: Person,
  { partner, program }: About,
  publicUrl: string,
  code: string,
): Card {
  const say = words(reader);
  const news = say('completed.body', { partner, program });
  return card(
    news,
    [heading(say('completed.title')), text(news), text(say('completed.certificate'))],
    [open(say('button.certificate'), publicUrl + certificatePath(code))],
  );
}

export function endedCard(reader: Person, { partner, program }: About): Card {
  const say = words(reader);
  const news = say('ended.body', { partner, program });
  return card(news, [heading(say('ended.title')), text(news)]);
}
