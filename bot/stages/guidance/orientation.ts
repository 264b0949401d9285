import type { Lesson, Orientation } from '../../../shared/guidance/contract.ts';
import { type LessonAnswer, type LessonName, lessonAnswers, lessons } from '../../../shared/orientation.ts';
import type { App } from '../../app.ts';
import { everyone, type Reader, worded } from '../../texts.ts';
import { words } from './words.ts';

/** The five lessons in the reader's language and the program's words, with what they answered so far. */
export async function orientation(
  { store }: App,
  { id }: { id: string },
  { roundId }: { roundId: string },
): Promise<Orientation> {
  const [person, round, done] = await Promise.all([
    store.people.get(id),
    store.rounds.get(roundId),
    store.orientation.done(roundId, id),
  ]);
  const reader: Reader = person ?? everyone;
  const answerOf = (name: LessonName) => done.find(({ lesson }) => lesson === name)?.answer ?? null;
  const all = lessons.map((name) =>
    told(round ? worded(reader, round.settings) : reader, name, answerOf(name)),
  );
  const next = all.find(({ answer }) => answer === null);
  return { lessons: all, done: all.filter(({ answer }) => answer).length, next: next?.name ?? null };
}

/** One lesson as the reader reads it. */
export function told(reader: Reader, name: LessonName, answer: LessonAnswer | null): Lesson {
  const say = words(reader);
  return {
    name,
    title: say(`lesson.${name}.title`),
    body: say(`lesson.${name}.body`),
    question: say(`lesson.${name}.question`),
    answers: lessonAnswers.map((value) => ({ value, title: say(`lesson.${name}.${value}`) })),
    answer,
    thought: answer && say(`lesson.${name}.thought.${answer}`),
  };
}
