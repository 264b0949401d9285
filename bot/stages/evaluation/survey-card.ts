import type { SkillLevel } from '../../../shared/assessment.ts';
import {
  apart,
  type Card,
  card,
  choose,
  type Element,
  heading,
  press,
  quiet,
  text,
  toggle,
  write,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import type { About } from './cards.ts';
import { type Words, words } from './words.ts';

const satisfaction = [5, 4, 3, 2, 1] as const;
const reached = ['yes', 'partly', 'no'] as const;
const recommend = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(String);
const levels = [1, 2, 3, 4] as const;

/** Nothing is chosen beforehand. `skills`: what the reader came to learn. */
export function askCard(
  reader: Reader,
  { roundId, partner, program }: About,
  skills: readonly { skill: string; level: SkillLevel }[],
): Card {
  const say = words(reader);
  const asking = say('ask.body', { partner, program });
  const body = [
    heading(say('ask.title')),
    text(asking),
    ...questions(say),
    ...skills.map(({ skill }) => nowAt(say, skill)),
    write({ id: 'change', label: say('change.label'), lines: true }),
    toggle('share', say('share.label')),
    apart(quiet(say('ask.private', { partner }))),
  ];
  return card(asking, body, [press(say('button.send'), 'evaluation.answer', { roundId })]);
}

/** Where one stands today; what one said at the start is not shown, so that it does not answer. */
const nowAt = (say: Words, skill: string): Element =>
  choose({
    id: `skills::${skill}`,
    label: say('skill.label', { skill }),
    choices: levels.map((level) => ({ title: say(`level.${level}`), value: String(level) })),
    compact: true,
  });

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

export function thanksCard(reader: Reader, program: string, roundId: string): Card {
  const say = words(reader);
  const thanks = say('thanks.body', { program });
  return card(
    thanks,
    [heading(say('thanks.title')), text(thanks), text(say('story.invite'))],
    [press(say('button.story'), 'evaluation.story', { roundId })],
  );
}
