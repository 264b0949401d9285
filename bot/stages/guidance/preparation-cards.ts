import type { Lesson, MyPair, Orientation } from '../../../shared/guidance/contract.ts';
import { type LessonName, lessons, type Reflection } from '../../../shared/orientation.ts';
import {
  type Action,
  apart,
  bullets,
  type Card,
  card,
  choose,
  heading,
  lead,
  press,
  quiet,
  strong,
  text,
  write,
} from '../../card.ts';
import type { Reader } from '../../texts.ts';
import { names, type Words, words } from './words.ts';

const place = (say: Words, name: LessonName) =>
  quiet(say('orientation.progress', { number: lessons.indexOf(name) + 1, all: lessons.length }));

const goOn = (say: Words, { next, done }: Orientation, roundId: string): Action[] =>
  next ? [press(say(done ? 'button.go-on' : 'button.start'), 'guidance.orientation', { roundId })] : [];

/** A lesson to read and to answer; what was answered before is said, and may be answered anew. */
export function lessonCard(reader: Reader, lesson: Lesson, roundId: string): Card {
  const say = words(reader);
  const before = lesson.answers.find(({ value }) => value === lesson.answer);
  return card(
    lesson.title,
    [
      heading(lesson.title),
      place(say, lesson.name),
      text(lesson.body),
      ...(before ? [quiet(say('orientation.again', { answer: before.title }))] : []),
      choose({
        id: 'answer',
        label: lesson.question,
        choices: lesson.answers,
        required: say('orientation.ask'),
      }),
    ],
    [press(say('button.answer'), 'guidance.learn', { roundId, lesson: lesson.name })],
  );
}

/** The thought that answers an answer, and the way to the next lesson. */
export function thoughtCard(
  reader: Reader,
  { lessons: all, next }: Orientation,
  lesson: Lesson,
  roundId: string,
) {
  const say = words(reader);
  const chosen = lesson.answers.find(({ value }) => value === lesson.answer);
  const following = all.find(({ name }) => name === next);
  const thought = lesson.thought ?? '';
  return card(
    thought,
    [
      heading(lesson.title),
      place(say, lesson.name),
      ...(chosen ? [strong(chosen.title)] : []),
      text(thought),
      ...(following ? [] : [apart(text(say('orientation.done.body')))]),
    ],
    following
      ? [press(say('orientation.next', { title: following.title }), 'guidance.orientation', { roundId })]
      : [press(say('button.pair'), 'guidance.pair', { roundId })],
  );
}

/** All lessons done: each is there to be read again. */
export function learntCard(reader: Reader, { lessons: all }: Orientation, roundId: string): Card {
  const say = words(reader);
  return card(
    say('orientation.done.body'),
    [heading(say('orientation.done.title')), text(say('orientation.done.body'))],
    all.map(({ name, title }) => press(title, 'guidance.orientation', { roundId, lesson: name })),
  );
}

export function reflectionCard(reader: Reader, mine: MyPair, sheet: Reflection | null, saved: boolean): Card {
  const say = words(reader);
  const partner = names(reader, mine);
  const field = (id: 'bring' | 'wish' | 'know') =>
    write({
      id,
      label: say(`reflection.${id}.label`, { partner }),
      lines: true,
      value: sheet?.[id] ?? '',
    });
  const body = saved ? say('reflection.saved') : say('reflection.body', { partner });
  return card(
    say('reflection.title'),
    [heading(say('reflection.title')), text(body), field('bring'), field('wish'), field('know')],
    [
      press(say('button.keep'), 'guidance.reflect', { pairId: mine.pairId }),
      lead(say('button.pair'), 'guidance.pair', { roundId: mine.roundId }),
    ],
  );
}

/** The day after the introduction: what makes a first meeting easier. */
export function prepareCard(reader: Reader, mine: MyPair, orientation: Orientation): Card {
  const say = words(reader);
  const body = say('prepare.body', { partner: names(reader, mine) });
  const { pairId, roundId } = mine;
  return card(
    body,
    [
      heading(say('prepare.title')),
      text(body),
      ...bullets([
        say('prepare.orientation', { done: orientation.done, all: lessons.length }),
        say('prepare.reflection'),
        say('prepare.goals'),
      ]),
    ],
    [
      ...goOn(say, orientation, roundId),
      press(say('button.reflection'), 'guidance.reflection', { pairId }),
      press(say('button.goals'), 'guidance.goals', { roundId }),
    ],
  );
}
